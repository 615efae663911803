package dev.lamina.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.source.MemoryFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What clinics of all kinds say to win patients is told; what they say to inform them is not. */
final class AdvertisingTest {
  private static final CheckOptions OPTIONS = CheckOptions.asOf(LocalDate.of(2026, 11, 1));

  /**
   * Each sentence is the only one of its page.
   *
   * @param rules the claims and credentials rules that tell it, sorted
   */
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/claims/advertising.txt", delimiter = '¦', quoteCharacter = '\u0001')
  void isTold(String sentence, String rules) {
    String told =
        check(List.of(sentence)).stream()
            .map(Diagnostic::rule)
            .filter(rule -> rule.startsWith("claims/") || rule.startsWith("credentials/"))
            .distinct()
            .sorted()
            .collect(Collectors.joining(" "));
    assertThat(told).isEqualTo(rules);
  }

  @Test
  void whatInformsPeopleTripsNothing() throws IOException {
    List<String> told =
        check(lines("/claims/harmless.txt")).stream()
            .filter(finding -> !finding.rule().startsWith("required/"))
            .map(finding -> finding.rule() + ": " + finding.message())
            .filter(finding -> !finding.startsWith("reading/") && !finding.startsWith("seo/"))
            .toList();
    assertThat(told).isEmpty();
  }

  private static List<Diagnostic> check(List<String> sentences) {
    String html =
        sentences.stream()
            .map(text -> "<p>" + text.replace("[1]", "<sup><a href='#s1'>1</a></sup>") + "</p>\n")
            .collect(
                Collectors.joining(
                    "",
                    "<!DOCTYPE html><html lang=en><meta charset=utf-8><title>Care</title>"
                        + "<main><h1>Care</h1>\n",
                    "<h2>Sources</h2><ol><li id=s1>A study. Journal of Spines 3, 2020. "
                        + "<a href='https://doi.org/10.1000/1'>doi.org/10.1000/1</a>. "
                        + "Checked October 5, 2026.</li></ol></main></html>"));
    Map<String, byte[]> files = Map.of("index.html", html.getBytes(StandardCharsets.UTF_8));
    Site site = Site.of(new MemoryFiles("", files), OPTIONS).build();
    return new Checker(ContentRules.all()).check(List.of(site), OPTIONS).findings();
  }

  private static List<String> lines(String resource) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                AdvertisingTest.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }
}
