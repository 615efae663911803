package dev.lamina.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import dev.lamina.markdown.syntax.BraceNode;
import dev.lamina.markdown.syntax.HeadingIdNode;

/** The words of formatted text, as plain text with values still in their braces. */
final class Words {
  private static final int DEEPEST = 50;

  private Words() {}

  static String of(Node parent) {
    StringBuilder words = new StringBuilder();
    collect(parent, words, 0);
    return words.toString().strip();
  }

  private static void collect(Node parent, StringBuilder words, int depth) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Text) {
        words.append(node.getChars().unescape());
      } else if (node instanceof Code code) {
        words.append(InlineWriter.code(code));
      } else if (node instanceof HtmlEntity) {
        words.append(InlineWriter.entity(node));
      } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
        words.append(' ');
      } else if (node instanceof BraceNode braces) {
        words.append(Braces.words(braces));
      } else if (node.getFirstChild() != null && depth < DEEPEST) {
        collect(node, words, depth + 1);
      } else if (!(node instanceof HeadingIdNode) && node.getFirstChild() == null) {
        words.append(InlineWriter.bare(node));
      }
    }
  }
}
