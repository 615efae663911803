package dev.lamina.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;

/**
 * What somebody said to a command, and where its answers go.
 *
 * @param line what was said, of which all can be read
 */
record Call(
    Command command,
    CommandLine line,
    Surroundings surroundings,
    PrintWriter out,
    PrintWriter err) {

  boolean has(Option<?> option) {
    return line.hasOption(option.name());
  }

  <T> Optional<T> value(Option<T> option) {
    return Optional.ofNullable(line.getOptionValue(option.name())).map(option.reader());
  }

  /** In the order in which they stand there. */
  <T> List<T> values(Option<T> option) {
    String[] said = line.getOptionValues(option.name());
    return said == null ? List.of() : Stream.of(said).map(option.reader()).toList();
  }

  /** Of two with the same name, the later. */
  Map<String, String> pairs(Option<Map.Entry<String, String>> option) {
    Map<String, String> pairs = new LinkedHashMap<>();
    values(option).forEach(pair -> pairs.put(pair.getKey(), pair.getValue()));
    return pairs;
  }

  /** The argument at a place, from 0 on, that the command requires. */
  String argument(int place) {
    return line.getArgList().get(place);
  }

  /** The only argument of a command that does not require it. */
  Optional<String> argument() {
    return line.getArgList().stream().findFirst();
  }

  /** The day that was named, else today. */
  LocalDate day() {
    return surroundings.day(value(Option.AS_OF).orElse(null));
  }

  /** Where the command was called. */
  Path folder() {
    return surroundings.folder();
  }

  /** Whether what is printed may have colors. */
  boolean isColored() {
    return Terminal.isColored(surroundings.environment());
  }
}
