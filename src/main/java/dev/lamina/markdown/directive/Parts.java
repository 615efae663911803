package dev.lamina.markdown.directive;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Node;
import dev.lamina.markdown.syntax.BoxNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Blocks divided at their headings: those of the first heading's level begin a part each, deeper
 * ones belong to it.
 *
 * @param before what stands before the first heading
 */
record Parts(List<Node> before, List<Part> parts) {

  /** A heading with what follows it. */
  record Part(Heading heading, List<Node> blocks) {}

  static Parts of(List<Node> blocks) {
    List<Node> before = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    List<Node> current = before;
    int level = 6;
    for (Node block : blocks) {
      if (block instanceof Heading heading && (parts.isEmpty() || heading.getLevel() <= level)) {
        level = heading.getLevel();
        current = new ArrayList<>();
        parts.add(new Part(heading, current));
      } else {
        current.add(block);
      }
    }
    return new Parts(before, parts);
  }

  /** Reports a box that is not made of headings with something below each. */
  void demand(BoxNode box, BoxPage page, String head, String body) {
    if (parts.isEmpty() || !before.isEmpty()) {
      page.error(
          parts.isEmpty() ? box : before.get(0),
          parts.isEmpty()
              ? "The box \"" + box.opening() + "\" has no headings."
              : "The box \"" + box.opening() + "\" begins with text before its first heading.",
          "Begin each " + head + " with \"### \" and write the " + body + " below it.");
    }
    for (Part part : parts) {
      if (part.blocks().isEmpty()) {
        page.error(
            part.heading(),
            "The " + head + " \"" + part.heading().getText() + "\" has no " + body + ".",
            "Write the " + body + " below it, or remove the heading.");
      }
    }
  }
}
