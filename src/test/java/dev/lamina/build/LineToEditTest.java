package dev.lamina.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.check.Rule;
import dev.lamina.check.Rules;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.source.MemoryTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A fault written into any line of the content is told in that line, wherever pages show it. */
final class LineToEditTest {
  private static final String FAULT = " See [that](http://other.example/a).";

  private static final String BOXES = "content/topics/boxes.md";

  /** What has words of its own: no heading, fence, picture, include, rule of a table. */
  private static final Pattern PROSE =
      Pattern.compile("(?!\\s*(?:[#:!`]|\\{\\{include)).*[a-z]{3}.*");

  private static final List<Rule> RULES = Rules.select(Rules.all(), "links/insecure");

  private static List<Diagnostic> found(Map<String, String> files) {
    return TestWorkspace.build(MemoryTree.of(files), 2, RULES).result().findings();
  }

  @Test
  void aFaultInALineOfMarkdownIsToldInThatLine() {
    Map<String, String> files =
        new TreeMap<>(
            TestWorkspace.everything()
                .edit(
                    BOXES,
                    "![A foot](foot.svg)\n\nThe foot.",
                    "![A foot](foot.svg)\nThe foot\nhere.")
                .files());
    List<String> wrong = new ArrayList<>();
    int told = 0;
    for (String path : List.copyOf(files.keySet())) {
      String text = files.get(path);
      if (!path.endsWith(".md") || text == null) {
        continue;
      }
      List<String> lines = text.lines().toList();
      for (int i = behindFrontMatter(lines); i < lines.size(); i++) {
        if (PROSE.matcher(lines.get(i)).matches()) {
          List<String> changed = new ArrayList<>(lines);
          changed.set(i, faulty(lines.get(i)));
          files.put(path, String.join("\n", changed) + "\n");
          List<Diagnostic> found = found(files);
          told += found.isEmpty() ? 0 : 1; // Some texts are on no page.
          check(path + ":" + (i + 1), found, wrong);
        }
      }
      files.put(path, text);
    }
    assertThat(wrong).isEmpty();
    assertThat(told).isGreaterThan(30);
  }

  private static int behindFrontMatter(List<String> lines) {
    return lines.get(0).equals("---") ? lines.subList(1, lines.size()).indexOf("---") + 2 : 0;
  }

  /** In a row of a table, within its last cell. */
  private static String faulty(String line) {
    String bare = line.stripTrailing();
    return bare.endsWith("|") ? bare.substring(0, bare.length() - 1) + FAULT + " |" : bare + FAULT;
  }

  private static void check(String line, List<Diagnostic> found, List<String> wrong) {
    for (Diagnostic finding : found) {
      if (!(finding.where().file() + ":" + finding.where().line()).equals(line)) {
        wrong.add(line + " is told as " + finding.where().display() + " " + finding.message());
      }
    }
  }
}
