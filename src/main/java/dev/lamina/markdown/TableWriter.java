package dev.lamina.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;

/** Writes a table, in a box that scrolls sideways on small screens. */
final class TableWriter {
  private final FragmentWriter out;
  private final InlineWriter inlines;
  private final Findings findings;
  private int columns;

  TableWriter(FragmentWriter out, InlineWriter inlines, Findings findings) {
    this.out = out;
    this.inlines = inlines;
    this.findings = findings;
  }

  void write(TableBlock table) {
    out.line()
        .html("<div class=\"table-scroll\" role=\"group\" tabindex=\"0\" aria-label=\"Table\">\n")
        .html("<table>\n");
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      if (part instanceof TableHead) {
        rows(part, "thead");
      } else if (part instanceof TableBody && part.getFirstChild() != null) {
        rows(part, "tbody");
      }
    }
    out.html("</table>\n</div>\n");
  }

  private void rows(Node part, String element) {
    out.html("<" + element + ">\n");
    for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
      if (row instanceof TableRow) {
        row(row);
      }
    }
    out.html("</" + element + ">\n");
  }

  private void row(Node row) {
    out.piece(new Piece.Mark(findings.at(row)));
    out.html("<tr>\n");
    int count = 0;
    for (Node node = row.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof TableCell cell) {
        cell(cell);
        count++;
      }
    }
    out.html("</tr>\n");
    if (columns == 0) {
      columns = count;
    } else if (count > columns) {
      findings.error(
          "table-cells",
          row,
          "The row has " + count + " cells, and the table has " + columns + " columns.",
          "Remove a \"|\", or write \"\\|\" where the sign belongs to the text.");
    }
  }

  private void cell(TableCell cell) {
    out.html(cell.isHeader() ? "<th scope=\"col\"" : "<td");
    if (cell.getAlignment() != null) {
      switch (cell.getAlignment()) {
        case CENTER -> out.html(" class=\"center\"");
        case RIGHT -> out.html(" class=\"right\"");
        case LEFT -> {
          // The way all cells are aligned.
        }
      }
    }
    out.html(">");
    inlines.children(cell);
    out.html(cell.isHeader() ? "</th>\n" : "</td>\n");
  }
}
