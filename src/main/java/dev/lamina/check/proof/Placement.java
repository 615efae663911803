package dev.lamina.check.proof;

import dev.lamina.check.policy.PolicyRule.Spot;
import dev.lamina.check.text.Block;
import dev.lamina.check.text.Parts;
import dev.lamina.check.text.Words;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Where on a page a word stands, in the terms of a policy. */
final class Placement {
  private static final int NEAR_TOP = 120;

  /** More words than a notice has. */
  private static final int LONGEST = 60;

  private final Words words;
  private final List<Block> blocks;
  private final boolean hasMain;
  private int mainFrom = Integer.MAX_VALUE;
  private int mainTo;
  private int secondHeading = Integer.MAX_VALUE;

  Placement(Words words, List<Block> blocks) {
    this.words = words;
    this.blocks = blocks;
    this.hasMain = blocks.stream().anyMatch(block -> Parts.isMain(block.element()));
    int headings = 0;
    boolean inMain = false;
    for (int i = 0; i < words.size(); i++) {
      int block = words.get(i).block();
      if (i == 0 || words.get(i - 1).block() != block) {
        Element element = blocks.get(block).element();
        if (element.normalName().equals("h2") && ++headings == 2) {
          secondHeading = i;
        }
        inMain = isMain(element);
        mainFrom = inMain ? Math.min(mainFrom, i) : mainFrom;
      }
      mainTo = inMain ? i + 1 : mainTo;
    }
  }

  /** Whether what starts at this word stands where it should. */
  boolean fits(int word, Spot spot) {
    Element element = blocks.get(words.get(word).block()).element();
    return switch (spot) {
      case ANYWHERE -> true;
      case MAIN -> isMain(element);
      case TOP -> !isFooter(element, word);
      case START -> !isFooter(element, word) && word < Math.max(mainFrom + NEAR_TOP, secondHeading);
      case END -> isMain(element) && isBehindTheMiddle(word);
      case FOOT -> isFooter(element, word) || isBehindTheMiddle(word);
      case FOOTER -> isFooter(element, word);
      case FORM -> isAtForm(element);
    };
  }

  /** For messages: {@code in the footer}. */
  String described(int word) {
    Element element = blocks.get(words.get(word).block()).element();
    if (isFooter(element, word)) {
      return "in the footer";
    }
    if (Parts.isHeader(element)) {
      return "in the header";
    }
    if (isMain(element)) {
      return isBehindTheMiddle(word)
          ? "in the second half of the main part"
          : "in the first half of the main part";
    }
    return "outside the main part";
  }

  private boolean isMain(Element element) {
    return hasMain
        ? Parts.isMain(element)
        : !Parts.isFooter(element) && !Parts.isHeader(element) && !Parts.isNavigation(element);
  }

  private boolean isFooter(Element element, int word) {
    boolean behindMain = hasMain && word >= mainTo && Parts.around(element, "aside", "x") == null;
    return Parts.isFooter(element) || behindMain;
  }

  private boolean isBehindTheMiddle(int word) {
    int before = word - mainFrom;
    // On a short page the text itself may begin before the middle with nothing behind it.
    return before >= 0 && (before * 2 >= mainTo - mainFrom || before >= mainTo - end(word));
  }

  /** Behind the block that a text begins in, or as much of it as such a text can be. */
  private int end(int word) {
    int end = word;
    while (end < mainTo
        && end < word + LONGEST
        && words.get(end).block() == words.get(word).block()) {
      end++;
    }
    return end;
  }

  private static boolean isAtForm(Element element) {
    if (Parts.around(element, "form", "form") != null) {
      return true;
    }
    for (Element up = element; up != null && !up.normalName().equals("main"); up = up.parent()) {
      if (isForm(up.nextElementSibling()) || isForm(up.previousElementSibling())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isForm(@Nullable Element element) {
    return element != null
        && (element.normalName().equals("form") || element.selectFirst("form") != null);
  }
}
