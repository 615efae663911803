package dev.lamina.report;

import dev.lamina.diagnostic.Diagnostic;

/** One line for each finding: {@code site/index.html:3:7: error[links/empty] The link has …}. */
final class ConciseReport implements Report {
  @Override
  public String write(Run run) {
    StringBuilder out = new StringBuilder();
    for (Diagnostic finding : run.findings()) {
      out.append(Printable.of(finding.where().display()))
          .append(": ")
          .append(finding.severity().word())
          .append('[')
          .append(finding.rule())
          .append("] ")
          .append(Printable.of(finding.message()))
          .append('\n');
    }
    return out.toString();
  }
}
