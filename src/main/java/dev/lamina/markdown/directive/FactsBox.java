package dev.lamina.markdown.directive;

import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.lamina.markdown.syntax.BoxNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Labels and values: a list of {@code **Label:** value}. */
record FactsBox() implements Box {
  private static final String HINT = "Write each fact as \"- **Label:** value\".";

  @Override
  public String name() {
    return "facts";
  }

  @Override
  public boolean takesTitle() {
    return false;
  }

  @Override
  public void write(BoxNode box, List<Node> blocks, BoxPage page) {
    List<Fact> facts = new ArrayList<>();
    Node misfit = null;
    for (Node block : blocks) {
      if (!(block instanceof BulletList)) {
        misfit = misfit == null ? block : misfit;
        continue;
      }
      for (Node item = block.getFirstChild(); item != null; item = item.getNext()) {
        Fact fact = Fact.of(item);
        if (fact == null) {
          misfit = misfit == null ? item : misfit;
        } else {
          facts.add(fact);
        }
      }
    }
    if (misfit != null) {
      page.error(
          misfit,
          "The box \"" + box.opening() + "\" holds something else than labels and values.",
          HINT);
      page.blocks(blocks);
      return;
    }
    page.html("<dl class=\"facts\">\n");
    facts.forEach(fact -> fact.write(page));
    page.html("</dl>\n");
  }

  /**
   * One label with its value.
   *
   * @param label the bold words, the colon taken off
   * @param value the words behind them
   * @param more what else the list item holds
   */
  private record Fact(Node item, List<Node> label, List<Node> value, List<Node> more) {

    static @Nullable Fact of(Node item) {
      if (!(item.getFirstChild() instanceof Paragraph first)
          || !(first.getFirstChild() instanceof StrongEmphasis bold)) {
        return null;
      }
      List<Node> label = children(bold);
      List<Node> value = new ArrayList<>(children(first).subList(1, children(first).size()));
      boolean inside = cutColonAtEnd(label);
      boolean behind = cutColonAtStart(value);
      List<Node> more = children(item).subList(1, children(item).size());
      return (inside || behind) && !label.isEmpty() && !(value.isEmpty() && more.isEmpty())
          ? new Fact(item, label, value, more)
          : null;
    }

    void write(BoxPage page) {
      page.mark(item);
      page.html("<div><dt>");
      page.inlines(label);
      page.html("</dt><dd>");
      page.inlines(value);
      page.blocks(more);
      page.html("</dd></div>\n");
    }

    private static List<Node> children(Node parent) {
      List<Node> children = new ArrayList<>();
      parent.getChildren().forEach(children::add);
      return children;
    }

    private static boolean cutColonAtEnd(List<Node> label) {
      int last = label.size() - 1;
      if (last < 0
          || !(label.get(last) instanceof Text)
          || !label.get(last).getChars().endsWith(":")) {
        return false;
      }
      BasedSequence chars = label.get(last).getChars();
      label.set(last, new Text(chars.subSequence(0, chars.length() - 1)));
      return true;
    }

    /** For {@code **Label**: value}; also takes off the space before a value. */
    private static boolean cutColonAtStart(List<Node> value) {
      if (value.isEmpty() || !(value.get(0) instanceof Text)) {
        return false;
      }
      BasedSequence chars = value.get(0).getChars();
      boolean colon = chars.startsWith(":");
      value.set(0, new Text(chars.subSequence(colon ? 1 : 0).trimStart()));
      return colon;
    }
  }
}
