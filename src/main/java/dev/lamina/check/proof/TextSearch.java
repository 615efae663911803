package dev.lamina.check.proof;

import dev.lamina.check.text.Block;
import dev.lamina.check.text.WordIndex;
import dev.lamina.check.text.Words;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Finds a text on a page, whole or nearly so. */
public final class TextSearch {
  private final Words page;
  private final List<Block> blocks;
  private final WordIndex index;

  public TextSearch(Words page, List<Block> blocks) {
    this.page = page;
    this.blocks = blocks;
    this.index = page.index();
  }

  /**
   * Where a text stands.
   *
   * @param from index of its first word on the page
   * @param to behind its last word
   */
  public record Found(int from, int to) {}

  /** Every place where the whole text stands word for word, in order. */
  public List<Found> exact(Words wanted) {
    List<Found> found = new ArrayList<>();
    if (wanted.size() == 0) {
      return found;
    }
    int behind = 0;
    int start = index.first(wanted.get(0).folded());
    for (; start != WordIndex.NONE; start = index.next(start)) {
      int end = start < behind ? -1 : matchAt(start, wanted);
      if (end > 0) {
        found.add(new Found(start, end));
        behind = end;
      }
    }
    return found;
  }

  /** Where the text that starts here ends; -1 when it is not here. */
  private int matchAt(int start, Words wanted) {
    int at = start;
    for (int i = 0; i < wanted.size(); i++) {
      boolean newParagraph = i > 0 && wanted.get(i).block() != wanted.get(i - 1).block();
      if (newParagraph) {
        at = afterTitles(at, wanted.get(i).folded());
      }
      if (at >= page.size() || !page.get(at).folded().equals(wanted.get(i).folded())) {
        return -1;
      }
      at++;
    }
    return at;
  }

  /** Between paragraphs a page may put headings of its own: the title of a box, say. */
  private int afterTitles(int at, String wanted) {
    int next = at;
    while (next < page.size() && !page.get(next).folded().equals(wanted) && isTitle(next)) {
      int block = page.get(next).block();
      while (next < page.size() && page.get(next).block() == block) {
        next++;
      }
    }
    return next;
  }

  private boolean isTitle(int word) {
    Element element = blocks.get(page.get(word).block()).element();
    return switch (element.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6", "summary" -> true;
      default -> element.hasClass("box-title");
    };
  }

  /** The stretch of the page that comes closest to a text, and how it differs. */
  Alignment closest(Words wanted) {
    return Alignment.of(wanted, page, index);
  }
}
