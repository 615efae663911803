package dev.lamina.markdown;

import dev.lamina.diagnostic.SourceText;
import java.util.regex.Pattern;

/**
 * Where the YAML at the top of a file stands.
 *
 * @param start offset of the YAML
 * @param end offset behind the YAML; equal to {@code start} when there is none
 * @param body offset at which the markdown begins
 */
record FrontMatter(int start, int end, int body) {
  private static final String LINE = "---";

  /** A key, or a line that belongs to one. */
  private static final Pattern YAML = Pattern.compile("^(?:[\\w-]+\\s*:|\\s+\\S|- |# |[}\\]])");

  /** Finds it behind a byte order mark and blank lines; what nobody closed is reported. */
  static FrontMatter find(SourceText source, Findings findings) {
    String text = source.text();
    int begin = text.startsWith("\uFEFF") ? 1 : 0;
    int opening = begin;
    while (opening < text.length() && Character.isWhitespace(text.charAt(opening))) {
      opening++;
    }
    int line = source.lineAt(opening);
    if (!isMarker(source, line, text, begin)) {
      return new FrontMatter(begin, begin, begin);
    }
    int start = source.lineStart(line + 1);
    int last = source.lineAt(text.length());
    for (int i = line + 1; i <= last; i++) {
      if (isMarker(source, i, text, begin)) {
        return new FrontMatter(start, source.lineStart(i), source.lineStart(i + 1));
      }
    }
    findings.error(
        "front-matter",
        opening,
        opening + LINE.length(),
        "The front matter that begins here is not closed.",
        "Write \"---\" on a line of its own below its last line.");
    return guess(source, line + 1, last);
  }

  /** Takes what looks like YAML, so that one forgotten line is one finding. */
  private static FrontMatter guess(SourceText source, int first, int last) {
    for (int i = first; i <= last; i++) {
      String line = source.line(i);
      if (!YAML.matcher(line).find()) {
        return new FrontMatter(source.lineStart(first), source.lineStart(i), source.lineStart(i));
      }
    }
    int end = source.text().length();
    return new FrontMatter(source.lineStart(first), end, end);
  }

  private static boolean isMarker(SourceText source, int line, String text, int begin) {
    int start = Math.max(begin, source.lineStart(line));
    return text.startsWith(LINE, start)
        && source.line(line).substring(start - source.lineStart(line)).stripTrailing().equals(LINE);
  }
}
