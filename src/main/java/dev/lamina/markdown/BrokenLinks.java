package dev.lamina.markdown;

import com.vladsch.flexmark.ast.RefNode;
import java.util.regex.Pattern;

/** Tells of links that are written so that markdown takes them for text in brackets. */
final class BrokenLinks {
  /** In characters; addresses that people write are shorter. */
  private static final int LONGEST = 400;

  /** A path as people name files: words with spaces between them. */
  private static final Pattern WITH_SPACES =
      Pattern.compile("[\\p{L}\\p{N}._#/-]+( +[\\p{L}\\p{N}._#/-]+)+");

  private static final Pattern ADDRESS =
      Pattern.compile(
          "[^\\s()]+\\.(?:md|html?|pdf|png|jpe?g|webp|svg)(?:#[^\\s()]*)?"
              + "|#[\\w-]+|https?://[^\\s()]+|(?:mailto|tel):[^\\s()]+");

  private final Findings findings;

  BrokenLinks(Findings findings) {
    this.findings = findings;
  }

  void check(RefNode node) {
    int start = node.getEndOffset();
    String rest = rest(start);
    if (rest.startsWith("(")) {
      address(start, rest);
    } else if (rest.startsWith(" (") && rest.indexOf(')') > 0) {
      String address = rest.substring(2, rest.indexOf(')'));
      if (ADDRESS.matcher(address).matches()) {
        findings.error(
            "broken-link",
            start,
            start + rest.indexOf(')') + 1,
            "The page would show this link as text, for a space stands before its address.",
            "Remove the space: \"](" + address + ")\".");
      }
    } else {
      reversed(node);
    }
  }

  private void address(int start, String rest) {
    int close = rest.indexOf(')');
    if (close >= 0) {
      String address = rest.substring(1, close).strip();
      if (WITH_SPACES.matcher(address).matches()) {
        findings.error(
            "broken-link",
            start + 1,
            start + close,
            "The page would show this link as text, for its address holds a space.",
            "Write it in angle brackets: \"<" + address + ">\".");
      }
      return;
    }
    String word = rest.substring(1).split("\\s", 2)[0];
    if (ADDRESS.matcher(word).matches()) {
      findings.error(
          "broken-link",
          start,
          start + 1 + word.length(),
          "The page would show this link as text, for its address has no end.",
          "Write \"(" + word + ")\".");
    }
  }

  /** {@code (words)[address]}. */
  private void reversed(RefNode node) {
    String text = findings.source().text();
    int start = node.getStartOffset();
    String inside = text.substring(start + 1, Math.max(start + 1, node.getEndOffset() - 1));
    if (start == 0 || text.charAt(start - 1) != ')' || inside.length() > LONGEST) {
      return;
    }
    int from = Math.max(0, start - LONGEST);
    String before = text.substring(from, start - 1);
    int open = before.lastIndexOf('(');
    if (open > before.lastIndexOf('\n') && ADDRESS.matcher(inside).matches()) {
      findings.error(
          "broken-link",
          from + open,
          node.getEndOffset(),
          "The page would show this link as text, for its brackets are the wrong way round.",
          "Write \"[" + before.substring(open + 1) + "](" + inside + ")\".");
    }
  }

  /** What follows on the same line, as far as an address can reach. */
  private String rest(int start) {
    String text = findings.source().text();
    String rest = text.substring(start, Math.min(text.length(), start + LONGEST));
    int lineEnd = rest.indexOf('\n');
    return lineEnd < 0 ? rest : rest.substring(0, lineEnd);
  }
}
