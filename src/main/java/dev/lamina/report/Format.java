package dev.lamina.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The formats a report can have. */
public enum Format {
  /** For people: each finding with its line, a caret and what to do. */
  CONSOLE(
      "[^\\n]{1,2000}: (?:error|warning|info)\\[[a-z]+/[a-z0-9-]+] |[0-9]+ pages? of [0-9]+ site"),
  /** One line for each finding, as compilers write them. */
  CONCISE("[^\\n]{1,2000}: (?:error|warning|info)\\[[a-z]+/[a-z0-9-]+] "),
  /** For other programs; its fields are a promise. */
  JSON("\\{\\s*\"schema\"\\s*:\\s*1,"),
  /** Static analysis results, version 2.1.0: code hosts and editors read it. */
  SARIF("\\{\\s*\"\\$schema\"\\s*:\\s*\"[^\"]*sarif"),
  /** Test results: every build server reads it. */
  JUNIT("<\\?xml[^>]*>\\s*<testsuites name=\"lamina\""),
  /** Workflow commands that become annotations on a pull request. */
  GITHUB("::(?:error|warning|notice) |[0-9]+ pages? of [0-9]+ site"),
  /** A code quality report for merge requests. */
  GITLAB("\\[\\s*(?:]\\s*$|\\{\\s*\"type\" : \"issue\")"),
  /** One page that needs nothing else. */
  HTML("<!DOCTYPE html>(?:(?!<body)[^\\x00]){0,400}" + HtmlReport.TITLE);

  /** How each of its reports begins. */
  private final Pattern beginning;

  Format(String beginning) {
    this.beginning = Pattern.compile(beginning);
  }

  /** The word users write. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format a user names. */
  public static Optional<Format> named(String word) {
    return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
  }

  /** All words, for messages. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Format::word).toList();
  }

  /** Whether a text, of which the beginning is enough, is a report that was written before. */
  public static boolean isReport(String text) {
    return Arrays.stream(values()).anyMatch(format -> format.beginning.matcher(text).lookingAt());
  }

  /**
   * Its writer.
   *
   * @param color whether the console report may use colours
   */
  public Report report(boolean color) {
    return switch (this) {
      case CONSOLE -> new ConsoleReport(color);
      case CONCISE -> new ConciseReport();
      case JSON -> new JsonReport();
      case SARIF -> new SarifReport();
      case JUNIT -> new JunitReport();
      case GITHUB -> new GithubReport();
      case GITLAB -> new GitlabReport();
      case HTML -> new HtmlReport();
    };
  }
}
