package dev.lamina.check.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.check.CheckOptions;
import dev.lamina.check.Checker;
import dev.lamina.check.Rules;
import dev.lamina.check.Site;
import dev.lamina.source.MemoryFiles;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The parts that a page about a procedure has to have go by the names that clinics give them. */
final class HeadingsTest {
  private static final Map<String, String> PARTS =
      Map.of(
          "balance/alternatives", "alternatives",
          "balance/who-not", "who-not",
          "balance/risks", "risks",
          "content/preparation", "before",
          "content/aftercare", "after",
          "content/cause", "cause");

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/sections/headings.txt", delimiter = '¦', quoteCharacter = '\u0001')
  void opensThePartThatItIsAbout(String heading, @Nullable String part) {
    Set<String> missing = missing(heading);
    Set<String> found = new TreeSet<>(PARTS.values());
    found.removeAll(missing);
    assertThat(found).isEqualTo(part == null ? Set.of() : Set.of(part));
  }

  private static Set<String> missing(String heading) {
    String html =
        "<!DOCTYPE html><html lang=en><title>T</title><main><h1>Laser</h1><p>About.</p><h2>"
            + heading
            + "</h2><ul><li>A brace, unless you have an infection.</li><li>Walking.</li>"
            + "<li>Bleeding.</li></ul></main></html>";
    CheckOptions options = CheckOptions.asOf(LocalDate.of(2026, 11, 1)).withKind("procedure");
    Map<String, byte[]> files = Map.of("index.html", html.getBytes(StandardCharsets.UTF_8));
    Site site = Site.of(new MemoryFiles("", files), options).build();
    return new Checker(Rules.select("balance/*,content/*"))
        .check(List.of(site), options).findings().stream()
            .map(finding -> PARTS.get(finding.rule()))
            .filter(part -> part != null)
            .collect(Collectors.toSet());
  }
}
