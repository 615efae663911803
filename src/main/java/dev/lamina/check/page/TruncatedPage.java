package dev.lamina.check.page;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jspecify.annotations.Nullable;

/** A page ends in the middle. */
public final class TruncatedPage implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "page/truncated",
          null,
          Severity.ERROR,
          "A page ends in the middle.",
          "Whatever followed is missing: text, disclaimers, the footer.",
          "Copy or build the page again; if it is whole, close the element.",
          "house");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    if (page.hasEnded() || isWhole(page)) {
      return;
    }
    String text = page.html();
    int tag = text.lastIndexOf('<');
    boolean insideTag =
        tag >= 0
            && text.indexOf('>', tag) < 0
            && tag + 1 < text.length()
            && isTagStart(text.charAt(tag + 1));
    int comment = text.lastIndexOf("<!--");
    if (comment >= 0 && text.indexOf("-->", comment) < 0 && !text.startsWith("<!-->", comment)) {
      page.report(
          sink, INFO, page.at(comment, comment + 4), "The page ends inside a comment.", null, "");
    } else if (insideTag) {
      page.report(sink, INFO, page.at(tag, text.length()), "The page ends inside a tag.", null, "");
    } else {
      int quote = unread(page);
      Element open = quote >= 0 ? null : lastOpen(page);
      if (quote >= 0) {
        page.report(
            sink,
            INFO,
            page.at(quote, quote + 1),
            "The page ends inside a tag: a quotation mark is missing behind one of its attributes.",
            "Close the quotation mark; all behind it is lost to readers.",
            "");
      }
      if (open != null) {
        String message = "The page ends while \"<" + open.normalName() + ">\" is still open.";
        page.report(sink, INFO, page.at(open), message, null, open.normalName());
      }
    }
  }

  /** Elements whose end tag no author may leave out. */
  private static final Set<String> CLOSED =
      Set.of(
          "main",
          "div",
          "section",
          "article",
          "aside",
          "header",
          "footer",
          "nav",
          "form",
          "table",
          "ul",
          "ol",
          "dl",
          "script",
          "style",
          "title",
          "textarea",
          "iframe",
          "select",
          "noscript");

  /** Where a tag begins that swallowed the rest of the file; negative when all of it was read. */
  private static int unread(CheckedPage page) {
    int end = 0;
    for (Node node = page.document(); node != null; node = last(page, node)) {
      Range range = page.positions().of(node);
      end = isThere(range, node) ? Math.max(end, range.endPos()) : end;
      if (node instanceof Element element && isClosed(page, element)) {
        end = Math.max(end, page.positions().endOf(element).endPos());
        break;
      }
    }
    String rest = page.html().substring(Math.min(end, page.html().length()));
    boolean tag = rest.length() > 1 && rest.charAt(0) == '<' && isTagStart(rest.charAt(1));
    return tag && rest.indexOf('>') > 0 && (rest.indexOf('"') > 0 || rest.indexOf('\'') > 0)
        ? end
        : -1;
  }

  /** The last of its children that anything is written of. */
  private static @Nullable Node last(CheckedPage page, Node node) {
    Node child = node.childNodeSize() == 0 ? null : node.childNode(node.childNodeSize() - 1);
    while (child != null && !isWritten(page, child)) {
      child = child.previousSibling();
    }
    return child;
  }

  /** Whether it stands in the file; browsers add the body to pages that end before it. */
  private static boolean isWritten(CheckedPage page, Node node) {
    return isThere(page.positions().of(node), node)
        || node.childNodes().stream().anyMatch(in -> isWritten(page, in));
  }

  private static boolean isThere(Range range, Node node) {
    return range.isTracked() && !(node instanceof Element && range.isImplicit());
  }

  private static boolean isTagStart(char c) {
    return c == '/' || Character.isLetter(c);
  }

  /** A page that says where its body ends is whole, whatever is left open in it. */
  private static boolean isWhole(CheckedPage page) {
    Document document = page.document();
    return isClosed(page, document.firstElementChild()) || isClosed(page, document.body());
  }

  /** The innermost element that only the end of the file closed. */
  private static @Nullable Element lastOpen(CheckedPage page) {
    Element element = page.document();
    while (element.lastElementChild() != null) {
      element = element.lastElementChild();
    }
    for (Element up = element; up != null; up = up.parent()) {
      if (CLOSED.contains(up.normalName()) && !isClosed(page, up)) {
        return up;
      }
    }
    return null;
  }

  private static boolean isClosed(CheckedPage page, @Nullable Element element) {
    if (element == null) {
      return false;
    }
    Range end = page.positions().endOf(element);
    return end.isTracked() && !end.isImplicit();
  }
}
