package dev.lamina.cli;

import dev.lamina.check.UnknownRuleException;
import dev.lamina.diagnostic.OperationFailedException;
import dev.lamina.publish.RefusedFolderException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command itself: what it can do and how it ends. */
@Command(
    name = "lamina",
    mixinStandardHelpOptions = true,
    versionProvider = LaminaCommand.Version.class,
    description = "One library of patient education, many clinic websites, proved on the HTML.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "Examples:",
      "  lamina init my-clinics             makes a workspace to start from",
      "  lamina build                       all sites, checked, into dist/",
      "  lamina build --clinic quillmere    one site; the others stay as they are",
      "  lamina check ../old-site           somebody else's HTML",
      "  lamina new override --help         how to call a command",
      "",
      "Commands look for lamina.yaml here and in the folders above.",
      "Exit codes: 0 clean, 1 findings, 2 called wrongly or nothing to do,",
      "3 it could not be done."
    })
public final class LaminaCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  /** Runs a command and returns its exit code; never throws, whatever happens. */
  public static int run(
      Surroundings surroundings, PrintWriter out, PrintWriter err, String... args) {
    CommandLine commandLine = new CommandLine(new LaminaCommand());
    Map<String, Supplier<Object>> commands = commands(surroundings);
    // Reading the options of a command takes longer than most commands: those of one are enough.
    Supplier<Object> called = args.length == 0 ? null : commands.get(args[0]);
    (called == null ? commands.values() : List.of(called))
        .forEach(command -> commandLine.addSubcommand(command.get()));
    commandLine
        .setParameterExceptionHandler(new WrongUsage())
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((e, command, parsed) -> failed(e, err));
    showVersion(commandLine);
    try {
      return commandLine.execute(args);
    } catch (OutOfMemoryError full) {
      err.println("There is not enough memory for this. Give Java more, or use fewer threads.");
      return ExitCode.FAILED;
    } catch (Error bug) {
      return failed(bug, err);
    }
  }

  /** All commands by their names, in the order in which they are told. */
  private static Map<String, Supplier<Object>> commands(Surroundings surroundings) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("build", () -> new BuildCommand(surroundings));
    commands.put("check", () -> new CheckCommand(surroundings));
    commands.put("serve", () -> new ServeCommand(surroundings));
    commands.put("init", () -> new InitCommand(surroundings));
    commands.put("new", () -> NewCommand.in(surroundings));
    commands.put("explain", () -> new ExplainCommand(surroundings));
    return commands;
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "Name a command.");
  }

  /** "--version" is the same word everywhere. */
  private static void showVersion(CommandLine command) {
    command.getCommandSpec().versionProvider(new Version());
    command.getSubcommands().values().forEach(LaminaCommand::showVersion);
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
    err.println("This is a bug in lamina. Please report it with what follows.");
    problem.printStackTrace(err);
    return ExitCode.FAILED;
  }

  /** The version that the jar's manifest names. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = LaminaCommand.class.getPackage().getImplementationVersion();
      return new String[] {"lamina " + (version == null ? "(not packaged)" : version)};
    }
  }
}
