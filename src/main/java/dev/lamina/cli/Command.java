package dev.lamina.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.commons.cli.CommandLine;

/**
 * A command: how it is called and what it does.
 *
 * @param name as people write it: {@code lamina new topic}
 * @param description its lines; the first stands in lists of commands
 * @param arguments those that are required first
 * @param options in the order of the help
 * @param choice the commands that it leads to
 * @param footer the last lines of its help: examples, exit codes
 */
record Command(
    String name,
    String description,
    List<Argument> arguments,
    List<Option<?>> options,
    Choice choice,
    String footer,
    Action action) {
  Command {
    arguments = List.copyOf(arguments);
    options = List.copyOf(options);
  }

  /** What a command does; returns the exit code. */
  interface Action {
    int run(Call call) throws Exception;
  }

  /**
   * Commands to choose from.
   *
   * @param word what the usage line calls one of them
   * @param heading stands over their list
   * @param question for those who name none
   * @param commands by what is said for them; made when needed, because most runs need one
   */
  record Choice(
      String word, String heading, String question, Map<String, Supplier<Command>> commands) {
    static final Choice NONE = new Choice("", "", "", Map.of());
  }

  /** One that does something itself. */
  Command(
      String name,
      String description,
      List<Argument> arguments,
      List<Option<?>> options,
      String footer,
      Action action) {
    this(name, description, arguments, options, Choice.NONE, footer, action);
  }

  /** One that leads to others. */
  Command(String name, String description, Choice choice, String footer) {
    this(name, description, List.of(), List.of(), choice, footer, Command::ask);
  }

  /** Whether it leads to others. */
  boolean isGroup() {
    return !choice.commands().isEmpty();
  }

  private static int ask(Call call) {
    Command command = call.command();
    call.err().println(command.choice().question());
    call.err().println();
    call.err().print(new Help(command, call.isColored()).text());
    call.err().flush();
    return ExitCode.USAGE;
  }

  /** Does what was said, or tells in two lines what is wrong with it; returns the exit code. */
  int run(Surroundings surroundings, PrintWriter out, PrintWriter err, String... args)
      throws Exception {
    return run(Choice.NONE, surroundings, out, err, args);
  }

  private int run(
      Choice from, Surroundings surroundings, PrintWriter out, PrintWriter err, String... args)
      throws Exception {
    if (isGroup() && args.length > 0 && args[0].equals(Parser.HELP)) {
      return run(from, surroundings, out, err, asOption(args));
    }
    Supplier<Command> called = args.length == 0 ? null : choice.commands().get(args[0]);
    if (called != null) {
      String[] rest = Arrays.copyOfRange(args, 1, args.length);
      return called.get().run(choice, surroundings, out, err, rest);
    }
    Call call;
    try {
      Parser parser = new Parser(this, from);
      CommandLine line = parser.parse(args);
      call = new Call(this, line, surroundings, out, err);
      if (line.hasOption(Parser.HELP)) {
        return tell(new Help(this, call.isColored()).text(), out);
      }
      if (line.hasOption(Parser.VERSION)) {
        return tell(LaminaCommand.version() + System.lineSeparator(), out);
      }
      parser.refuseWrong(call, args);
    } catch (UsageException wrong) {
      err.println(wrong.getMessage());
      err.println("Help: " + name + " --help");
      err.flush();
      return ExitCode.USAGE;
    }
    return action.run(call);
  }

  /** {@code help new topic} as {@code new topic --help}. */
  private static String[] asOption(String... args) {
    String[] asked = Arrays.copyOfRange(args, 1, args.length + 1);
    asked[args.length - 1] = "--" + Parser.HELP;
    return asked;
  }

  private static int tell(String text, PrintWriter out) {
    out.print(text);
    out.flush();
    return ExitCode.CLEAN;
  }
}
