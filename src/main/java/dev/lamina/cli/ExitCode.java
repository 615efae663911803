package dev.lamina.cli;

/** What a process says when it ends. */
final class ExitCode {
  static final int CLEAN = 0;

  /** Findings at or above the threshold. */
  static final int FINDINGS = 1;

  /** Called in a way that can't work, or nothing to do. */
  static final int USAGE = 2;

  /** The machine was in the way, or lamina has a bug. */
  static final int FAILED = 3;

  private ExitCode() {}
}
