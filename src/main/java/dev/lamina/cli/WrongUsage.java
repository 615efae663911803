package dev.lamina.cli;

import dev.lamina.diagnostic.Nearest;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in two lines what is wrong with a command line, instead of printing the whole help. */
final class WrongUsage implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException problem, String[] args) {
    CommandLine command = problem.getCommandLine();
    PrintWriter err = command.getErr();
    boolean unmatched = problem instanceof UnmatchedArgumentException;
    err.println(
        unmatched ? message((UnmatchedArgumentException) problem, command) : message(problem));
    String name = command.getCommandSpec().qualifiedName();
    if (command.getSubcommands().isEmpty() || unmatched) {
      err.println("Help: " + name + " --help");
    } else {
      err.println();
      command.usage(err);
    }
    err.flush();
    return ExitCode.USAGE;
  }

  /** Without the names of Java classes. */
  private static String message(ParameterException problem) {
    String value = problem.getValue();
    boolean isDay =
        problem.getArgSpec() instanceof OptionSpec option
            && LocalDate.class.equals(option.type())
            && value != null;
    return isDay
        ? "\"" + value + "\" is no day. Write it like 2026-11-30."
        : String.valueOf(problem.getMessage());
  }

  private static String message(UnmatchedArgumentException problem, CommandLine command) {
    List<String> unmatched = problem.getUnmatched();
    String word = unmatched.isEmpty() ? "" : unmatched.get(0);
    if (word.startsWith("-")) {
      String option = word.replaceFirst("=.*", "");
      Set<String> known = new TreeSet<>();
      for (OptionSpec spec : command.getCommandSpec().options()) {
        known.add(spec.longestName());
      }
      return "There is no option \"" + option + "\". " + Nearest.hint(option, known, "options");
    }
    Set<String> commands = command.getSubcommands().keySet();
    if (!commands.isEmpty()) {
      return "There is no command \"" + word + "\". " + Nearest.hint(word, commands, "commands");
    }
    return "There is no use for \"" + word + "\" here.";
  }
}
