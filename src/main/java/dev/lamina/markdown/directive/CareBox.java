package dev.lamina.markdown.directive;

import com.vladsch.flexmark.util.ast.Node;
import dev.lamina.diagnostic.Nearest;
import dev.lamina.markdown.syntax.BoxNode;
import java.util.List;
import java.util.Map;

/** When to get help, and how fast: {@code :::care emergency}. */
record CareBox() implements Box {
  private static final Map<String, String> TITLES =
      Map.of(
          "routine", "Call your clinic",
          "urgent", "Get help today",
          "emergency", "Call 911 now");

  @Override
  public String name() {
    return "care";
  }

  @Override
  public void write(BoxNode box, List<Node> blocks, BoxPage page) {
    String level = box.level().toString();
    String title = TITLES.get(level);
    if (level.isEmpty()) {
      page.error(
          box,
          "The box \"" + box.opening() + "\" does not say how urgent it is.",
          "Write \"" + box.opening() + " emergency\", or \"urgent\" or \"routine\" instead.");
    } else if (title == null) {
      page.error(
          box,
          "The box \"" + box.opening() + "\" has no level \"" + level + "\".",
          Nearest.hint(level, TITLES.keySet(), "levels"));
    }
    String known = title == null ? "urgent" : level;
    page.html("<aside class=\"box box-care care-" + known + "\" role=\"note\">\n");
    NoteBox.title(box, TITLES.getOrDefault(known, ""), page);
    page.blocks(blocks);
    page.line().html("</aside>\n");
  }
}
