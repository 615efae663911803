package dev.lamina.check.policy;

import dev.lamina.diagnostic.SourceText;
import dev.lamina.source.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A comment of an author that accepts a finding in the block behind it: {@code <!-- allow:
 * claims/fear — the study used this word, until 2027-05-31 -->}, alone between blank lines. It is
 * not published. Above all other text of a file it accepts what is found in the front matter and in
 * the page as a whole, too.
 *
 * @param rule id of a rule, or a glob
 * @param terms what stands behind it: the reason and the last day, as written
 * @param from the comment's first line; 0 when it stands above all text
 * @param to the last line of the block behind it
 */
public record Excuse(Located<String> rule, String terms, int from, int to) {
  /** A paragraph that is such a comment, and nothing else. */
  private static final Pattern COMMENT =
      Pattern.compile(
          "(?:^|\\n)[ \\t]*(?:\\r?\\n)?[ \\t]*(<!--\\s*allow:\\s*([\\w*/!-]+)((?:(?!-->)[\\s\\S])*)-->)[ \\t]*(?=\\r?\\n|$)");

  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\A\\s*---[ \\t]*\\r?\\n[\\s\\S]*?\\n---[ \\t]*(?=\\r?\\n|$)");

  /** The comments in a markdown file. */
  static List<Excuse> in(SourceText text) {
    List<Excuse> found = new ArrayList<>();
    Matcher matcher = COMMENT.matcher(text.text());
    Matcher matter = FRONT_MATTER.matcher(text.text());
    int begun = matter.find() ? matter.end() : 0;
    while (matcher.find()) {
      int end = matcher.end(1);
      Located<String> rule =
          new Located<>(matcher.group(2), text.at(matcher.start(2), matcher.end(2)));
      int start = matcher.start(1);
      boolean isFirst = begun <= start && text.text().substring(begun, start).isBlank();
      int from = isFirst ? 0 : text.lineAt(start);
      begun = isFirst ? end : begun;
      found.add(new Excuse(rule, matcher.group(3), from, lastLine(text, end)));
    }
    return found;
  }

  /** The last line of the first block behind a place. */
  private static int lastLine(SourceText text, int offset) {
    String[] lines = text.text().substring(offset).split("\n", -1);
    int line = text.lineAt(Math.max(0, offset - 1));
    int next = 1;
    while (next < lines.length && lines[next].isBlank()) {
      next++;
    }
    while (next < lines.length && !lines[next].isBlank()) {
      next++;
    }
    return line + next - 1;
  }
}
