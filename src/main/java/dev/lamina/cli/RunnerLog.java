package dev.lamina.cli;

import java.util.Map;
import java.util.UUID;

/**
 * Text for the log of a build server. That of GitHub obeys lines that begin with {@code ::}, spaces
 * before it or not, and {@code ##[} anywhere: a line that is quoted from a page could set outputs
 * and write annotations.
 */
final class RunnerLog {
  private RunnerLog() {}

  /** The text, and on GitHub's servers the order to obey nothing in it. */
  static String quoted(String text, Map<String, String> environment) {
    boolean obeyed = text.contains("::") || text.contains("##[");
    if (!obeyed || !"true".equals(environment.get("GITHUB_ACTIONS"))) {
      return text;
    }
    // Nobody who wrote a page can know the word that ends it.
    UUID end = UUID.randomUUID();
    return "::stop-commands::" + end + "\n" + text + "::" + end + "::\n";
  }
}
