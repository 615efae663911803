package dev.lamina.markdown;

import dev.lamina.diagnostic.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * Keeps from the parser what would cost it minutes or the stack: files, paragraphs and nesting far
 * beyond what people write. Such parts are reported and left out.
 */
final class Limits {
  /** In characters: some two hundred pages of print. */
  private static final int LARGEST = 1 << 20;

  /** Quote and list marks at the start of one line. */
  private static final int DEEPEST = 30;

  /** Signs with a meaning in one paragraph, in one list without blank lines or in one table. */
  private static final int MOST_SIGNS = 10_000;

  private static final int MOST_COLUMNS = 100;

  /** In signs of a line that divides texts. */
  private static final int LONGEST_RULE = 500;

  private final Findings findings;
  private final String text;

  /** The text with what is refused left out, null as long as nothing is. */
  private char @Nullable [] changed;

  Limits(SourceText source, Findings findings) {
    this.findings = findings;
    // A NUL ends a paragraph for the parser; CommonMark shows this character for it.
    this.text = source.text().replace('\0', '\uFFFD');
  }

  /** The file's text with spaces for all that is refused, so that offsets stay what they are. */
  String readable(int body) {
    if (text.length() - body > LARGEST) {
      findings.error(
          "too-large",
          body,
          body + 1,
          "The text is longer than a million characters.",
          "Divide it into several pages.");
      return text.substring(0, body);
    }
    int paragraph = body;
    int signs = 0;
    for (int start = body; start < text.length(); ) {
      int end = lineEnd(start);
      if (isBlank(start, end)) {
        paragraph = end;
        signs = 0;
      } else {
        signs += signs(start, end);
        if (signs > MOST_SIGNS) {
          refuse(
              paragraph,
              end,
              "The paragraph that begins here has more than " + MOST_SIGNS + " markdown signs.",
              "Divide it with blank lines, or put it in a file of its own.");
          paragraph = end;
          signs = 0;
        } else if (isEndlessRule(start, end)) {
          refuse(
              start,
              end,
              "The line is drawn with more signs than a line or a table needs.",
              "Write \"---\" for a line, and at most " + MOST_COLUMNS + " columns in a table.");
        } else if (depth(start, end) > DEEPEST) {
          refuse(
              start,
              end,
              "The line opens more than " + DEEPEST + " quotes and lists in each other.",
              "Write it flatter.");
        }
      }
      start = end;
    }
    return changed == null ? text : new String(changed);
  }

  private void refuse(int start, int end, String message, String hint) {
    findings.error("too-deep", start, Math.min(end, start + 1), message, hint);
    char[] chars = changed == null ? text.toCharArray() : changed;
    for (int i = start; i < end; i++) {
      if (chars[i] != '\n' && chars[i] != '\r') {
        chars[i] = ' ';
      }
    }
    changed = chars;
  }

  private int lineEnd(int start) {
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1))) {
        return i + 1;
      }
    }
    return text.length();
  }

  private boolean isBlank(int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) > ' ') {
        return false;
      }
    }
    return true;
  }

  private int signs(int start, int end) {
    int signs = 0;
    for (int i = start; i < end; i++) {
      switch (text.charAt(i)) {
        case '*', '_', '[', ']', '(', ')', '`', '<', '&', '!', '~', '\\', '{', '|', '"', '\'' ->
            signs++;
        default -> {
          // Plain text.
        }
      }
    }
    return signs;
  }

  /** Whether a line without words has more signs than the parser's patterns can take. */
  private boolean isEndlessRule(int start, int end) {
    int columns = 0;
    int marks = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '|') {
        columns++;
      } else if (c == '-' || c == '*' || c == '_') {
        marks++;
      } else if (c > ' ' && c != ':' && c != '>') {
        return false;
      }
    }
    return columns > MOST_COLUMNS || (columns == 0 && marks > LONGEST_RULE);
  }

  /** How many quotes and list items a line opens one inside the other. */
  private int depth(int start, int end) {
    int depth = 0;
    int i = start;
    while (i < end) {
      char c = text.charAt(i);
      if (c == '>') {
        depth++;
      } else if (c == '-' || c == '+' || c == '*' || c == '.' || c == ')') {
        if (i + 1 < end && text.charAt(i + 1) > ' ') {
          return depth;
        }
        depth++;
      } else if (c > ' ' && (c < '0' || c > '9')) {
        return depth;
      }
      i++;
    }
    return depth;
  }
}
