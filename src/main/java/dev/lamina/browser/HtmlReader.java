package dev.lamina.browser;

import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Makes trees of HTML. One per thread: jsoup locks a parser that is shared. */
public final class HtmlReader {
  /** Browsers stop nesting here; elements deeper down become siblings, there as here. */
  public static final int DEEPEST = 512;

  /** What every text is read with behind it: where it lands tells whether the page had ended. */
  private static final String END = "end of file";

  private final Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
  private final Parser tracking = Parser.htmlParser().setTrackPosition(true).setMaxDepth(DEEPEST);

  /** Those of the page before: a fault of many pages stands on the next one, too. */
  private @Nullable Positions last;

  /** The page of this text, whatever it is. */
  public HtmlPage read(ServedSite site, String path, String html) {
    boolean likely = last != null && last.wereAsked();
    Document ended = likely ? null : readToEnd(html);
    Document shown = ended == null ? tracking.parseInput(html, "") : ended;
    Positions positions =
        new Positions(shown, () -> ended == null ? shown : tracking.parseInput(html, ""));
    last = positions;
    return new HtmlPage(site, path, html, shown, positions, ended != null);
  }

  /** A page that nothing could be read of. */
  public static HtmlPage nothing(ServedSite site, String path, String text) {
    Document none = new Document("");
    return new HtmlPage(site, path, text, none, new Positions(none, () -> none), false);
  }

  /**
   * The tree of a page that says where its body or all of it ends, without positions. Null for
   * others: what is read behind an open tag or comment becomes a part of it.
   */
  private @Nullable Document readToEnd(String html) {
    Document document = parser.parseInput(html + "<!--" + END + "-->", "");
    Element root = document.firstElementChild();
    Node behindAll = document.lastChild();
    Node end = behindAll instanceof Comment || root == null ? behindAll : root.lastChild();
    if (end instanceof Comment comment && comment.getData().equals(END)) {
      end.remove();
      return document;
    }
    return null;
  }
}
