package dev.lamina.markdown;

import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells of signs that an author meant as markdown and that readers would see as they stand. */
final class ShownSigns {
  /** In characters; what begins a line is near its beginning. */
  private static final int LONGEST_START = 40;

  /** Columns that a hint draws. */
  private static final int MOST_COLUMNS = 12;

  private static final Pattern STARS = Pattern.compile("\\*\\*([^*\\n]++)\\*\\*");

  private static final List<LineStart> STARTS =
      List.of(
          new LineStart(
              "#{2,6}(?=[^#\\s])[\\u00A0\\u2007\\u202F]*",
              "no plain space stands behind the number signs",
              "Put a space between the signs and the heading, as in \"## Afterward {#after}\"."),
          new LineStart(
              "::(?=\\p{L})",
              "a box begins with three colons",
              "Write \":::\" here and at its end."),
          new LineStart(
              "[•‣▪◦●■·][ \\t\\u00A0]*(?=\\S)",
              "this sign makes no list",
              "Begin each point with \"- \", and leave a line empty above the first."),
          new LineStart(
              "-(?=\\p{L})|[-*+]\\u00A0",
              "no plain space stands behind it",
              "Begin each point with \"- \", and leave a line empty above the first."),
          new LineStart(
              "\\d{1,3}[.)](?=\\p{L})",
              "no space stands behind it",
              "Put a space between the number and the text, as in \"1. First\"."));

  private final Findings findings;

  /** The paragraph of the last finding: one slip, not one for each of its lines. */
  private @Nullable Node told;

  ShownSigns(Findings findings) {
    this.findings = findings;
  }

  void check(Node text, String raw) {
    if (startsLine(text) && text.getParent() != told) {
      lineStart(text);
    }
    if (raw.contains("**")) {
      stars(text.getChars(), raw);
    }
  }

  private static boolean startsLine(Node text) {
    Node before = text.getPrevious();
    return text.getParent() instanceof Paragraph
        && (before == null || before instanceof SoftLineBreak || before instanceof HardLineBreak);
  }

  private void lineStart(Node text) {
    int start = text.getStartOffset();
    String all = findings.source().text();
    if (all.charAt(start) == '|') {
      tableRow(text, start);
      return;
    }
    String line = all.substring(start, Math.min(all.length(), start + LONGEST_START));
    for (LineStart slip : STARTS) {
      Matcher matcher = slip.pattern.matcher(line);
      if (matcher.lookingAt()) {
        told = text.getParent();
        String sign = matcher.group().strip();
        findings.error(
            "shown-signs",
            start,
            start + sign.length(),
            "The page would show \"" + sign + "\" as text, for " + slip.because + ".",
            slip.hint);
        return;
      }
    }
  }

  private void tableRow(Node text, int start) {
    String all = findings.source().text();
    int end = all.indexOf('\n', start);
    String row = all.substring(start, end < 0 ? all.length() : end).stripTrailing();
    int columns = (int) row.chars().filter(c -> c == '|').count() - 1;
    if (columns < 2 || !row.endsWith("|")) {
      return;
    }
    told = text.getParent();
    findings.error(
        "shown-signs",
        start,
        start + row.length(),
        "The page would show this row as text, for a table needs a line below its head.",
        "Write \"|" + "---|".repeat(Math.min(columns, MOST_COLUMNS)) + "\" below the first row.");
  }

  /** Two stars with a space on their inner side make nothing bold. */
  private void stars(BasedSequence chars, String raw) {
    Matcher matcher = STARS.matcher(raw);
    while (matcher.find()) {
      int at = matcher.start();
      String words = matcher.group(1);
      boolean opens = at == 0 || Character.isWhitespace(raw.charAt(at - 1));
      if (opens && !words.isBlank() && !words.equals(words.strip())) {
        int start = chars.getIndexOffset(at);
        findings.error(
            "shown-signs",
            start,
            start + matcher.group().length(),
            "The page would show \"**\" as text, for a space stands on its inner side.",
            "Write \"**" + words.strip() + "**\".");
      }
    }
  }

  /** What stands at the start of a line, why it is no markdown, and what to write instead. */
  private record LineStart(Pattern pattern, String because, String hint) {
    LineStart(String pattern, String because, String hint) {
      this(Pattern.compile(pattern), because, hint);
    }
  }
}
