package dev.lamina.markdown.directive;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import dev.lamina.markdown.syntax.BoxNode;
import java.util.List;

/** A sentence with the buttons to call and to book below it. */
record CtaBox() implements Box {
  @Override
  public String name() {
    return "cta";
  }

  @Override
  public boolean takesTitle() {
    return false;
  }

  @Override
  public void write(BoxNode box, List<Node> blocks, BoxPage page) {
    blocks.stream()
        .filter(block -> !(block instanceof Paragraph))
        .findFirst()
        .ifPresent(
            other ->
                page.error(
                    other,
                    "The box \"" + box.opening() + "\" holds more than sentences.",
                    "Move lists, headings and boxes out of it; the buttons come by themselves."));
    page.html("<div class=\"cta\">\n");
    page.blocks(blocks);
    page.line().html("<p class=\"cta-actions\">");
    page.actions();
    page.html("</p>\n</div>\n");
  }
}
