package dev.lamina.check.reading;

import dev.lamina.browser.ElementIndex;
import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** A heading has nothing under it. */
public final class EmptySection implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "reading/empty-section",
          "READ-STRUCT",
          Severity.WARNING,
          "A heading has nothing under it.",
          "A question without its answer is worse than none: readers look for it elsewhere.",
          "Write what belongs under it, or take the heading out.",
          "CDC Clear Communication Index; house");

  private static final Set<String> SHOWN =
      Set.of(
          "img", "iframe", "video", "audio", "form", "input", "svg", "object", "hr", "canvas",
          "picture", "embed");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    for (Element heading : page.elements().tagged(Set.of("h2", "h3", "h4", "h5", "h6"))) {
      if (heading.text().isBlank() || ElementIndex.around(heading, "main") == null) {
        continue;
      }
      if (isEmpty(heading)) {
        String message = "Nothing stands under the heading \"" + heading.text() + "\".";
        page.report(sink, INFO, page.at(heading), message, null, heading.text());
      }
    }
  }

  /** Whether the next thing of the page is a heading of the same or a higher level, or its end. */
  private static boolean isEmpty(Element heading) {
    int level = heading.normalName().charAt(1);
    Node at = after(heading);
    while (at != null) {
      if (at instanceof TextNode text && !text.isBlank()) {
        return false;
      }
      if (at instanceof Element element) {
        String tag = element.normalName();
        if (SHOWN.contains(tag)) {
          return false;
        }
        if (tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1))) {
          return tag.charAt(1) <= level;
        }
        if (tag.equals("footer")) {
          return true;
        }
      }
      at = next(at);
    }
    return true;
  }

  private static @Nullable Node next(Node node) {
    return node.childNodeSize() > 0 ? node.childNode(0) : after(node);
  }

  private static @Nullable Node after(Node node) {
    for (Node up = node; up != null; up = up.parent()) {
      Node sibling = up.nextSibling();
      if (sibling != null) {
        return sibling;
      }
    }
    return null;
  }
}
