package dev.lamina.check.sentence;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.text.Block;
import dev.lamina.diagnostic.Location;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A text that stands by itself: a paragraph, a list item, the page's description.
 *
 * @param kind what it is
 * @param area where on the page it stands
 * @param element the innermost element that holds it
 * @param attribute the attribute whose value it is; null for text between tags
 * @param block the text between tags; null for attributes
 * @param text as readers get it
 * @param words the same with the clinic's own names masked, for judging what is said
 * @param roles what the part of the page it stands in is for
 * @param heading index of the heading it stands under among {@link PageSentences#headings}, -1 if
 *     none
 */
public record Passage(
    Kind kind,
    Area area,
    Element element,
    @Nullable String attribute,
    @Nullable Block block,
    String text,
    String words,
    Set<Role> roles,
    int heading) {

  /** Of two texts on one page. Written out, as that of records takes long to make. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Passage that
        && element.equals(that.element)
        && Objects.equals(attribute, that.attribute)
        && text.equals(that.text)
        && Objects.equals(block, that.block);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Kinds of text. */
  public enum Kind {
    HEADING,
    PARAGRAPH,
    ITEM,
    CELL,
    CAPTION,
    QUOTE,
    /** Words on a button or in a form. */
    CONTROL,
    /** An alternative text, the page's title or its description. */
    ATTRIBUTE
  }

  /** Large parts of a page. */
  public enum Area {
    HEAD,
    HEADER,
    MAIN,
    NAVIGATION,
    FOOTER,
    /** A template that only a script can show. */
    TEMPLATE
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  /** The line to edit for a part of the text. */
  public Location at(CheckedPage page, int start, int end) {
    if (block != null) {
      return block.at(page, start, end);
    }
    if (attribute != null) {
      return page.at(element, attribute);
    }
    // The page's title: templates print the tag, and somebody else what stands in it.
    return page.at(element.childNodeSize() == 0 ? element : element.childNode(0));
  }
}
