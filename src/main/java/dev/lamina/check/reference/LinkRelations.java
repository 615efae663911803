package dev.lamina.check.reference;

import java.util.Set;

/** The words of {@code link rel}, and what they make of a URL. */
final class LinkRelations {
  private static final Set<String> ICONS =
      Set.of("icon", "apple-touch-icon", "apple-touch-icon-precomposed", "mask-icon", "fluid-icon");
  private static final Set<String> RESOURCES =
      Set.of(
          "preload",
          "modulepreload",
          "prefetch",
          "prerender",
          "manifest",
          "apple-touch-startup-image");
  private static final Set<String> SERVICES =
      Set.of(
          "alternate",
          "pingback",
          "search",
          "image_src",
          "shortlink",
          "edituri",
          "wlwmanifest",
          "https://api.w.org/",
          "webmention");
  private static final Set<String> CONNECTIONS = Set.of("preconnect", "dns-prefetch");

  private LinkRelations() {}

  /** Whether the URL only names a vocabulary, in the spelling that its makers chose. */
  static boolean isName(Set<String> rel) {
    return rel.stream().anyMatch(word -> word.equals("profile") || word.startsWith("schema."));
  }

  static Use use(Set<String> rel, boolean hasLanguage) {
    if (rel.contains("stylesheet")) {
      return Use.STYLE;
    }
    if (rel.contains("canonical")) {
      return Use.CANONICAL;
    }
    if (rel.contains("alternate") && hasLanguage) {
      return Use.ALTERNATE;
    }
    if (rel.stream().anyMatch(ICONS::contains)) {
      return Use.ICON;
    }
    if (rel.stream().anyMatch(CONNECTIONS::contains)) {
      return Use.CONNECTION;
    }
    if (rel.stream().anyMatch(RESOURCES::contains)) {
      return Use.RESOURCE;
    }
    return rel.stream().anyMatch(SERVICES::contains) ? Use.SERVICE : Use.LINK;
  }
}
