package dev.lamina.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * What came of a command, called as people call it, on November 1, 2026.
 *
 * @param out what it printed, line ends as LF
 * @param err what it said besides
 */
record Called(int code, String out, String err) {

  /** Calls a command in a folder. */
  static Called in(Path folder, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Clock clock = Clock.fixed(Instant.parse("2026-11-01T12:00:00Z"), ZoneOffset.UTC);
    int code =
        LaminaCommand.run(
            new Surroundings(Map.of("CI", "true"), clock, folder),
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            args);
    return new Called(code, text(out), text(err));
  }

  private static String text(StringWriter writer) {
    return writer.toString().replace(System.lineSeparator(), "\n");
  }
}
