package dev.lamina.check.reference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** URLs in {@code meta}: redirects, cards of social networks, microdata. */
public final class MetaUrls {
  private static final Set<String> SOCIAL =
      Set.of(
          "og:url",
          "og:image",
          "og:image:url",
          "og:image:secure_url",
          "og:video",
          "og:video:url",
          "og:video:secure_url",
          "og:audio",
          "og:audio:url",
          "og:audio:secure_url",
          "og:see_also",
          "twitter:image",
          "twitter:image:src",
          "twitter:player",
          "article:author:url");
  private static final Set<String> ICONS =
      Set.of(
          "msapplication-tileimage", "msapplication-square70x70logo",
          "msapplication-square150x150logo", "msapplication-wide310x150logo",
          "msapplication-square310x310logo", "msapplication-config");

  /**
   * Seconds, then a comma, a semicolon or a space, then the URL, to the second quote or the end.
   */
  private static final Pattern REFRESH =
      Pattern.compile(
          "\\s*[0-9]*(?:\\.[0-9.]*)?(?:\\s*[;,]\\s*|\\s+)(?:url\\s*=\\s*)?(?:'([^']*).*|\"([^\"]*).*|(.*))",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private MetaUrls() {}

  /** Makes a reference of an attribute's value. */
  interface Maker {
    Reference make(Element element, String attribute, String raw, Use use);
  }

  static List<Reference> of(Element meta, Maker maker) {
    String content = meta.attr("content");
    if (meta.attr("http-equiv").strip().equalsIgnoreCase("refresh")) {
      return refresh(content)
          .map(url -> List.of(maker.make(meta, "content", url, Use.REFRESH)))
          .orElse(List.of());
    }
    String name = meta.hasAttr("property") ? meta.attr("property") : meta.attr("name");
    String key = name.strip().toLowerCase(Locale.ROOT);
    if (SOCIAL.contains(key)) {
      return List.of(maker.make(meta, "content", content, Use.SOCIAL));
    }
    // As in JSON-LD: a value that does not look like an address may be a name.
    if (JsonLd.KEYS.contains(meta.attr("itemprop").strip()) && JsonLd.isAddress(content)) {
      return List.of(maker.make(meta, "content", content, Use.DATA));
    }
    return ICONS.contains(key) && meta.hasAttr("content")
        ? List.of(maker.make(meta, "content", content, Use.ICON))
        : List.of();
  }

  /** The URL of {@code 5; url=next.html}; empty when the page only reloads itself. */
  public static Optional<String> refresh(String content) {
    Matcher matcher = REFRESH.matcher(content);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    for (int group = 1; group <= 3; group++) {
      String url = matcher.group(group);
      if (url != null && !url.isBlank()) {
        return Optional.of(url);
      }
    }
    return Optional.empty();
  }
}
