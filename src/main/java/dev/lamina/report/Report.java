package dev.lamina.report;

/** Findings in one format. The same run gives the same text, whatever the machine. */
@FunctionalInterface
public interface Report {

  /** The whole report, ending with a line break. */
  String write(Run run);
}
