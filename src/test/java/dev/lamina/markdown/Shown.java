package dev.lamina.markdown;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Diagnostics;
import dev.lamina.diagnostic.SourceText;
import java.util.List;

/** A file read for a test: its HTML with the holes filled as plainly as can be. */
record Shown(MarkdownFile file, List<Diagnostic> findings) {
  private static final MarkdownReader READER = new MarkdownReader();

  static Shown of(String markdown) {
    return of("page.md", markdown);
  }

  static Shown of(String path, String markdown) {
    Diagnostics diagnostics = new Diagnostics();
    MarkdownFile file = READER.read(new SourceText(path, markdown), diagnostics);
    return new Shown(file, diagnostics.sorted());
  }

  /** The whole file: sections with their headings, links as they stand, braces as written. */
  String html() {
    StringBuilder html = new StringBuilder(html(file.intro()));
    for (MarkdownSection section : file.sections()) {
      html.append("<h2 id=\"").append(section.id()).append("\">");
      html.append(html(section.heading())).append("</h2>\n").append(html(section.body()));
    }
    return html.toString();
  }

  /** The findings as a console shows them, without excerpts. */
  String messages() {
    StringBuilder text = new StringBuilder();
    for (Diagnostic found : findings) {
      text.append(found.where().line()).append(':').append(found.where().column());
      text.append(" [").append(found.rule()).append("] ").append(found.message()).append('\n');
      if (found.hint() != null) {
        text.append("    ").append(found.hint()).append('\n');
      }
    }
    return text.toString();
  }

  static String html(Fragment fragment) {
    StringBuilder html = new StringBuilder();
    for (Piece piece : fragment.pieces()) {
      append(piece, html);
    }
    return html.toString();
  }

  private static void append(Piece piece, StringBuilder html) {
    if (piece instanceof Piece.Html constant) {
      html.append(constant.html());
    } else if (piece instanceof Piece.Value value) {
      html.append("{{").append(value.key()).append("}}");
    } else if (piece instanceof Piece.HeadingOpen open) {
      String id = open.id().isEmpty() ? "" : " id=\"" + open.id() + "\"";
      html.append("<h" + open.level() + id + ">");
    } else if (piece instanceof Piece.HeadingClose close) {
      html.append("</h" + close.level() + ">");
    } else if (piece instanceof Piece.WithId tag) {
      html.append(tag.before()).append(tag.id()).append(tag.after());
    } else if (piece instanceof Piece.LinkOpen link) {
      html.append("<a href=\"").append(escaped(link.destination())).append('"');
      title(link.title(), html);
      html.append('>');
    } else if (piece instanceof Piece.LinkClose) {
      html.append("</a>");
    } else if (piece instanceof Piece.Image image) {
      html.append("<img src=\"").append(escaped(image.source()));
      html.append("\" alt=\"").append(escaped(image.alt())).append('"');
      title(image.title(), html);
      html.append('>');
    } else if (piece instanceof Piece.Include include) {
      String section = include.section() == null ? "" : "#" + include.section();
      html.append("{{include: " + include.name() + section + " at h" + include.level() + "}}\n");
    } else if (piece instanceof Piece.Term term) {
      html.append("{{term: ").append(term.id()).append("}}");
    } else if (piece instanceof Piece.Cite cite) {
      html.append("{{cite: ").append(String.join(", ", cite.ids())).append("}}");
    } else if (piece instanceof Piece.Actions) {
      html.append("{{actions}}");
    }
  }

  private static void title(String title, StringBuilder html) {
    if (title != null) {
      html.append(" title=\"").append(escaped(title)).append('"');
    }
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
