package dev.lamina.markdown.directive;

import com.vladsch.flexmark.util.ast.Node;
import dev.lamina.markdown.syntax.BoxNode;
import java.util.List;

/**
 * A frame with a title around any text: {@code risk}, {@code warning}, {@code do}, {@code dont}.
 *
 * @param isNote whether it stands beside the text, as a note does
 * @param title what it is called when the author names nothing
 */
record NoteBox(String name, boolean isNote, String title) implements Box {

  @Override
  public void write(BoxNode box, List<Node> blocks, BoxPage page) {
    String element = isNote ? "aside" : "div";
    String role = isNote ? " role=\"note\"" : "";
    page.html("<" + element + " class=\"box box-" + name + "\"" + role + ">\n");
    title(box, title, page);
    page.blocks(blocks);
    page.line().html("</" + element + ">\n");
  }

  /** Writes the author's title, or else the usual one. */
  static void title(BoxNode box, String usual, BoxPage page) {
    page.html("<p class=\"box-title\">");
    if (box.title().isEmpty()) {
      page.html(usual);
    } else {
      page.inside(box.title());
    }
    page.html("</p>\n");
  }
}
