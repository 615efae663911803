package dev.lamina.check.links;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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
    boolean isReadable = !start.isEmpty() && (before + start + end + after).indexOf('\uFFFD') < 0;
    return isReadable ? new TextDirective(before, start, end, after) : null;
  }

  private static String words(String encoded) {
    return PercentCode.decode(encoded).strip();
  }

  /** Whether a text holds these words, as whole words, whatever their case. */
  boolean isIn(String text) {
    StringBuilder regex = new StringBuilder();
    if (!before.isEmpty()) {
      regex.append(whole(before)).append("\\s*");
    }
    regex.append(whole(start));
    if (!end.isEmpty()) {
      regex.append(".*?").append(whole(end));
    }
    if (!after.isEmpty()) {
      regex.append("\\s*").append(whole(after));
    }
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
    return Pattern.compile(regex.toString(), flags).matcher(text).find();
  }

  /** These words and no half ones, whatever white space is between them. */
  private static String whole(String words) {
    StringBuilder regex = new StringBuilder();
    for (String word : words.split("\\s+", -1)) {
      regex.append(regex.isEmpty() ? "" : "\\s+").append(Pattern.quote(word));
    }
    boolean opens = Character.isLetterOrDigit(words.codePointAt(0));
    boolean closes = Character.isLetterOrDigit(words.codePointBefore(words.length()));
    return (opens ? "(?<![\\p{L}\\p{N}])" : "") + regex + (closes ? "(?![\\p{L}\\p{N}])" : "");
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
