package dev.lamina.cli;

import dev.lamina.check.UnknownRuleException;
import dev.lamina.diagnostic.OperationFailedException;
import dev.lamina.publish.RefusedFolderException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The command itself: what it can do and how it ends. */
public final class LaminaCommand {
  private LaminaCommand() {}

  /** Runs a command and returns its exit code; never throws, whatever happens. */
  public static int run(
      Surroundings surroundings, PrintWriter out, PrintWriter err, String... args) {
    try {
      return command().run(surroundings, out, err, args);
    } catch (Exception | Error problem) {
      return failed(problem, err);
    }
  }

  private static Command command() {
    return new Command(
        "lamina",
        "One library of patient education, many clinic websites, proved on the HTML.",
        new Command.Choice("COMMAND", "Commands:", "Name a command.", commands()),
        """
        Examples:
          lamina init my-clinics             makes a workspace to start from
          lamina build                       all sites, checked, into dist/
          lamina build --clinic quillmere    one site; the others stay as they are
          lamina check ../old-site           somebody else's HTML
          lamina new override --help         how to call a command

        Commands look for lamina.yaml here and in the folders above.
        Exit codes: 0 clean, 1 findings, 2 called wrongly or nothing to do,
        3 it could not be done.
        """);
  }

  /** All commands by their names, in the order in which they are told. */
  private static Map<String, Supplier<Command>> commands() {
    Map<String, Supplier<Command>> commands = new LinkedHashMap<>();
    commands.put("build", BuildCommand::command);
    commands.put("check", CheckCommand::command);
    commands.put("serve", ServeCommand::command);
    commands.put("init", InitCommand::command);
    commands.put("new", NewCommand::command);
    commands.put("explain", ExplainCommand::command);
    return commands;
  }

  /** What the jar's manifest names. */
  static String version() {
    String version = LaminaCommand.class.getPackage().getImplementationVersion();
    return "lamina " + (version == null ? "(not packaged)" : version);
  }

  private static int failed(Throwable problem, PrintWriter err) {
    if (problem instanceof UsageException
        || problem instanceof UnknownRuleException
        || problem instanceof RefusedFolderException) {
      err.println(problem.getMessage());
      return ExitCode.USAGE;
    }
    if (problem instanceof OperationFailedException) {
      err.println(problem.getMessage());
      return ExitCode.FAILED;
    }
    if (Stream.iterate(problem, Objects::nonNull, Throwable::getCause)
        .anyMatch(OutOfMemoryError.class::isInstance)) {
      err.println(
          "There is not enough memory for this. Give Java more: LAMINA_JAVA_OPTS=-Xmx4g lamina …");
      return ExitCode.FAILED;
    }
    err.println("This is a bug in lamina. Please report it with what follows.");
    problem.printStackTrace(err);
    return ExitCode.FAILED;
  }
}
