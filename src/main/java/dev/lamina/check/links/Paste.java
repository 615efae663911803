package dev.lamina.check.links;

import dev.lamina.browser.TargetFinder;
import dev.lamina.browser.url.PercentCode;
import dev.lamina.browser.url.Url;
import dev.lamina.browser.url.UrlParser;
import dev.lamina.check.Site;

/** The address of a file of the site as it has to be written in the place of a wrong one. */
final class Paste {
  private Paste() {}

  /** In the form that the author chose: relative, from the root, or in full. */
  static String of(String path, Link link, Site site) {
    String raw = UrlParser.clean(link.raw());
    String tail = raw.substring(Url.pathEnd(raw));
    if (UrlParser.schemeEnd(raw) >= 0 || raw.startsWith("//")) {
      return TargetFinder.of(site.served()).addressOf(path) + tail;
    }
    String address = encoded(path);
    return raw.startsWith("/")
        ? site.root().path() + address + tail
        : relative(encoded(link.start()), address) + tail;
  }

  /** From one file to another: {@code ../img/a.png}. */
  private static String relative(String from, String to) {
    int common = 0;
    for (int i = 0; i < from.length() && i < to.length() && from.charAt(i) == to.charAt(i); i++) {
      if (from.charAt(i) == '/') {
        common = i + 1;
      }
    }
    long up = from.substring(common).chars().filter(c -> c == '/').count();
    String address = "../".repeat((int) up) + to.substring(common);
    boolean plain = !address.isEmpty() && UrlParser.schemeEnd(address) < 0;
    return plain ? address : "./" + address;
  }

  /** Encoded only where it has to be: people read it. */
  static String encoded(String path) {
    boolean must = path.chars().anyMatch(c -> " %#?\"".indexOf(c) >= 0);
    return must ? PercentCode.encode(path, " %#?\"") : path;
  }
}
