package dev.lamina.check.proof;

import dev.lamina.browser.visible.GeneratedContent;
import dev.lamina.check.text.Block;
import dev.lamina.check.text.Parts;
import dev.lamina.check.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The places in and around a text where elements begin and end, at which a style sheet can put
 * words next to those of the text. Around it they are looked for up to the outermost element that
 * holds nothing but the text.
 */
final class Seams {
  private final Words words;
  private final List<Block> blocks;
  private final TextSearch.Found copy;
  private final Set<Seam> seams = new LinkedHashSet<>();

  /**
   * One such place.
   *
   * @param host the element that begins or ends there
   * @param place of what is generated, as {@link GeneratedContent} calls it
   * @param isInside whether words of the same sentence stand on both sides
   */
  record Seam(Element host, String place, boolean isInside) {}

  Seams(Proof proof, TextSearch.Found copy) {
    this.words = proof.words();
    this.blocks = proof.blocks();
    this.copy = copy;
  }

  /** All of them, those inside the text first. */
  List<Seam> all() {
    List<TextSearch.Found> parts = parts();
    for (TextSearch.Found part : parts) {
      inside(first(part), last(part));
    }
    for (TextSearch.Found part : parts) {
      around(part);
    }
    return List.copyOf(seams);
  }

  /** The text block by block. */
  private List<TextSearch.Found> parts() {
    List<TextSearch.Found> parts = new ArrayList<>();
    int from = copy.from();
    for (int i = from + 1; i <= copy.to(); i++) {
      if (i == copy.to() || words.get(i).block() != words.get(from).block()) {
        parts.add(new TextSearch.Found(from, i));
        from = i;
      }
    }
    return parts;
  }

  private Block block(int word) {
    return blocks.get(words.get(word).block());
  }

  private TextNode first(TextSearch.Found part) {
    return startOf(part.from());
  }

  private TextNode last(TextSearch.Found part) {
    return endOf(part.to() - 1);
  }

  private TextNode startOf(int word) {
    return block(word).nodeAt(words.get(word).start());
  }

  private TextNode endOf(int word) {
    return block(word).nodeAt(words.get(word).end() - 1);
  }

  /** Walks from one text to another, through every beginning and end of an element. */
  private void inside(Node from, Node to) {
    Node at = from;
    while (at != null && !at.equals(to)) {
      Node next = at.childNodeSize() > 0 ? at.childNode(0) : null;
      while (next == null && at != null) {
        if (at instanceof Element ends) {
          add(ends, GeneratedContent.AFTER, true);
        }
        next = at.nextSibling();
        at = at.parent();
      }
      at = next;
      if (at instanceof Element begins) {
        add(begins, GeneratedContent.BEFORE, true);
      }
    }
  }

  private void around(TextSearch.Found part) {
    Element holder = block(part.from()).element();
    boolean starts = part.from() == 0 || !endOf(part.from() - 1).equals(first(part));
    if (starts && reaches(first(part), holder, false)) {
      climb(holder.parent(), false);
    }
    boolean ends = part.to() >= words.size() || !startOf(part.to()).equals(last(part));
    if (ends && reaches(last(part), holder, true)) {
      climb(holder.parent(), true);
    }
  }

  /** Goes outward to the edge of a block, as long as no other text is met. */
  private boolean reaches(Node from, Element holder, boolean forward) {
    Node at = from;
    while (!at.equals(holder)) {
      Node next = forward ? at.nextSibling() : at.previousSibling();
      Node parent = at.parent();
      if (next == null) {
        if (parent == null) {
          return false;
        }
        edge((Element) parent, forward);
        at = parent;
      } else if (holdsText(next)) {
        return false;
      } else {
        if (next instanceof Element empty) {
          empty.stream().forEach(this::edges);
        }
        at = next;
      }
    }
    return true;
  }

  private static boolean holdsText(Node node) {
    return node instanceof TextNode text
        ? !text.isBlank()
        : node instanceof Element element && element.hasText();
  }

  private void climb(@Nullable Element from, boolean forward) {
    for (Element at = from; at != null && isJustThis(at); at = at.parent()) {
      edge(at, forward);
    }
  }

  /** Whether an element holds no other words of the page. */
  private boolean isJustThis(Element element) {
    boolean before = copy.from() > 0 && Parts.isAround(element, endOf(copy.from() - 1));
    boolean behind = copy.to() < words.size() && Parts.isAround(element, startOf(copy.to()));
    return !before && !behind && !element.normalName().equals("body");
  }

  private void edges(Element element) {
    edge(element, false);
    edge(element, true);
  }

  private void edge(Element element, boolean forward) {
    if (forward) {
      add(element, GeneratedContent.AFTER, false);
    } else {
      add(element, GeneratedContent.MARKER, false);
      add(element, GeneratedContent.BEFORE, false);
    }
  }

  private void add(Element host, String place, boolean isInside) {
    seams.add(new Seam(host, place, isInside));
  }
}
