package dev.lamina.browser.visible;

import dev.lamina.source.StyleEscape;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a value says that puts text beside the content of elements: that of {@code content}, or one
 * that holds strings as it does.
 */
final class ContentList {
  /** A string, of which a broken sheet may lack the end. */
  private static final String DOUBLE = "\"((?:[^\"\\\\]|\\\\.?)*+)(?:\"|\\z)";

  private static final String SINGLE = "'((?:[^'\\\\]|\\\\.?)*+)(?:'|\\z)";

  private static final Pattern PIECE =
      Pattern.compile(
          DOUBLE
              + "|"
              + SINGLE
              + "|(?<![\\w-])(?<function>[\\w-]++)\\((?<of>(?:[^()\"']|"
              + DOUBLE
              + "|"
              + SINGLE
              + ")*+)\\)|(?<![\\w-])(?<quote>open|close)-quote|/",
          Pattern.DOTALL);

  private static final Pattern WORD = Pattern.compile("\\p{L}{2}");

  private static final Set<String> ADDRESSES = Set.of("href", "src", "cite", "action");

  /** Of longer ones the beginning tells enough. */
  private static final int LONGEST = 500;

  private ContentList() {}

  /** Whether words are said, and not only signs, numbers or single letters. */
  static boolean hasWords(String said) {
    return WORD.matcher(said).find();
  }

  /** Whether a value may say words on some element. */
  static boolean mayHoldWords(String value) {
    return value.contains("var(") || hasWords(said(value, null, ""));
  }

  /**
   * What a value says.
   *
   * @param host whose attributes are put in; null for any
   * @param quotes the value of {@code quotes} that holds there
   */
  static String said(String value, @Nullable Element host, String quotes) {
    StringBuilder said = new StringBuilder();
    Matcher piece = PIECE.matcher(value);
    while (said.length() < LONGEST && piece.find()) {
      if (piece.group().equals("/")) {
        break; // behind it stands what a picture is called
      }
      String text = piece.group(1) != null ? piece.group(1) : piece.group(2);
      if (text != null) {
        said.append(StyleEscape.resolved(text));
      } else if (piece.group("quote") != null) {
        said.append(quote(quotes, piece.group("quote").equals("open")));
      } else {
        said.append(call(piece.group("function"), piece.group("of"), host));
      }
    }
    said.setLength(Math.min(said.length(), LONGEST));
    return said.toString().replaceAll("\\s+", " ").strip();
  }

  /** What a function says; of most, nothing that can be known. */
  private static String call(String function, String of, @Nullable Element host) {
    if (function.equalsIgnoreCase("attr")) {
      return attribute(of.strip().split("[\\s,]", 2)[0], host);
    }
    return function.equalsIgnoreCase("symbols") ? said(of, host, "") : "";
  }

  /** Of the marks for quotes in quotes, the first with words: all of them are read somewhere. */
  private static String quote(String quotes, boolean opens) {
    Matcher piece = PIECE.matcher(quotes);
    for (boolean isOpening = true; piece.find(); isOpening = !isOpening) {
      String mark = piece.group(1) != null ? piece.group(1) : piece.group(2);
      if (mark != null && isOpening == opens && hasWords(mark)) {
        return StyleEscape.resolved(mark);
      }
    }
    return "";
  }

  private static String attribute(String name, @Nullable Element host) {
    if (ADDRESSES.contains(name)) {
      return "";
    }
    if (host == null) {
      return name;
    }
    boolean isLongForm = name.equals("title") && host.normalName().equals("abbr");
    return isLongForm ? "" : host.attr(name);
  }
}
