package dev.lamina.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats a report can have. */
public enum Format {
  /** For people: each finding with its line, a caret and what to do. */
  CONSOLE,
  /** One line for each finding, as compilers write them. */
  CONCISE,
  /** For other programs; its fields are a promise. */
  JSON,
  /** Static analysis results, version 2.1.0: code hosts and editors read it. */
  SARIF,
  /** Test results: every build server reads it. */
  JUNIT,
  /** Workflow commands that become annotations on a pull request. */
  GITHUB,
  /** A code quality report for merge requests. */
  GITLAB,
  /** One page that needs nothing else. */
  HTML;

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

  /** Whether a page, of which the beginning is enough, is a report that was written before. */
  public static boolean isPageOfReport(String html) {
    return html.contains(HtmlReport.TITLE);
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
