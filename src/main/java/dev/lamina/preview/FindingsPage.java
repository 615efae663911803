package dev.lamina.preview;

import dev.lamina.build.SiteOnDemand;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.report.FindingHtml;
import java.util.List;

/** What shows where a page can't be made and never could since the preview was started. */
final class FindingsPage {
  private FindingsPage() {}

  /** For a site that has not even a page for missing pages. */
  static Reply instead(String clinic, SiteOnDemand site) {
    return unreadable(clinic, site.findings());
  }

  static Reply unreadable(String clinic, List<Diagnostic> findings) {
    StringBuilder main = new StringBuilder();
    main.append("<h1>This page can’t be shown yet</h1>\n<p>");
    main.append(
        findings.isEmpty()
            ? "The site of “" + Html.escape(clinic) + "” has no such page."
            : "Mend what is listed here, and the page comes by itself.");
    main.append("</p>\n");
    findings.stream().limit(50).forEach(finding -> FindingHtml.write(finding, "", main));
    String html = Html.page("This page can’t be shown yet", main.toString());
    return Reply.page(findings.isEmpty() ? 404 : 503, html, Html.POLICY);
  }
}
