package dev.lamina.metadata;

import dev.lamina.markdown.Piece;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * What text is called in a search index: plain words, ready to stand in a JSON string. Most of a
 * site is text that other sites have, too, so each such part is made once. Serves any number of
 * threads.
 */
public final class SearchWords {
  /** Tags within a word leave it whole; any other tag ends one. */
  private static final Pattern TAG =
      Pattern.compile("<(/?(?:a|abbr|b|cite|code|del|dfn|em|i|span|strong|sub|sup)\\b)?[^>]*>?");

  private static final Pattern BLANK = Pattern.compile("\\s+");

  private final Map<Piece.Html, byte[]> known = new ConcurrentHashMap<>();

  /** The words of HTML that is the same on every site; only to be read. */
  byte[] of(Piece.Html html) {
    return known.computeIfAbsent(html, piece -> of(text(piece.html())));
  }

  /** Plain text, without the quotes around it. */
  static byte[] of(String plain) {
    return JsonStringEncoder.getInstance().quoteAsUTF8(BLANK.matcher(plain).replaceAll(" "));
  }

  private static String text(String html) {
    Matcher tag = TAG.matcher(html);
    String plain = tag.replaceAll(found -> found.group(1) == null ? " " : "");
    return plain
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }
}
