package dev.lamina.check.text;

import dev.lamina.check.CheckedPage;
import org.jsoup.nodes.Range;
import org.jspecify.annotations.Nullable;

/**
 * Where the characters of a text stand in a page's HTML. It goes on from the one that was asked for
 * last, as findings come in the order of the page and one text may have thousands.
 */
final class TextCursor {
  private final CheckedPage page;
  private Block.@Nullable Run run;
  private int at;
  private int end;
  private int seen;
  private boolean space;

  private TextCursor(CheckedPage page) {
    this.page = page;
  }

  static TextCursor of(CheckedPage page) {
    return page.shared(TextCursor.class, TextCursor::new);
  }

  /**
   * The offset in the HTML; -1 when that is not known.
   *
   * @param wanted how many characters of the run stand before it
   * @param spaceBefore whether white space that it begins with says nothing
   */
  int find(Block.Run of, int wanted, boolean spaceBefore) {
    Range range = page.positions().of(of.node());
    if (!range.isTracked()) {
      return -1;
    }
    String html = page.html();
    if (!of.equals(run) || seen > wanted) {
      run = of;
      at = range.startPos();
      end = Math.min(range.endPos(), html.length());
      seen = 0;
      space = spaceBefore;
    }
    while (at < end) {
      char c = html.charAt(at);
      boolean isSpace = Prose.isSpace(c);
      boolean counts = isSpace ? !space : c != '\u00AD' && c != '\u200B';
      if (counts && seen == wanted) {
        return at;
      }
      seen += counts ? 1 : 0;
      space = counts ? isSpace : space;
      at = c == '&' ? afterEntity(html) : at + 1;
    }
    return Math.max(range.startPos(), Math.min(at, html.length()) - 1);
  }

  private int afterEntity(String html) {
    int last = Math.min(end, at + 12);
    for (int i = at + 1; i < last; i++) {
      if (html.charAt(i) == ';') {
        return i + 1;
      }
    }
    return at + 1;
  }
}
