package dev.lamina.cli;

import java.io.Console;
import java.util.Locale;
import java.util.Map;

/** Whether somebody sits at a terminal, and one that knows colors. */
final class Terminal {
  private Terminal() {}

  /** Whether to print colors, and to draw over what was printed. */
  static boolean isColored(Map<String, String> environment) {
    if (environment.containsKey("NO_COLOR")) {
      return false;
    }
    if (!environment.getOrDefault("CLICOLOR_FORCE", "0").equals("0")) {
      return true;
    }
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win");
    // Shells that came to Windows from elsewhere; Java takes their terminals for pipes.
    String term = environment.getOrDefault("TERM", "");
    boolean foreign =
        term.startsWith("xterm")
            || term.toLowerCase(Locale.ROOT).contains("cygwin")
            || environment.containsKey("OSTYPE");
    if (isUnwanted(environment) || !(isThere() || (windows && foreign))) {
      return false;
    }
    return !windows || foreign || isWanted(environment);
  }

  private static boolean isUnwanted(Map<String, String> environment) {
    return "0".equals(environment.get("CLICOLOR")) || "OFF".equals(environment.get("ConEmuANSI"));
  }

  private static boolean isWanted(Map<String, String> environment) {
    return environment.containsKey("ANSICON")
        || "1".equals(environment.get("CLICOLOR"))
        || "ON".equals(environment.get("ConEmuANSI"));
  }

  @SuppressWarnings("SystemConsoleNull") // Until Java 21 it is null where there is no terminal.
  private static boolean isThere() {
    Console console = System.console();
    if (console == null || Runtime.version().feature() < 22) {
      return console != null;
    }
    try {
      return Console.class.getMethod("isTerminal").invoke(console).equals(true);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Java has lost Console.isTerminal", e);
    }
  }
}
