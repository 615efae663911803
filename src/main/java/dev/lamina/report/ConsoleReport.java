package dev.lamina.report;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Excerpt;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.Severity;
import java.util.List;

/** For people: the place, the line with a caret under what is meant, and what to do. */
public final class ConsoleReport implements Report {

  private final boolean color;

  ConsoleReport(boolean color) {
    this.color = color;
  }

  /** The findings alone, without a last sentence: empty when there are none. */
  public static String findings(List<Diagnostic> findings, boolean color) {
    return new ConsoleReport(color).findings(findings).toString();
  }

  @Override
  public String write(Run run) {
    StringBuilder out = findings(run.findings());
    boolean bad = run.count(Severity.ERROR) > 0;
    String style = bad ? "31;1" : run.findings().isEmpty() ? "32" : "33";
    return out.append(styled(run.sentence(), style)).append('\n').toString();
  }

  private StringBuilder findings(List<Diagnostic> findings) {
    StringBuilder out = new StringBuilder();
    String file = "";
    for (Diagnostic finding : findings) {
      if (!out.isEmpty() && !finding.where().file().equals(file)) {
        out.append('\n');
      }
      file = finding.where().file();
      finding(finding, out);
    }
    if (!out.isEmpty()) {
      out.append('\n');
    }
    return out;
  }

  private void finding(Diagnostic finding, StringBuilder out) {
    Location where = finding.where();
    out.append(styled(Printable.of(where.display()), "1"))
        .append(": ")
        .append(styled(finding.severity().word(), style(finding.severity())))
        .append('[')
        .append(finding.rule())
        .append("] ")
        .append(Printable.of(finding.message()))
        .append('\n');
    excerpt(where, out);
    String hint = finding.hint();
    if (hint != null) {
      out.append("    ").append(styled("→ ", "36")).append(Printable.of(hint)).append('\n');
    }
    Places.told(finding)
        .ifPresent(told -> out.append("    ").append(Printable.of(told)).append('\n'));
  }

  private void excerpt(Location where, StringBuilder out) {
    Excerpt shown = where.shown();
    if (shown == null || shown.text().isBlank()) {
      return;
    }
    String line = shown.text();
    int indent = line.length() - line.stripLeading().length();
    out.append("    ").append(styled(Printable.of(line.strip()), "2")).append('\n');
    int length = line.codePointCount(0, line.length());
    int column = shown.column() - 1;
    if (column < indent || column >= length) {
      return;
    }
    // The same white space as the line has, so that the caret stands right whatever a tab's width.
    int[] before = line.codePoints().limit(column).skip(indent).toArray();
    out.append("    ");
    for (int point : before) {
      out.append(point == '\t' ? '\t' : ' ');
    }
    int marked = Math.max(1, Math.min(shown.length(), length - column));
    out.append(styled("^".repeat(marked), "33")).append('\n');
  }

  private static String style(Severity severity) {
    return switch (severity) {
      case ERROR -> "31;1";
      case WARNING -> "33;1";
      case INFO -> "36";
    };
  }

  private String styled(String text, String style) {
    return color ? "\u001B[" + style + "m" + text + "\u001B[0m" : text;
  }
}
