package dev.lamina.browser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a page by tag and by attribute, and its comments, from one walk over its tree:
 * fifty rules that each search the tree with a selector cost more than parsing the page.
 */
public final class ElementIndex {
  private final List<Element> all = new ArrayList<>(256);
  private final Map<String, List<Element>> byTag = new HashMap<>();
  private final Map<String, List<Element>> byAttribute = new HashMap<>();
  private final List<Comment> comments = new ArrayList<>();
  private Node deepest;
  private int depth;

  private ElementIndex(Node document) {
    this.deepest = document;
    document.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int atDepth) {
            add(node, atDepth);
          }

          @Override
          public void tail(Node node, int atDepth) {}
        });
  }

  /** The index of a page; {@link HtmlPage#elements} shares one among all rules. */
  static ElementIndex of(HtmlPage page) {
    return new ElementIndex(page.document());
  }

  private void add(Node node, int atDepth) {
    if (atDepth > depth) {
      depth = atDepth;
      deepest = node;
    }
    if (node instanceof Comment comment) {
      comments.add(comment);
    } else if (node instanceof Element element) {
      all.add(element);
      byTag.computeIfAbsent(element.normalName(), tag -> new ArrayList<>(4)).add(element);
      if (element.attributesSize() > 0) {
        for (Attribute attribute : element.attributes()) {
          byAttribute.computeIfAbsent(attribute.getKey(), key -> new ArrayList<>(4)).add(element);
        }
      }
    }
  }

  /** All elements, in the order of the page, those inside templates too. */
  public List<Element> all() {
    return all;
  }

  /** Elements with this tag, in the order of the page, those inside templates too. */
  public List<Element> tagged(String tag) {
    return byTag.getOrDefault(tag, List.of());
  }

  /** Elements with one of these tags, in the order of the page. */
  public List<Element> tagged(Set<String> tags) {
    List<String> there = tags.stream().filter(byTag::containsKey).toList();
    return switch (there.size()) {
      case 0 -> List.of();
      case 1 -> tagged(there.get(0));
      default -> all.stream().filter(element -> there.contains(element.normalName())).toList();
    };
  }

  /** Elements that have this attribute, whatever its value, in the order of the page. */
  public List<Element> having(String attribute) {
    return byAttribute.getOrDefault(attribute, List.of());
  }

  /** Comments, in the order of the page. */
  public List<Comment> comments() {
    return comments;
  }

  /**
   * The nearest element with this tag around an element, or the element itself; null when there is
   * none. A selector for it would be read again for each element.
   */
  public static @Nullable Element around(Element element, String tag) {
    Element up = element;
    while (up != null && !up.normalName().equals(tag)) {
      up = up.parent();
    }
    return up;
  }

  /** The node that stands inside the most others. */
  public Node deepest() {
    return deepest;
  }

  /** How many nodes {@link #deepest} stands inside. */
  public int depth() {
    return depth;
  }
}
