package dev.lamina.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.lamina.markdown.syntax.BoxNode;
import dev.lamina.markdown.syntax.FenceNode;
import dev.lamina.markdown.syntax.IncludeLine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Writes the blocks of one file. */
final class BlockWriter {
  private final Findings findings;
  private final FragmentWriter out = new FragmentWriter();
  private final Braces braces;
  private final InlineWriter inlines;
  private final BoxWriter boxes;
  private final HeadingIds ids;
  private final List<Anchor> anchors = new ArrayList<>();

  /** The level of the heading under which the next block stands. */
  private int level = 1;

  private int depth;

  BlockWriter(Document document, HeadingIds ids, Findings findings) {
    this.findings = findings;
    this.ids = ids;
    this.braces = new Braces(findings);
    this.inlines = new InlineWriter(document, findings, out, braces);
    this.boxes = new BoxWriter(findings, out, this, inlines);
  }

  /** What was written since the last time. */
  Fragment takeFragment() {
    return out.take();
  }

  /** The headings that were written since the last time. */
  List<Anchor> takeAnchors() {
    List<Anchor> taken = List.copyOf(anchors);
    anchors.clear();
    return taken;
  }

  /** The inside of a section's heading; what is written next stands below it. */
  Fragment sectionHeading(Heading heading) {
    level = 2;
    inlines.children(heading);
    out.trimEnd();
    return out.take();
  }

  void write(Node node) {
    if (depth == InlineWriter.DEEPEST) {
      findings.error(
          "too-deep",
          node,
          "The text is nested more than " + InlineWriter.DEEPEST + " levels deep.",
          "Write it flatter.");
      out.html("<p>").text(node.getChars()).html("</p>");
      return;
    }
    depth++;
    block(node);
    depth--;
  }

  private void block(Node node) {
    if (node instanceof Paragraph paragraph) {
      paragraph(paragraph);
    } else if (node instanceof ListBlock list) {
      list(list);
    } else if (node instanceof ListItem item) {
      item(item);
    } else if (node instanceof Heading heading) {
      headingOnItsLine(heading);
    } else if (node instanceof BoxNode box) {
      int outside = level;
      boxes.write(box);
      level = outside;
    } else if (node instanceof FenceNode fence) {
      boxes.fence(fence);
    } else if (node instanceof IncludeLine include) {
      include(include);
    } else if (node instanceof TableBlock table) {
      out.line().piece(new Piece.Mark(findings.at(node)));
      new TableWriter(out, inlines, findings).write(table);
    } else if (node instanceof BlockQuote) {
      out.line().html("<blockquote>\n");
      children(node);
      out.line().html("</blockquote>\n");
    } else if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
      code(node);
    } else if (node instanceof ThematicBreak) {
      out.line().html("<hr>\n");
    }
  }

  private void children(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      write(node);
    }
  }

  /** {@code <!-- allow: … -->}: for those who check, not for readers. */
  private static final Pattern ALLOWED =
      Pattern.compile("\\s*<!--\\s*allow:(?:(?!-->).)*-->\\s*", Pattern.DOTALL);

  private void paragraph(Paragraph paragraph) {
    if (ALLOWED.matcher(paragraph.getChars()).matches()) {
      return;
    }
    boolean tight =
        paragraph.getParent() instanceof ListItem item
            && item.getParent() instanceof ListBlock list
            && list.isTight();
    if (!tight) {
      out.line();
    }
    out.piece(new Piece.Mark(findings.at(paragraph)));
    if (!tight) {
      out.html("<p>");
    }
    inlines.children(paragraph);
    if (!tight) {
      out.html("</p>\n");
    }
  }

  private void list(ListBlock list) {
    String element = "ul";
    String start = "";
    if (list instanceof OrderedList ordered) {
      element = "ol";
      start = ordered.getStartNumber() == 1 ? "" : " start=\"" + ordered.getStartNumber() + "\"";
    }
    out.line().html("<" + element + start + ">\n");
    children(list);
    out.line().html("</" + element + ">\n");
  }

  private void item(ListItem item) {
    out.line().html("<li>");
    children(item);
    out.html("</li>\n");
  }

  private void headingOnItsLine(Heading heading) {
    out.line();
    heading(heading);
    out.html("\n");
  }

  /** Writes a heading that is not a section's. */
  void heading(Heading heading) {
    int shown = shownLevel(heading);
    if (heading.getLevel() == 1) {
      refuseTitle(heading);
    } else if (heading.getLevel() == 2) {
      findings.error(
          "nested-section",
          heading,
          "The section heading \"" + Words.of(heading) + "\" stands inside a list or quote.",
          "Begin it at the start of its line, or write \"###\".");
    }
    out.piece(new Piece.Mark(findings.at(heading)));
    String id = noteHeading(heading, shown);
    out.piece(new Piece.HeadingOpen(shown, id));
    inlines.children(heading);
    out.trimEnd();
    out.piece(new Piece.HeadingClose(shown));
  }

  /** The level that a heading takes: the first belongs to the page's title. */
  int shownLevel(Heading heading) {
    return Math.max(2, heading.getLevel());
  }

  /** Makes a heading a target of links and gives its id. */
  String noteHeading(Heading heading, int shown) {
    String title = Words.of(heading);
    String id = ids.of(heading, title);
    anchors.add(new Anchor(id, shown, title));
    level = shown;
    return id;
  }

  void refuseTitle(Heading heading) {
    findings.error(
        "title-heading",
        heading,
        "The heading \"" + Words.of(heading) + "\" has one number sign, which is the page's title.",
        heading.getParent() instanceof BoxNode
            ? "Write \"### \" inside a box."
            : "Write \"## \" for a section; the title stands in the front matter.");
  }

  private void include(IncludeLine include) {
    out.line().piece(new Piece.Mark(findings.at(include)));
    braces
        .onItsLine(include.inside(), Math.min(6, level + 1))
        .ifPresentOrElse(out::piece, () -> out.html("<p>").text(include.getChars()).html("</p>\n"));
  }

  private void code(Node node) {
    out.line().piece(new Piece.Mark(findings.at(node)));
    out.html("<pre><code");
    BasedSequence content;
    if (node instanceof FencedCodeBlock fenced) {
      content = fenced.getContentChars();
      String info = fenced.getInfo().unescape().strip();
      int space = 0;
      while (space < info.length() && !Character.isWhitespace(info.charAt(space))) {
        space++;
      }
      if (space > 0) {
        out.html(" class=\"language-").text(info.substring(0, space)).html("\"");
      }
    } else {
      findings.error(
          "indented-text",
          node,
          "The page would show this as code, for it is indented by a tab or four spaces.",
          "Begin the line further left; code stands between two lines \"```\".");
      content = ((IndentedCodeBlock) node).getContentChars().trimTailBlankLines();
    }
    out.html(">").text(content);
    if (!content.isEmpty() && !content.endsWith("\n") && !content.endsWith("\r")) {
      out.html("\n");
    }
    out.html("</code></pre>\n");
  }
}
