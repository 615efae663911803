package dev.lamina.markdown.directive;

import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.util.ast.Node;
import dev.lamina.markdown.syntax.BoxNode;
import java.util.List;

/** What happens one after the other: an ordered list. */
record StepsBox() implements Box {
  @Override
  public String name() {
    return "steps";
  }

  @Override
  public void write(BoxNode box, List<Node> blocks, BoxPage page) {
    boolean fits = blocks.size() == 1 && blocks.get(0) instanceof OrderedList;
    if (!fits) {
      Node other = blocks.stream().filter(b -> !(b instanceof OrderedList)).findFirst().orElse(box);
      page.error(
          other,
          "The box \"" + box.opening() + "\" holds something else than one numbered list.",
          "Begin each step on a line of its own with \"1. \", \"2. \" and so on.");
    }
    page.html("<div class=\"box box-steps\">\n");
    if (!box.title().isEmpty()) {
      NoteBox.title(box, "", page);
    }
    page.blocks(blocks);
    page.line().html("</div>\n");
  }
}
