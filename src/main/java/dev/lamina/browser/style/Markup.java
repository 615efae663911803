package dev.lamina.browser.style;

import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What an element itself says about how it looks, without any style sheet.
 *
 * @param tag in lower case
 * @param block whether browsers give it a line of its own
 * @param color of its text, by an old attribute or as a link; null when it says none
 * @param background by an old attribute; null when it says none
 * @param inline its style attribute; empty when it has none
 */
public record Markup(
    String tag, boolean block, @Nullable String color, @Nullable String background, String inline) {
  private static final String LINK = "linktext";

  /** Written out, as that of records takes long to make, and elements are many. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Markup that
        && tag.equals(that.tag)
        && block == that.block
        && Objects.equals(color, that.color)
        && Objects.equals(background, that.background)
        && inline.equals(that.inline);
  }

  @Override
  public int hashCode() {
    return 31 * tag.hashCode() + inline.hashCode();
  }

  static Markup of(Element element) {
    String tag = element.normalName();
    if (element.attributesSize() == 0) {
      return new Markup(tag, element.isBlock(), null, null, "");
    }
    String background = element.hasAttr("bgcolor") ? element.attr("bgcolor") : null;
    return new Markup(
        tag, element.isBlock(), color(tag, element), background, element.attr("style"));
  }

  private static @Nullable String color(String tag, Element element) {
    return switch (tag) {
      case "font" -> element.hasAttr("color") ? element.attr("color") : null;
      case "body" -> element.hasAttr("text") ? element.attr("text") : null;
      case "a" -> element.hasAttr("href") ? LINK : null;
      default -> null;
    };
  }

  /** For messages: the old attribute that sets a property; null when none does. */
  @Nullable String attribute(String property) {
    if (property.equals("background-color") && background != null) {
      return "the attribute \"bgcolor\" of <" + tag + ">";
    }
    boolean isText = property.equals("color") && color != null && !isLink();
    String name = tag.equals("body") ? "text" : "color";
    return isText ? "the attribute \"" + name + "\" of <" + tag + ">" : null;
  }

  /** Whether its text has the colour that browsers give to links. */
  boolean isLink() {
    return tag.equals("a");
  }
}
