package dev.lamina.check;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * XML that programs read, and not people. Copies of sites hold such files under the name of a page:
 * a server that makes {@code /feed/} becomes {@code feed/index.html}.
 */
public final class Feed {
  /** The first element of all, behind declarations, notes for programs and comments. */
  private static final Pattern ROOT =
      Pattern.compile(
          "[\\s\\uFEFF]*+(?:<(?:!--.*?--|[?!][^>]*+)>[\\s\\uFEFF]*+){0,9}+"
              + "<(?<name>rss|feed|rdf:RDF|urlset|sitemapindex|opml)\\s[^>]*?(?:xmlns|version)\\s*+[:=]",
          Pattern.DOTALL);

  /** Longer notes before the first element are not waited for. */
  private static final int SNIFFED = 4096;

  private Feed() {}

  /** What a text is, with its article, when it is such a file. */
  public static Optional<String> in(String text) {
    Matcher root = ROOT.matcher(text).region(0, Math.min(SNIFFED, text.length()));
    if (!root.lookingAt()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (root.group("name")) {
          case "rss", "rdf:RDF" -> "an RSS feed";
          case "feed" -> "an Atom feed";
          case "opml" -> "a list of feeds";
          default -> "a sitemap";
        });
  }
}
