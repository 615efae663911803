package dev.lamina.check;

import dev.lamina.browser.Serving;
import java.util.List;

/**
 * How URLs are judged where servers, or other link checkers, differ. What is merely a matter of
 * taste is a rule of its own that can be switched off ({@code links/extensionless}, {@code
 * links/folder-slash}, {@code links/insecure}, {@code links/placeholder}…).
 *
 * @param serving what the server makes of addresses
 * @param followed which links are checked at all
 * @param lazyAttributes attributes besides {@code src} and {@code srcset} that scripts load
 *     pictures from: {@code data-src}
 * @param insecureHosts hosts that {@code http:} is accepted for
 * @param schemes schemes of other programs that are accepted beyond the usual ones
 * @param scriptFragments beginnings of fragments that are no part of the page, because a script
 *     opens something when they are followed: popups of page builders
 * @param integrity whether scripts and style sheets of other servers must have an {@code integrity}
 * @param icons whether pages must name an icon
 */
public record LinkOptions(
    Serving serving,
    Followed followed,
    List<String> lazyAttributes,
    List<String> insecureHosts,
    List<String> schemes,
    List<String> scriptFragments,
    boolean integrity,
    boolean icons) {

  /** What holds when nobody says otherwise. */
  public static final LinkOptions DEFAULTS =
      new LinkOptions(
          Serving.DEFAULTS,
          Followed.DEFAULTS,
          List.of(),
          List.of(),
          List.of(),
          List.of("elementor-action", "popmake-"),
          false,
          false);

  public LinkOptions {
    lazyAttributes = List.copyOf(lazyAttributes);
    insecureHosts = List.copyOf(insecureHosts);
    schemes = List.copyOf(schemes);
    scriptFragments = List.copyOf(scriptFragments);
  }

  /**
   * Which links are checked.
   *
   * @param templates whether those inside {@code <template>} are; scripts fill them in later, so
   *     they may well be incomplete
   * @param noscript whether those inside {@code <noscript>} are
   * @param verbatim whether those inside {@code <pre>} and {@code <code>} are
   * @param nofollow whether those are that search engines are asked not to follow
   * @param forms whether the {@code action} of forms that use GET has to be a file of the site
   */
  public record Followed(
      boolean templates, boolean noscript, boolean verbatim, boolean nofollow, boolean forms) {

    public static final Followed DEFAULTS = new Followed(false, true, true, true, true);

    /** Written out, because Java makes its own at the first call, and every build makes it. */
    @Override
    public String toString() {
      return List.of(templates, noscript, verbatim, nofollow, forms).toString();
    }
  }

  /** Written out, because Java makes its own at the first call, and every build makes that call. */
  @Override
  public String toString() {
    return List.of(
            serving,
            followed,
            lazyAttributes,
            insecureHosts,
            schemes,
            scriptFragments,
            integrity,
            icons)
        .toString();
  }
}
