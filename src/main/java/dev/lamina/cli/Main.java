package dev.lamina.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.TimeZone;

/** The entry point. */
public final class Main {
  private static final int MILLIS = 1_000;

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    // Reports hold arrows and accents whatever the system's own encoding is.
    PrintWriter out = writer(FileDescriptor.out);
    PrintWriter err = writer(FileDescriptor.err);
    int code = LaminaCommand.run(surroundings(), out, err, args);
    out.flush();
    err.flush();
    // To end by itself is faster: Java 25 makes a logger for exit.
    if (code != 0) {
      System.exit(code);
    }
  }

  /** Those of this process. */
  static Surroundings surroundings() {
    return new Surroundings(System.getenv(), Clock.system(zone()), Path.of(""));
  }

  /** What the clocks here show now: to load the zones of the world takes longer than to say so. */
  private static ZoneOffset zone() {
    int ahead = TimeZone.getDefault().getOffset(System.currentTimeMillis());
    return ZoneOffset.ofTotalSeconds(ahead / MILLIS);
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
  }
}
