package dev.lamina.report;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.time.LocalDate;
import java.util.List;

/**
 * What a report tells: how much was looked at, by which rules, and what was found.
 *
 * @param day the one by which dates were judged
 * @param sites folders or clinics
 * @param pages HTML files
 * @param links references in pages and style sheets
 * @param findings in the order they are told
 * @param rules the rules that ran, sorted by id; a finding of a build may come from none of them
 */
public record Run(
    LocalDate day,
    int sites,
    int pages,
    long links,
    List<Diagnostic> findings,
    List<RuleInfo> rules) {

  public Run {
    findings = List.copyOf(findings);
    rules = List.copyOf(rules);
  }

  /** How many findings are this bad. */
  public long count(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  /** {@code 1 page}, {@code 2 pages}. */
  static String counted(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** One sentence for the end of a report. */
  String sentence() {
    String looked =
        counted(pages, "page")
            + " of "
            + counted(sites, "site")
            + " checked, "
            + counted(links, "link")
            + ": ";
    if (findings.isEmpty()) {
      return looked + "nothing found.";
    }
    return looked
        + counted(count(Severity.ERROR), "error")
        + ", "
        + counted(count(Severity.WARNING), "warning")
        + ", "
        + counted(count(Severity.INFO), "note")
        + ".";
  }
}
