package dev.lamina.report;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Excerpt;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Test results as build servers read them: each rule is a suite. A rule that found nothing is one
 * passed test; each error is a failed one; warnings and notes are skipped ones, so that they are
 * seen and fail nothing.
 */
final class JunitReport implements Report {
  @Override
  public String write(Run run) {
    Map<String, List<Diagnostic>> byRule = new TreeMap<>();
    for (RuleInfo rule : run.rules()) {
      byRule.put(rule.id(), new ArrayList<>());
    }
    for (Diagnostic finding : run.findings()) {
      byRule.computeIfAbsent(finding.rule(), id -> new ArrayList<>()).add(finding);
    }
    long tests = byRule.values().stream().mapToLong(found -> Math.max(1, found.size())).sum();
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    // The schemas in use know "skipped" of a suite only, and no "file" of a test.
    out.append("<testsuites name=\"lamina\" tests=\"").append(tests).append("\" failures=\"");
    out.append(run.count(Severity.ERROR)).append("\" errors=\"0\">\n");
    byRule.forEach((rule, found) -> suite(out, rule, found));
    return out.append("</testsuites>\n").toString();
  }

  private static void suite(StringBuilder out, String rule, List<Diagnostic> found) {
    long failures = found.stream().filter(Diagnostic::isError).count();
    out.append("  <testsuite name=\"").append(rule).append('"');
    counts(out, Math.max(1, found.size()), failures, found.size());
    if (found.isEmpty()) {
      out.append("    <testcase classname=\"").append(rule).append("\" name=\"all pages\"/>\n");
    }
    for (Diagnostic finding : found) {
      test(out, finding);
    }
    out.append("  </testsuite>\n");
  }

  private static void counts(StringBuilder out, long tests, long failures, long found) {
    out.append(" tests=\"")
        .append(tests)
        .append("\" failures=\"")
        .append(failures)
        .append("\" errors=\"0\" skipped=\"")
        .append(found - failures)
        .append("\">\n");
  }

  private static void test(StringBuilder out, Diagnostic finding) {
    String place = finding.where().display();
    String hint = finding.hint();
    String message = Markup.escape(finding.message());
    out.append("    <testcase classname=\"")
        .append(finding.rule())
        .append("\" name=\"")
        .append(Markup.escape(place + " " + finding.message()))
        .append("\">\n");
    if (finding.isError()) {
      out.append("      <failure type=\"error\" message=\"").append(message).append("\">");
      Excerpt excerpt = finding.where().shown();
      String body =
          place
              + (excerpt == null ? "" : "\n" + excerpt.text().strip())
              + (hint == null ? "" : "\n" + hint)
              + Places.told(finding).map(told -> "\n" + told).orElse("");
      out.append(Markup.escape(body)).append("</failure>\n");
    } else {
      out.append("      <skipped message=\"")
          .append(finding.severity().word())
          .append(": ")
          .append(message)
          .append("\"/>\n");
    }
    out.append("    </testcase>\n");
  }
}
