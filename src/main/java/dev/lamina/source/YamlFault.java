package dev.lamina.source;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.SourceText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;

/** Says in an author's words what the YAML parser stumbled over, and where the mistake is. */
final class YamlFault {
  private static final Pattern KEY = Pattern.compile("\\s*(?:- )?([\\w-]+):(.*)");
  private static final Pattern INDENTED_KEY = Pattern.compile("\\s+[\\w-]+\\s*");
  private static final Pattern CURLY = Pattern.compile("[\u201C\u201D\u201E\u2018\u2019]");
  private static final Pattern FOUND = Pattern.compile(".*(?:found|got):? '?<?([^'>]+)>?'?\\s*");

  private final SourceText source;
  private final int firstLine;

  /**
   * @param firstLine the line of the file on which the YAML begins
   */
  YamlFault(SourceText source, int firstLine) {
    this.source = source;
    this.firstLine = firstLine;
  }

  Diagnostic of(JacksonException thrown) {
    if (!(thrown.getCause() instanceof MarkedYamlEngineException marked)) {
      int line = Math.max(1, thrown.getLocation().getLineNr());
      return other(source.atLine(firstLine + line - 1, 1), thrown.getOriginalMessage());
    }
    String problem = String.valueOf(marked.getProblem());
    String context = String.valueOf(marked.getContext());
    Spot at = spot(marked.getProblemMark(), firstLine, 1);
    Spot opened = spot(marked.getContextMark(), at.line, at.column);
    if (context.contains("flow sequence") || context.contains("flow mapping")) {
      return open(opened, context.contains("sequence"));
    }
    if (context.contains("quoted scalar") && problem.contains("end of stream")) {
      return error(
          opened.where(1),
          "The quotes that open here are not closed.",
          "Write the same quote sign where the text ends.");
    }
    if (problem.contains("mapping values are not allowed")) {
      return colon(at);
    }
    if (problem.contains("could not find expected ':'")) {
      return noKey(opened);
    }
    if (problem.contains("TAB")) {
      return error(at.where(1), "The line is indented with a tab.", "Indent it with spaces.");
    }
    if (problem.contains("cannot start any token")) {
      return sign(at);
    }
    return stray(at, problem);
  }

  private Diagnostic open(Spot opened, boolean list) {
    return error(
        opened.where(1),
        "The " + (list ? "list" : "group of keys") + " that opens here is not closed.",
        "Write \"" + (list ? "]" : "}") + "\" at its end, or put the text in quotes.");
  }

  /** A colon that is one too many, or a key in the wrong column. */
  private Diagnostic colon(Spot at) {
    String before = at.before();
    if (INDENTED_KEY.matcher(before).matches()) {
      String key = before.strip();
      return error(
          new Spot(at.line, before.indexOf(key) + 1).where(key.length()),
          "The key \"" + key + "\" is indented deeper than the line above allows.",
          "Begin it in the same column as the keys it belongs to.");
    }
    Matcher key = KEY.matcher(source.line(at.line));
    boolean curly = CURLY.matcher(source.line(at.line)).find();
    String paste = key.matches() ? key.group(1) + ": " + quoted(key.group(2)) : "title: \"…\"";
    return error(
        at.where(1),
        "The colon makes YAML take the words before it for a key.",
        (curly ? "Use straight quotes, not curly ones: " : "Put the text in quotes: ")
            + paste
            + ".");
  }

  private Diagnostic noKey(Spot line) {
    Matcher key = KEY.matcher(source.line(line.line));
    if (key.matches() && !key.group(2).isBlank() && !key.group(2).startsWith(" ")) {
      return error(
          line.where(key.group(1).length() + 1),
          "There is no space behind the colon of \"" + key.group(1) + ":\".",
          "Write \"" + key.group(1) + ": " + key.group(2).strip() + "\".");
    }
    return error(
        line.where(source.line(line.line).length()),
        "The line has no colon, so it is no key with a value.",
        "Write \"key: value\", or indent the line if it belongs to the text above.");
  }

  private Diagnostic sign(Spot at) {
    String rest = source.line(at.line).substring(at.before().length());
    String sign = rest.isEmpty() ? "" : rest.substring(0, 1);
    return error(
        at.where(1),
        "The value begins with \"" + sign + "\", which has a meaning of its own in YAML.",
        "Put it in quotes: " + quoted(rest) + ".");
  }

  /** Something in a place where YAML has no use for it. */
  private Diagnostic stray(Spot at, String problem) {
    Matcher found = FOUND.matcher(problem);
    String what = found.matches() ? found.group(1).strip() : "";
    return switch (what) {
      case "-" ->
          error(
              at.where(1),
              "The list item stands in the column of a key.",
              "Indent it below the key that it belongs to.");
      case "]", "}" ->
          error(
              at.where(1),
              "The bracket \"" + what + "\" closes nothing.",
              "Remove it, or put the text in quotes.");
      case "scalar" ->
          error(
              at.where(1),
              "The text goes on behind its closing quote.",
              "Put the whole text in double quotes, and write \\\" for a quote sign in it.");
      case "block mapping start" ->
          error(
              at.where(1),
              "The line is not indented like the lines above it.",
              "Begin all keys that belong together in the same column.");
      default ->
          problem.contains("sequence entries are not allowed")
              ? error(
                  at.where(1),
                  "A list can't begin on the line of its key.",
                  "Begin it on the next line, or write it as [one, two].")
              : other(at.where(1), problem);
    };
  }

  private static Diagnostic other(Location where, @Nullable String problem) {
    String all = problem == null ? "" : problem.replace('\'', '"').replaceAll("\\s+", " ").strip();
    String text = all.endsWith(".") ? all.substring(0, all.length() - 1) : all;
    return error(
        where,
        "The YAML can't be read here: " + text + ".",
        "Look for a missing colon, quote or bracket, or for a line that is indented otherwise"
            + " than its neighbors.");
  }

  private static String quoted(String value) {
    String plain = CURLY.matcher(value).replaceAll("").strip();
    return "\"" + plain.replace("\"", "\\\"") + "\"";
  }

  private static Diagnostic error(Location where, String message, String hint) {
    return Diagnostic.error("yaml/syntax", where, message, hint);
  }

  private Spot spot(Optional<Mark> mark, int line, int column) {
    return mark.map(m -> new Spot(firstLine + m.getLine(), m.getColumn() + 1))
        .orElseGet(() -> new Spot(line, column));
  }

  /** A place by line and column, from 1, in code points. */
  private final class Spot {
    private final int line;
    private final int column;

    Spot(int line, int column) {
      this.line = line;
      this.column = column;
    }

    String before() {
      String text = source.line(line);
      int points = Math.min(column - 1, text.codePointCount(0, text.length()));
      return text.substring(0, text.offsetByCodePoints(0, points));
    }

    Location where(int length) {
      int start = source.lineStart(line) + before().length();
      return source.at(start, start + Math.max(1, length));
    }
  }
}
