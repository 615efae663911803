package dev.lamina.cli;

import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/** A line on the terminal that counts up; nothing in CI or when the output is not a terminal. */
final class Progress {
  private static final int STEP = 250;

  private final PrintWriter err;
  private final boolean shown;

  private Progress(PrintWriter err, boolean shown) {
    this.err = err;
    this.shown = shown;
  }

  static Progress on(PrintWriter err, Map<String, String> environment) {
    return new Progress(err, Ansi.AUTO.enabled() && !environment.containsKey("CI"));
  }

  /** Takes note of how many pages are done. Safe to call from any thread. */
  void done(int pages) {
    if (shown && pages % STEP == 0) {
      err.print("\r" + pages + " pages");
      err.flush();
    }
  }

  /** Wipes the line. */
  void end() {
    if (shown) {
      err.print("\r\u001B[K");
      err.flush();
    }
  }
}
