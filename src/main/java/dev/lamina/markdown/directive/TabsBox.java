package dev.lamina.markdown.directive;

import com.vladsch.flexmark.util.ast.Node;
import dev.lamina.markdown.syntax.BoxNode;
import java.util.List;

/** Panels of which a script shows one at a time: {@code ### Label} and the panel below it. */
record TabsBox() implements Box {
  @Override
  public String name() {
    return "tabs";
  }

  @Override
  public boolean takesTitle() {
    return false;
  }

  @Override
  public void write(BoxNode box, List<Node> blocks, BoxPage page) {
    Parts parts = Parts.of(blocks);
    parts.demand(box, page, "panel", "content");
    page.html("<div class=\"tabs\">\n");
    page.blocks(parts.before());
    for (Parts.Part part : parts.parts()) {
      page.line();
      page.mark(part.heading());
      page.tagWithId("<section class=\"tab\" id=\"", page.idOf(part.heading()), "\">\n");
      page.headingWithoutId(part.heading());
      page.html("\n");
      page.blocks(part.blocks());
      page.line().html("</section>\n");
    }
    page.line().html("</div>\n");
  }
}
