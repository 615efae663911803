package dev.lamina.check.sentence;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.text.Block;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Tells what of a page's text is for machines: words in it claim nothing and tell no story. */
final class Code {
  /** No placeholder is made of it, as some are of "x". */
  private static final char MASK = 'q';

  private final boolean any;

  Code(CheckedPage page) {
    this.any = !page.elements().tagged("code").isEmpty();
  }

  /** Whether a block is nothing but code. */
  boolean isAll(Block block) {
    return any && block.runs().stream().allMatch(Code::isIn);
  }

  /** A block's text with its code made unreadable, letter by letter. */
  String masked(Block block) {
    String text = block.text();
    if (!any || block.runs().stream().noneMatch(Code::isIn)) {
      return text;
    }
    StringBuilder masked = new StringBuilder(text);
    List<Block.Run> runs = block.runs();
    for (int i = 0; i < runs.size(); i++) {
      if (isIn(runs.get(i))) {
        for (int at = runs.get(i).start(); at < block.endOf(i); at++) {
          masked.setCharAt(at, text.charAt(at) == ' ' ? ' ' : MASK);
        }
      }
    }
    return masked.toString();
  }

  private static boolean isIn(Block.Run run) {
    for (Node up = run.node().parent(); up instanceof Element element; up = up.parent()) {
      if (element.normalName().equals("code")) {
        return true;
      }
      if (element.isBlock()) {
        return false;
      }
    }
    return false;
  }
}
