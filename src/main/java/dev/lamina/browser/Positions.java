package dev.lamina.browser;

import java.util.function.Supplier;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jspecify.annotations.Nullable;

/**
 * Where the nodes of a page stand in its HTML. Keeping track of that takes a third of the time of
 * reading a page, and only findings need it: so pages are read without, and one that has a finding
 * is read once more, for its positions alone.
 */
public final class Positions {
  private final Document shown;
  private final Supplier<Document> again;
  private @Nullable Document tracked;

  /**
   * @param shown the tree whose nodes are asked for
   * @param again reads the same tree with positions; it may be the same one
   */
  Positions(Document shown, Supplier<Document> again) {
    this.shown = shown;
    this.again = again;
  }

  /** Whether anybody has asked. */
  boolean wereAsked() {
    return tracked != null;
  }

  /** The opening tag of an element, or a text. Untracked when no such thing is written. */
  public Range of(Node node) {
    return twin(node).sourceRange();
  }

  /** The closing tag of an element; implicit or untracked when it is not written. */
  public Range endOf(Element element) {
    return twin(element) instanceof Element there
        ? there.endSourceRange()
        : element.endSourceRange();
  }

  /** An attribute; untracked when the element has none of that name. */
  public Range.AttributeRange of(Element element, String attribute) {
    return twin(element).attributes().sourceRange(attribute);
  }

  private Node twin(Node node) {
    Document known = tracked == null ? again.get() : tracked;
    tracked = known;
    return known.equals(shown) ? node : twin(node, known);
  }

  private Node twin(Node node, Document in) {
    Node parent = node.parent();
    if (parent == null) {
      return node.equals(shown) ? in : node;
    }
    return twin(parent, in).childNode(node.siblingIndex());
  }
}
