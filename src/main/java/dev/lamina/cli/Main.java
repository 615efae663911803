package dev.lamina.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** The entry point. */
public final class Main {
  private static final int MILLIS = 1_000;

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    // Reports hold arrows and accents whatever the system's own encoding is.
    Printed printed = new Printed(FileDescriptor.out);
    PrintWriter out = writer(printed);
    PrintWriter err = writer(new FileOutputStream(FileDescriptor.err));
    int code = LaminaCommand.run(surroundings(), out, err, args);
    out.flush();
    String lost = printed.lost();
    if (lost != null) {
      err.println("What was found can't be printed: " + lost + ". Free some space and try again.");
      code = ExitCode.FAILED;
    }
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

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /** Remembers what went wrong in printing: a writer keeps it to itself, and a report is lost. */
  private static final class Printed extends FileOutputStream {
    private @Nullable String lost;

    Printed(FileDescriptor descriptor) {
      super(descriptor);
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
      try {
        super.write(bytes, start, length);
      } catch (IOException e) {
        lost = e.getMessage();
        throw e;
      }
    }

    /** Why a report is not whole; null when it is, or when its reader had enough of it. */
    @Nullable String lost() {
      return lost == null || lost.contains("pipe") ? null : lost;
    }
  }
}
