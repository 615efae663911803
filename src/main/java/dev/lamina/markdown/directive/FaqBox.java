package dev.lamina.markdown.directive;

import com.vladsch.flexmark.util.ast.Node;
import dev.lamina.markdown.syntax.BoxNode;
import java.util.List;

/** Questions that open to show their answers: {@code ### Question} and the answer below it. */
record FaqBox() implements Box {
  @Override
  public String name() {
    return "faq";
  }

  @Override
  public boolean takesTitle() {
    return false;
  }

  @Override
  public void write(BoxNode box, List<Node> blocks, BoxPage page) {
    Parts parts = Parts.of(blocks);
    parts.demand(box, page, "question", "answer");
    page.html("<div class=\"faq\">\n");
    page.blocks(parts.before());
    for (Parts.Part part : parts.parts()) {
      page.line().html("<details>\n<summary>");
      page.heading(part.heading());
      page.html("</summary>\n");
      page.blocks(part.blocks());
      page.line().html("</details>\n");
    }
    page.line().html("</div>\n");
  }
}
