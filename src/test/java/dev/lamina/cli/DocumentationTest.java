package dev.lamina.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.diagnostic.RuleInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever id a finding carries, {@code lamina explain} says what it is for. */
final class DocumentationTest {
  private static final Path SOURCES = Path.of("src/main/java/dev/lamina");
  private static final Pattern ID = Pattern.compile("\"([a-z]+/[a-z0-9]+(-[a-z0-9]+)*)\"");
  private static final Pattern IN_MARKDOWN =
      Pattern.compile("\\.error\\(\\s*\"([a-z]+(?:-[a-z]+)*)\"");
  private static final Pattern TOLD =
      Pattern.compile("(?:error|warning|info)\\[([a-z]+/[a-z0-9-]+)]");

  /** Media types and folders of the workspace look like ids and are none. */
  private static final Pattern NO_ID =
      Pattern.compile(
          "(application|audio|font|image|multipart|text|video)/.*"
              + "|content/(clinics|lexicon|media|policy|snippets|topics)|lamina/.*");

  @Test
  void everyIdInTheSourcesIsExplained() throws IOException {
    Set<String> ids = new TreeSet<>();
    for (Path file : files(SOURCES, ".java")) {
      String text = Files.readString(file);
      collect(ID, text, "", ids);
      if (file.startsWith(SOURCES.resolve("markdown"))) {
        collect(IN_MARKDOWN, text, "markdown/", ids);
      }
    }
    ids.removeIf(id -> NO_ID.matcher(id).matches());
    ids.removeAll(known());
    assertThat(ids)
        .as("Add what these are for to src/main/resources/dev/lamina/explain/content.yaml.")
        .isEmpty();
  }

  @Test
  void everyIdInTheMessagesThatTestsExpectIsExplained() throws IOException {
    Set<String> ids = new TreeSet<>();
    for (Path file : files(Path.of("src/test/resources"), ".txt")) {
      collect(TOLD, Files.readString(file), "", ids);
    }
    ids.removeAll(known());
    assertThat(ids).isEmpty();
  }

  @Test
  void everyTextIsAWholeSentence() {
    for (RuleInfo rule : Documentation.all(null)) {
      assertThat(List.of(rule.summary(), rule.why(), rule.howToFix()))
          .as(rule.id())
          .allMatch(text -> text.matches("(?s).*\\S[.>”\"]\\s*"), "ends like a sentence");
      assertThat(rule.source()).as(rule.id()).isNotBlank();
    }
  }

  @Test
  void noIdStandsTwice() {
    assertThat(ids()).doesNotHaveDuplicates();
  }

  private static Set<String> known() {
    return new TreeSet<>(ids());
  }

  private static List<String> ids() {
    return Documentation.all(null).stream().map(RuleInfo::id).toList();
  }

  private static void collect(Pattern pattern, String text, String before, Set<String> into) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      into.add(before + matcher.group(1));
    }
  }

  private static List<Path> files(Path root, String end) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(root)) {
      walk.filter(path -> path.toString().endsWith(end)).sorted().forEach(found::add);
    }
    return found;
  }
}
