package dev.lamina.check.links;

import dev.lamina.browser.url.PercentCode;
import dev.lamina.browser.url.Url;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words that a link asks the browser to scroll to: {@code #:~:text=prefix-,start,end,-suffix}.
 *
 * @param before what stands right before; empty for anything
 * @param start the words, or the first of them
 * @param end the last words; empty when {@code start} is all of them
 * @param after what stands right after; empty for anything
 */
record TextDirective(String before, String start, String end, String after) {
  private static final String MARK = ":~:";

  /** What makes such links names the beginning and the end of longer texts. */
  private static final int LONGEST = 2_000;

  private static final char SOFT_HYPHEN = '\u00AD';
  private static final char NO_BREAK = '\u00A0';
  private static final String CURLY = "\u2018\u2019\u201C\u201D";
  private static final String STRAIGHT = "''\"\"";

  /** Those of an address; none for directives of another kind and for those that make no sense. */
  static List<TextDirective> of(@Nullable Url url) {
    String fragment = url == null ? null : url.fragment();
    int mark = fragment == null ? -1 : fragment.indexOf(MARK);
    if (fragment == null || mark < 0) {
      return List.of();
    }
    List<TextDirective> found = new ArrayList<>();
    for (String part : fragment.substring(mark + MARK.length()).split("&", -1)) {
      TextDirective one = part.startsWith("text=") ? parse(part.substring(5)) : null;
      if (one != null) {
        found.add(one);
      }
    }
    return found;
  }

  private static @Nullable TextDirective parse(String value) {
    List<String> parts = new ArrayList<>(List.of(value.split(",", -1)));
    String before = "";
    String after = "";
    if (parts.get(0).endsWith("-")) {
      String first = parts.remove(0);
      before = words(first.substring(0, first.length() - 1));
    }
    if (!parts.isEmpty() && parts.get(parts.size() - 1).startsWith("-")) {
      after = words(parts.remove(parts.size() - 1).substring(1));
    }
    if (parts.isEmpty() || parts.size() > 2) {
      return null;
    }
    String start = words(parts.get(0));
    String end = parts.size() == 2 ? words(parts.get(1)) : "";
    String all = before + start + end + after;
    boolean isReadable =
        !key(start).isEmpty() && all.length() <= LONGEST && all.indexOf('\uFFFD') < 0;
    return isReadable ? new TextDirective(before, start, end, after) : null;
  }

  private static String words(String encoded) {
    return PercentCode.decode(encoded).strip();
  }

  /**
   * Whether a text holds these words, as whole words. The first place of a beginning leaves the
   * most room for the end, so nothing is tried twice.
   *
   * @param text as {@link #searched} makes it
   */
  boolean isIn(String text) {
    String last = key(end);
    if (last.isEmpty()) {
      return find(text, 0, key(before), key(start), key(after)) >= 0;
    }
    int behind = find(text, 0, key(before), key(start), "");
    return behind >= 0 && find(text, behind, "", last, key(after)) >= 0;
  }

  /** A text as browsers compare it: whatever its case, its white space and its kind of quotes. */
  static String searched(String text) {
    StringBuilder searched = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || c == NO_BREAK) {
        if (searched.length() > 0 && searched.charAt(searched.length() - 1) != ' ') {
          searched.append(' ');
        }
      } else if (c != SOFT_HYPHEN) {
        int quote = CURLY.indexOf(c);
        searched.append(quote < 0 ? Character.toLowerCase(c) : STRAIGHT.charAt(quote));
      }
    }
    return searched.toString();
  }

  private static String key(String words) {
    return searched(words).strip();
  }

  /** Behind the first of these words that stand between those two; -1 when they don't. */
  private static int find(String text, int from, String before, String words, String after) {
    for (int at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
      int end = at + words.length();
      int lead = (at > 0 && text.charAt(at - 1) == ' ' ? at - 1 : at) - before.length();
      int trail = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
      if (isWhole(text, at, words)
          && (before.isEmpty() || isWhole(text, lead, before))
          && (after.isEmpty() || isWhole(text, trail, after))) {
        return end;
      }
    }
    return -1;
  }

  /** Whether these words stand at a place, and no half ones. */
  private static boolean isWhole(String text, int at, String words) {
    int end = at + words.length();
    return text.startsWith(words, at)
        && !(at > 0 && isLetter(words.codePointAt(0)) && isLetter(text.codePointBefore(at)))
        && !(end < text.length()
            && isLetter(words.codePointBefore(words.length()))
            && isLetter(text.codePointAt(end)));
  }

  private static boolean isLetter(int c) {
    return Character.isLetterOrDigit(c);
  }

  /** How a finding names it. */
  String said() {
    return end.isEmpty() ? start : start + " … " + end;
  }

  /** The words that a text lacks, for the first directive that it does not satisfy. */
  static @Nullable String missing(List<TextDirective> wanted, String text) {
    return wanted.stream()
        .filter(one -> !one.isIn(text))
        .map(TextDirective::said)
        .findFirst()
        .orElse(null);
  }
}
