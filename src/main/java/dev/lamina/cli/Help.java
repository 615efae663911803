package dev.lamina.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The help of a command, for a terminal of 80 columns.
 *
 * @param color whether names stand out
 */
record Help(Command command, boolean color) {
  private static final int WIDTH = 80;

  /** What is longer has a line of its own. */
  private static final int LONGEST_NAME = 28;

  private static final int GAP = 2;

  String text() {
    StringBuilder text = new StringBuilder();
    String usage = "Usage: " + command.name() + " ";
    text.append(usage);
    text.append(
        String.join("\n" + " ".repeat(usage.length()), lines(synopsis(), usage.length(), 0)));
    text.append('\n').append(command.description()).append('\n');
    table(parameters(), text);
    if (command.isGroup()) {
      text.append('\n').append(command.choice().heading()).append('\n');
      Map<String, String> commands = new LinkedHashMap<>();
      command
          .choice()
          .commands()
          .forEach((word, one) -> commands.put("  " + word, firstLine(one.get().description())));
      table(commands, text);
    }
    text.append('\n').append(command.footer());
    return text.toString().replace("\n", System.lineSeparator());
  }

  private List<String> synopsis() {
    List<String> words = new ArrayList<>(List.of("[-hV]"));
    for (Option<?> option : command.options()) {
      words.add("[" + option.synopsis() + "]" + (option.often() ? "..." : ""));
    }
    command.arguments().forEach(argument -> words.add(argument.synopsis()));
    if (command.isGroup()) {
      words.add(command.choice().word());
    }
    return words;
  }

  private Map<String, String> parameters() {
    Map<String, String> rows = new LinkedHashMap<>();
    command.arguments().forEach(one -> rows.put("      " + one.synopsis(), one.description()));
    command.options().forEach(one -> rows.put("      " + one.synopsis(), one.description()));
    rows.put("  -h, --help", "Shows this help.");
    rows.put("  -V, --version", "Shows the version.");
    return rows;
  }

  private static String firstLine(String description) {
    return description.lines().findFirst().orElse("");
  }

  /** Two columns, names and what they are for. */
  private void table(Map<String, String> rows, StringBuilder into) {
    int longest = 0;
    for (String name : rows.keySet()) {
      longest = name.length() > LONGEST_NAME ? longest : Math.max(longest, name.length());
    }
    int column = longest + GAP;
    String start = "\n" + " ".repeat(column);
    rows.forEach(
        (name, description) -> {
          into.append(color ? name.replaceFirst("\\S.*", "\u001B[1m$0\u001B[0m") : name);
          into.append(name.length() > column ? start : " ".repeat(column - name.length()));
          List<String> paragraphs =
              description.lines().map(line -> paragraph(line, column)).toList();
          into.append(String.join(start, paragraphs)).append('\n');
        });
  }

  /** Its further lines stand in; what two spaces tie together stays together. */
  private static String paragraph(String words, int column) {
    List<String> lines = lines(List.of(words.split("(?<! ) (?! )", -1)), column, GAP);
    return String.join("\n" + " ".repeat(column + GAP), lines);
  }

  /**
   * Words in lines that fit.
   *
   * @param column where they begin
   * @param indent how much farther in the lines after the first begin
   */
  private static List<String> lines(List<String> words, int column, int indent) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int width = WIDTH - column;
    for (String word : words) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
        width = WIDTH - column - indent;
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
