package dev.lamina.markdown.directive;

import com.vladsch.flexmark.util.ast.Node;
import dev.lamina.markdown.syntax.BoxNode;
import java.util.List;

/** A kind of box. */
public sealed interface Box
    permits CareBox, CtaBox, DetailsBox, FactsBox, FaqBox, FigureBox, NoteBox, StepsBox, TabsBox {

  /** What authors write behind the colons. */
  String name();

  /** Whether words behind the name have a place in the HTML. */
  default boolean takesTitle() {
    return true;
  }

  /**
   * Writes a box that was closed as it should be. Content that does not fit is reported and shown
   * all the same.
   */
  void write(BoxNode box, List<Node> blocks, BoxPage page);
}
