package dev.lamina.check.links;

import java.util.List;

/**
 * How URLs are judged where servers, or other link checkers, differ. What is merely a matter of
 * taste is a rule of its own that can be switched off ({@code links/extensionless}, {@code
 * links/folder-slash}, {@code links/insecure}, {@code links/placeholder}…).
 *
 * @param indexFiles what a server sends for a folder, first match first
 * @param templates whether links inside {@code <template>} are checked too; scripts fill them in
 *     later, so they may well be incomplete
 * @param noscript whether links inside {@code <noscript>} are checked
 * @param forms whether the {@code action} of forms that use GET has to be a file of the site
 * @param lazyAttributes attributes besides {@code src} and {@code srcset} that scripts load
 *     pictures from: {@code data-src}
 * @param insecureHosts hosts that {@code http:} is accepted for
 * @param schemes schemes of other programs that are accepted beyond the usual ones
 * @param scriptFragments beginnings of fragments that are no part of the page, because a script
 *     opens something when they are followed: popups of page builders
 */
public record LinkOptions(
    List<String> indexFiles,
    boolean templates,
    boolean noscript,
    boolean forms,
    List<String> lazyAttributes,
    List<String> insecureHosts,
    List<String> schemes,
    List<String> scriptFragments) {

  /** What holds when nobody says otherwise. */
  public static final LinkOptions DEFAULTS =
      new LinkOptions(
          List.of("index.html", "index.htm"),
          false,
          true,
          true,
          List.of(),
          List.of(),
          List.of(),
          List.of("elementor-action", "popmake-"));

  public LinkOptions {
    indexFiles = List.copyOf(indexFiles);
    lazyAttributes = List.copyOf(lazyAttributes);
    insecureHosts = List.copyOf(insecureHosts);
    schemes = List.copyOf(schemes);
    scriptFragments = List.copyOf(scriptFragments);
  }

  /** Written out, because Java makes its own at the first call, and every build makes that call. */
  @Override
  public String toString() {
    return List.of(
            indexFiles,
            templates,
            noscript,
            forms,
            lazyAttributes,
            insecureHosts,
            schemes,
            scriptFragments)
        .toString();
  }
}
