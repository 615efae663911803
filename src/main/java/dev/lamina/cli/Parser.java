package dev.lamina.cli;

import dev.lamina.diagnostic.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.DefaultParser.NonOptionAction;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;

/** Reads what is said to a command, and says what is wrong with it. */
final class Parser {
  static final String HELP = "help";
  static final String VERSION = "version";

  private final Command command;
  private final Command.Choice from;

  /**
   * @param from what the command was chosen from: others may have what it has not
   */
  Parser(Command command, Command.Choice from) {
    this.command = command;
    this.from = from;
  }

  /** Sorts the words; those that nobody knows stand among the arguments. */
  CommandLine parse(String... args) {
    try {
      return DefaultParser.builder()
          .setAllowPartialMatching(false)
          .setStripLeadingAndTrailingQuotes(false)
          .get()
          .parse(options(), null, NonOptionAction.SKIP, args);
    } catch (MissingArgumentException missing) {
      String name = missing.getOption().getLongOpt();
      String synopsis = option(name).synopsis().replaceFirst("=", " ");
      throw new UsageException("\"--" + name + "\" needs a value. Write " + synopsis + ".");
    } catch (ParseException e) {
      throw new IllegalStateException("no other mistake is told by the parser", e);
    }
  }

  private Options options() {
    Options options = new Exact();
    options.addOption("h", HELP, false, null);
    options.addOption("V", VERSION, false, null);
    for (Option<?> option : command.options()) {
      options.addOption(null, option.name(), !option.value().isEmpty(), null);
    }
    return options;
  }

  private Option<?> option(String name) {
    return command.options().stream()
        .filter(one -> one.name().equals(name))
        .findAny()
        .orElseThrow();
  }

  /**
   * Refuses what can't be used.
   *
   * @param args of which the call was made
   */
  void refuseWrong(Call call, String... args) {
    CommandLine line = call.line();
    for (Option<?> option : command.options()) {
      if (!option.often() && line.getOptionCount(option.name()) > 1) {
        throw new UsageException("\"--" + option.name() + "\" stands there twice. Take one away.");
      }
      call.values(option); // Throws what is wrong with them.
    }
    List<String> words = line.getArgList();
    int end = Arrays.asList(args).indexOf("--");
    int sure = end < 0 ? 0 : args.length - end - 1;
    for (String word : words.subList(0, words.size() - sure)) {
      if (word.length() > 1 && word.startsWith("-")) {
        throw new UsageException(unknown(word));
      }
    }
    List<Argument> arguments = command.arguments();
    if (words.size() > arguments.size()) {
      throw new UsageException(useless(words.get(arguments.size())));
    }
    if (words.size() < arguments.size() && arguments.get(words.size()).required()) {
      String all = String.join(" ", arguments.stream().map(Argument::synopsis).toList());
      String first = arguments.get(words.size()).name();
      throw new UsageException(first + " is missing. Write " + command.name() + " " + all + ".");
    }
  }

  private String unknown(String word) {
    String name = word.replaceFirst("=.*", "");
    Set<String> known = new TreeSet<>(Set.of("--" + HELP, "--" + VERSION));
    command.options().forEach(option -> known.add("--" + option.name()));
    if (known.contains(name)) {
      return "\"" + name + "\" takes no value. Write it alone.";
    }
    List<String> having =
        (command.isGroup() ? command.choice() : from)
            .commands().values().stream()
                .map(Supplier::get)
                .filter(other -> other.options().stream().anyMatch(one -> isNamed(one, name)))
                .map(Command::name)
                .toList();
    return having.isEmpty()
        ? "There is no option \"" + name + "\". " + Nearest.hint(name, known, "options")
        : "\""
            + name
            + "\" is an option of "
            + String.join(", ", having)
            + (command.isGroup() ? ": write the command first." : ", not of this.");
  }

  private static boolean isNamed(Option<?> option, String written) {
    return written.equals("--" + option.name());
  }

  private String useless(String word) {
    Set<String> commands = command.choice().commands().keySet();
    return command.isGroup()
        ? "There is no command \"" + word + "\". " + Nearest.hint(word, commands, "commands")
        : "There is no use for \"" + word + "\" here.";
  }

  /** Knows options of one letter by one hyphen, others by two: "-out" is none of them. */
  private static final class Exact extends Options {
    private static final long serialVersionUID = 1L;

    @Override
    public boolean hasShortOption(String letter) {
      return letter.length() == 1 && super.hasShortOption(letter);
    }

    @Override
    public boolean hasLongOption(String name) {
      return name.startsWith("--") && super.hasLongOption(name);
    }
  }
}
