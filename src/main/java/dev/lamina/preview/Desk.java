package dev.lamina.preview;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Location;
import dev.lamina.report.FindingHtml;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * What is known of the person who looks at the preview.
 *
 * @param root the workspace's folder
 * @param editor opens its files
 * @param day as of which review dates are judged
 */
record Desk(Path root, Editor editor, LocalDate day) {

  /** A place in a file as HTML: a link when an editor can open it. */
  String place(Location where) {
    String code = "<code>" + Html.escape(where.display()) + "</code>";
    return editor
        .open(root, where)
        .map(address -> "<a class=\"edit\" href=\"" + Html.escape(address) + "\">" + code + "</a>")
        .orElse(code);
  }

  /** A whole file as HTML. */
  String file(String path) {
    return place(Location.ofFile(path));
  }

  /** Appends a finding. */
  void finding(Diagnostic finding, StringBuilder out) {
    FindingHtml.write(finding, "", place(finding.where()), out);
  }
}
