package dev.lamina.browser.visible;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Text in drawings and formulas, which stand in a page but are no HTML. */
final class Foreign {
  private static final String DRAWING = "http://www.w3.org/2000/svg";
  private static final String FORMULA = "http://www.w3.org/1998/Math/MathML";

  /** What is drawn of their content is a shape, if anything. */
  private static final Set<String> NO_TEXT =
      Set.of("desc", "metadata", "clippath", "mask", "marker", "pattern", "filter");

  /** They are drawn only where something refers to them. */
  private static final Set<String> PATTERNS = Set.of("defs", "symbol");

  /** Others draw no text that stands directly in them. */
  private static final Set<String> LETTERED = Set.of("text", "tspan", "textpath", "a");

  private static final Set<String> UNSEEN = Set.of("annotation", "annotation-xml", "mphantom");

  private Foreign() {}

  /**
   * What a part of a drawing or formula makes of a text.
   *
   * @param inside the child through which the text was reached; null for the element's own text
   */
  static Sight of(Element element, @Nullable Element inside) {
    String name = element.normalName();
    String language = element.tag().namespace();
    if (language.equals(FORMULA) && UNSEEN.contains(name)) {
      return Sight.hidden("stands in an <" + name + "> of a formula, which is not shown");
    }
    if (!language.equals(DRAWING)) {
      return Sight.SHOWN;
    }
    if (NO_TEXT.contains(name)) {
      return Sight.hidden("stands in a <" + name + "> of a drawing, which shows no text");
    }
    if (PATTERNS.contains(name)) {
      return Sight.undecided("is drawn only where a <use> refers to it");
    }
    if (inside != null || name.equals("foreignobject")) {
      return Sight.SHOWN;
    }
    return LETTERED.contains(name)
        ? Sight.undecided("is drawn by an <svg>, anywhere and in any size and color")
        : Sight.hidden("stands in a <" + name + "> of a drawing, which shows no text");
  }
}
