package dev.lamina.markdown.directive;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.util.ast.Node;
import dev.lamina.markdown.syntax.BoxNode;
import java.util.ArrayList;
import java.util.List;

/** A picture with the words below it. */
record FigureBox() implements Box {
  @Override
  public String name() {
    return "figure";
  }

  @Override
  public boolean takesTitle() {
    return false;
  }

  @Override
  public void write(BoxNode box, List<Node> blocks, BoxPage page) {
    page.html("<figure class=\"figure\">\n");
    if (blocks.get(0) instanceof Paragraph first && isImage(first.getFirstChild())) {
      List<Node> rest = afterImage(first);
      List<Node> more = blocks.subList(1, blocks.size());
      page.mark(first);
      page.inlines(List.of(first.getFirstChild()));
      caption(box, rest, more, page);
    } else {
      page.error(
          blocks.get(0),
          "The box \"" + box.opening() + "\" does not begin with a picture.",
          "Write \"![What the picture shows](file.svg)\" and, below it, the caption.");
      page.blocks(blocks);
    }
    page.line().html("</figure>\n");
  }

  private static void caption(BoxNode box, List<Node> inlines, List<Node> blocks, BoxPage page) {
    if (inlines.isEmpty() && blocks.isEmpty()) {
      page.error(
          box,
          "The picture in \"" + box.opening() + "\" has no caption.",
          "Write a sentence below the picture, before the closing colons.");
      return;
    }
    Node second = inlines.stream().filter(FigureBox::isImage).findFirst().orElse(null);
    for (Node block : blocks) {
      second = second == null && isImage(block.getFirstChild()) ? block.getFirstChild() : second;
      if (!(block instanceof Paragraph)) {
        page.error(
            block,
            "The caption in \"" + box.opening() + "\" is more than sentences.",
            "Move lists, tables and boxes behind the closing colons.");
      }
    }
    if (second != null) {
      page.error(
          second,
          "The box \"" + box.opening() + "\" holds a second picture.",
          "Give each picture a box of its own.");
    }
    page.line().html("<figcaption>");
    if (inlines.isEmpty() && blocks.size() == 1 && blocks.get(0) instanceof Paragraph only) {
      page.mark(only);
      page.inside(only);
    } else {
      if (!inlines.isEmpty()) {
        page.mark(inlines.get(0));
      }
      page.inlines(inlines);
      page.blocks(blocks);
    }
    page.html("</figcaption>\n");
  }

  private static boolean isImage(Node node) {
    return node instanceof Image || node instanceof ImageRef;
  }

  /** What follows the picture in its paragraph, without the line break between them. */
  private static List<Node> afterImage(Paragraph paragraph) {
    List<Node> rest = new ArrayList<>();
    for (Node n = paragraph.getFirstChild().getNext(); n != null; n = n.getNext()) {
      if (!rest.isEmpty() || !(n instanceof SoftLineBreak)) {
        rest.add(n);
      }
    }
    return rest;
  }
}
