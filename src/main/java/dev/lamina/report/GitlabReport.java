package dev.lamina.report;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Fingerprints;
import dev.lamina.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;

/** GitLab's code quality report, which is a subset of Code Climate's. */
final class GitlabReport implements Report {
  @Override
  public String write(Run run) {
    List<String> prints = Fingerprints.of(run.findings());
    List<Object> issues = new ArrayList<>();
    for (int i = 0; i < run.findings().size(); i++) {
      Diagnostic finding = run.findings().get(i);
      String hint = finding.hint();
      // A finding about a whole file is shown on its first line: GitLab wants one.
      int line = Math.max(1, finding.where().line());
      issues.add(
          Json.object(
              "type",
              "issue",
              "check_name",
              finding.rule(),
              "description",
              finding.message() + (hint == null ? "" : " " + hint) + Places.sentence(finding),
              "severity",
              severity(finding.severity()),
              "fingerprint",
              prints.get(i),
              "location",
              Json.object("path", finding.where().file(), "lines", Json.object("begin", line))));
    }
    return Json.write(issues);
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "critical";
      case WARNING -> "minor";
      case INFO -> "info";
    };
  }
}
