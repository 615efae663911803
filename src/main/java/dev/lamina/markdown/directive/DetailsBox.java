package dev.lamina.markdown.directive;

import com.vladsch.flexmark.util.ast.Node;
import dev.lamina.markdown.syntax.BoxNode;
import java.util.List;

/** Text that opens when its summary is chosen: {@code :::details Summary}. */
record DetailsBox() implements Box {
  @Override
  public String name() {
    return "details";
  }

  @Override
  public void write(BoxNode box, List<Node> blocks, BoxPage page) {
    if (box.title().isEmpty()) {
      page.error(
          box,
          "The box \"" + box.opening() + "\" has no summary to open it by.",
          "Write the summary behind the name: \"" + box.opening() + " How it is billed\".");
    }
    page.html("<details class=\"more\">\n<summary>");
    if (box.title().isEmpty()) {
      page.html("More");
    } else {
      page.inside(box.title());
    }
    page.html("</summary>\n");
    page.blocks(blocks);
    page.line().html("</details>\n");
  }
}
