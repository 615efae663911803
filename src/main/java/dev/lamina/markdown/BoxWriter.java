package dev.lamina.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Node;
import dev.lamina.diagnostic.Nearest;
import dev.lamina.markdown.directive.Box;
import dev.lamina.markdown.directive.BoxPage;
import dev.lamina.markdown.directive.Boxes;
import dev.lamina.markdown.syntax.BoxNode;
import dev.lamina.markdown.syntax.FenceNode;
import java.util.List;
import java.util.Optional;

/** Writes boxes, and reports those that are unknown, unclosed or empty. */
final class BoxWriter implements BoxPage {
  private final Findings findings;
  private final FragmentWriter out;
  private final BlockWriter blocks;
  private final InlineWriter inlines;

  /** Closing lines that have lost their box to a section heading. */
  private int orphans;

  /** Whether a box was refused: from there on, lines of colons close others than meant. */
  private boolean lostCount;

  BoxWriter(Findings findings, FragmentWriter out, BlockWriter blocks, InlineWriter inlines) {
    this.findings = findings;
    this.out = out;
    this.blocks = blocks;
    this.inlines = inlines;
  }

  void write(BoxNode box) {
    out.line();
    mark(box);
    List<Node> inside = box.blocks();
    Optional<Box> kind = Boxes.named(box.name().toString());
    if (kind.isEmpty()) {
      findings.error(
          "unknown-box",
          box.name().getStartOffset(),
          box.name().getEndOffset(),
          "There is no box \"" + box.name() + "\".",
          Nearest.hint(box.name().toString(), Boxes.names(), "boxes"));
    }
    boolean closed = box.end() == BoxNode.End.FENCE;
    if (!closed) {
      unclosed(box);
    } else if (inside.isEmpty()) {
      findings.error(
          "box-content",
          box,
          "The box \"" + box.opening() + "\" is empty.",
          "Write its text between the two lines of colons, or remove both.");
    } else if (kind.isPresent()) {
      refuseUnusedTitle(box, kind.get());
      kind.get().write(box, inside, this);
      return;
    }
    out.html("<div class=\"box\">\n");
    if (!box.title().isEmpty()) {
      out.html("<p class=\"box-title\">");
      inside(box.title());
      out.html("</p>\n");
    }
    blocks(inside);
    out.line().html("</div>\n");
  }

  private void refuseUnusedTitle(BoxNode box, Box kind) {
    if (!kind.takesTitle() && !box.title().isEmpty()) {
      findings.error(
          "box-title",
          box.title(),
          "The box \"" + box.opening() + "\" takes no title.",
          "Write the title as a heading above the box.");
    }
  }

  private void unclosed(BoxNode box) {
    String colons = ":".repeat(box.colons());
    String hint = "Write \"" + colons + "\" on a line of its own where it ends";
    BoxNode next = box.firstBoxInside();
    if (next != null && next.colons() >= box.colons()) {
      int line = findings.source().lineAt(next.getStartOffset());
      hint += ", before line " + line;
    }
    if (box.end() == BoxNode.End.HEADING) {
      orphans++;
      hint += "; headings inside a box begin with \"###\"";
    }
    findings.error(
        "unclosed-box", box, "The box \"" + box.opening() + "\" is not closed.", hint + ".");
  }

  /** Reports lines of colons that are not the end of a box. */
  void fence(FenceNode fence) {
    if (fence.kind() == FenceNode.Kind.TOO_DEEP) {
      lostCount = true;
      findings.error(
          "too-deep",
          fence,
          "The box \"" + fence.getChars() + "\" stands inside too many others.",
          "Close the boxes above it first.");
    } else if (fence.kind() == FenceNode.Kind.STRAY && orphans > 0) {
      orphans--;
    } else if (fence.kind() == FenceNode.Kind.STRAY && !lostCount) {
      findings.error(
          "stray-colons",
          fence,
          "The line \"" + fence.getChars() + "\" closes no box.",
          "Remove it, or open a box above it, as in \":::risk\".");
    } else if (fence.kind() == FenceNode.Kind.TOO_SHORT && !lostCount) {
      findings.error(
          "box-colons",
          fence,
          "The box was opened with " + fence.expected() + " colons and is closed with fewer.",
          "Write \"" + ":".repeat(fence.expected()) + "\".");
    }
  }

  @Override
  public BoxPage html(String html) {
    out.html(html);
    return this;
  }

  @Override
  public BoxPage line() {
    out.line();
    return this;
  }

  @Override
  public void blocks(List<? extends Node> nodes) {
    nodes.forEach(blocks::write);
  }

  @Override
  public void inlines(List<? extends Node> nodes) {
    nodes.forEach(inlines::write);
  }

  @Override
  public void inside(Node parent) {
    inlines.children(parent);
    out.trimEnd();
  }

  @Override
  public void mark(Node node) {
    out.piece(new Piece.Mark(findings.at(node)));
  }

  @Override
  public void heading(Heading heading) {
    blocks.heading(heading);
  }

  @Override
  public void headingWithoutId(Heading heading) {
    int level = blocks.shownLevel(heading);
    out.piece(new Piece.HeadingOpen(level, ""));
    inside(heading);
    out.piece(new Piece.HeadingClose(level));
  }

  @Override
  public String idOf(Heading heading) {
    if (heading.getLevel() == 1) {
      blocks.refuseTitle(heading);
    }
    return blocks.noteHeading(heading, blocks.shownLevel(heading));
  }

  @Override
  public void tagWithId(String before, String id, String after) {
    out.piece(new Piece.WithId(before, id, after));
  }

  @Override
  public void actions() {
    out.piece(new Piece.Actions());
  }

  @Override
  public void error(Node where, String message, String hint) {
    findings.error("box-content", where, message, hint);
  }
}
