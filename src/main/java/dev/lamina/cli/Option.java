package dev.lamina.cli;

import dev.lamina.diagnostic.Nearest;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * What can be said to a command by a name of its own.
 *
 * @param name without its two hyphens
 * @param value what the help calls its value; empty when it has none
 * @param often whether it may stand more than once
 * @param reader makes something of what was said, or throws a {@link UsageException}
 */
record Option<T>(
    String name, String value, String description, boolean often, Function<String, T> reader) {
  /** The same for every command that looks at pages. */
  static final Option<LocalDate> AS_OF =
      new Option<>(
          "as-of",
          "DATE",
          "The day on which review dates are judged. Default: today.",
          false,
          Option::toDay);

  /** Stands there or not. */
  static Option<Boolean> flag(String name, String description) {
    return new Option<>(name, "", description, false, Boolean::valueOf);
  }

  static Option<String> text(String name, String value, String description) {
    return new Option<>(name, value, description, false, said -> said);
  }

  static Option<Path> path(String name, String value, String description) {
    return new Option<>(name, value, description, false, Option::toPath);
  }

  static Option<Integer> number(String name, String description) {
    return new Option<>(name, "N", description, false, said -> toNumber(name, said));
  }

  /** How many of something there are to be: one at least. */
  static Option<Integer> count(String name, String description) {
    return new Option<>(name, "N", description, false, said -> toCount(name, said));
  }

  /** {@code NAME=VALUE}, repeatable. */
  static Option<Map.Entry<String, String>> pairs(String name, String description) {
    return new Option<>(name, "NAME=VALUE", description, true, said -> toPair(name, said));
  }

  /**
   * One of these words, large or small.
   *
   * @param kind what they are, in the singular
   */
  static <E extends Enum<E>> Option<E> oneOf(
      List<E> choices, String kind, String name, String value, String description) {
    return new Option<>(name, value, description, false, said -> toChoice(choices, kind, said));
  }

  /** The same option, which may stand more than once. */
  Option<T> repeatable() {
    return new Option<>(name, value, description, true, reader);
  }

  /** As people write it, its value as the help calls it. */
  String synopsis() {
    return value.isEmpty() ? "--" + name : "--" + name + "=" + value;
  }

  /** The path that somebody named. */
  static Path toPath(String said) {
    if (said.isEmpty()) {
      throw new UsageException(
          "The name of a file or folder is empty. Name one; \".\" is this folder.");
    }
    try {
      return Path.of(said);
    } catch (InvalidPathException unusual) {
      throw new UsageException("\"" + said + "\" can't be the name of a file or folder here.");
    }
  }

  private static LocalDate toDay(String said) {
    try {
      return LocalDate.parse(said);
    } catch (DateTimeParseException none) {
      throw new UsageException("\"" + said + "\" is no day. Write it like 2026-11-30.");
    }
  }

  private static int toNumber(String name, String said) {
    try {
      return Integer.parseInt(said);
    } catch (NumberFormatException none) {
      throw new UsageException("\"--" + name + "\" takes a whole number, not \"" + said + "\".");
    }
  }

  private static int toCount(String name, String said) {
    int count = toNumber(name, said);
    if (count < 1) {
      throw new UsageException("\"--" + name + "\" takes 1 or more, not \"" + said + "\".");
    }
    return count;
  }

  private static Map.Entry<String, String> toPair(String name, String said) {
    int equals = said.indexOf('=');
    if (equals < 0) {
      throw new UsageException("\"--" + name + "\" takes NAME=VALUE, not \"" + said + "\".");
    }
    return Map.entry(said.substring(0, equals), said.substring(equals + 1));
  }

  private static <E extends Enum<E>> E toChoice(List<E> choices, String kind, String said) {
    for (E choice : choices) {
      if (choice.name().equalsIgnoreCase(said)) {
        return choice;
      }
    }
    List<String> words = choices.stream().map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
    throw new UsageException(
        "There is no " + kind + " \"" + said + "\". " + Nearest.hint(said, words, kind + "s"));
  }
}
