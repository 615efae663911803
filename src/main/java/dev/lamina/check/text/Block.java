package dev.lamina.check.text;

import dev.lamina.check.CheckedPage;
import dev.lamina.diagnostic.Location;
import java.util.BitSet;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Text that stands in one line of thought: a paragraph, a list item, a heading, a table cell.
 *
 * @param element the innermost element that holds all of it
 * @param text with white space folded into single spaces, none at the ends, soft hyphens left out
 * @param runs the text nodes it is made of, in order
 */
public record Block(Element element, String text, List<Run> runs) {
  public Block {
    runs = List.copyOf(runs);
  }

  /**
   * A text node's part of a block.
   *
   * @param start where it starts in the block's text
   */
  public record Run(int start, TextNode node) {}

  /** The text node that holds a character of the text. */
  public TextNode nodeAt(int offset) {
    return runAt(offset).node();
  }

  /** Which characters are marks that lead to footnotes; the spaces among them still part words. */
  BitSet noteMarks() {
    BitSet marks = new BitSet(0);
    for (int i = 0; i < runs.size(); i++) {
      if (isNoteMark(i)) {
        for (int at = runs.get(i).start(); at < endOf(i); at++) {
          marks.set(at, text.charAt(at) != ' ');
        }
      }
    }
    return marks;
  }

  /** Whether one of the runs is a mark that leads to a footnote, which readers can do without. */
  public boolean isNoteMark(int run) {
    return NoteMarks.isMark(runs.get(run).node(), text, runs.get(run).start());
  }

  /** Behind the last character of one of the runs. */
  public int endOf(int run) {
    return run + 1 < runs.size() ? runs.get(run + 1).start() : text.length();
  }

  private Run runAt(int offset) {
    int low = 0;
    int high = runs.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (runs.get(middle).start() > offset) {
        high = middle - 1;
      } else {
        low = middle;
      }
    }
    return runs.get(low);
  }

  /** The line to edit for a part of the text. */
  public Location at(CheckedPage page, int start, int end) {
    int from = htmlOffset(page, start);
    return from < 0
        ? page.at(element)
        : page.at(from, Math.max(from + 1, htmlOffset(page, end - 1) + 1));
  }

  /** Where a character of the text stands in the page's HTML; -1 when that is not known. */
  public int htmlOffset(CheckedPage page, int offset) {
    Run run = runAt(offset);
    boolean spaceBefore = run.start() == 0 || text.charAt(run.start() - 1) == ' ';
    return TextCursor.of(page).find(run, offset - run.start(), spaceBefore);
  }
}
