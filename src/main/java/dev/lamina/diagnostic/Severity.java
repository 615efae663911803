package dev.lamina.diagnostic;

import java.util.Locale;

/** How bad a finding is, worst first. */
public enum Severity {
  /** Blocks publishing. */
  ERROR,
  /** Needs a qualifier, a reference or a decision by a person; publishing goes on. */
  WARNING,
  /** For the reviewer. */
  INFO;

  /** The word used in every report: {@code error}, {@code warning}, {@code info}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether this is as bad as {@code threshold} or worse. */
  public boolean isAtLeast(Severity threshold) {
    return compareTo(threshold) <= 0;
  }
}
