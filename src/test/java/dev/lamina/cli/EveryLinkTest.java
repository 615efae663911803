package dev.lamina.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Every place an address can stand in and every form it can have, one on a line of {@code
 * every-link.txt}: what stands in the page, and the rules that must speak, through the command.
 */
final class EveryLinkTest {
  private static final Pattern RULE = Pattern.compile("\\[([a-z]+/[a-z-]+)]");

  @TempDir private Path site;

  @BeforeEach
  void files() throws IOException {
    String page = "<!DOCTYPE html><html lang=en><title>T</title><h1 id=part>P</h1><p id=Fähre>x";
    for (String name :
        List.of("about.html", "folder/index.html", "a b.html", "größe.html", "old/x.html")) {
      write(name, page);
    }
    for (String name : List.of("a.png", "b.png", "a.mp4", "a.vtt", "a.js", "a,b.png", "LOGO.png")) {
      write(name, "x");
    }
    write("good.css", "p{color:red}");
  }

  private void write(String name, String text) throws IOException {
    Path file = site.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = "/links/every-link.txt",
      delimiter = '¦',
      quoteCharacter = '\u0001',
      maxCharsPerColumn = 10_000)
  void isJudged(String fragment, String expected) throws IOException {
    boolean head = fragment.startsWith("HEAD ");
    String inHead = head ? fragment.substring(5) : "";
    write(
        "page.html",
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>Page</title>"
            + "<link rel=\"canonical\" href=\"https://hill.example/page.html\">"
            + inHead
            + "</head>\n<body>\n<main><h1>Page</h1>\n"
            + (head ? "" : fragment)
            + "\n</main>\n</body>\n</html>\n");
    List<String> wanted = new ArrayList<>(List.of(expected.strip().split("\\s+", -1)));
    wanted.remove("-");
    wanted.sort(null);
    assertThat(rules()).isEqualTo(wanted);
  }

  private List<String> rules() {
    Called called =
        Called.in(
            site,
            "check",
            site.resolve("page.html").toString(),
            "--base-url",
            "https://hill.example/",
            "--rules",
            "links/*,accessibility/duplicate-id,accessibility/image-alt,accessibility/link-name",
            "--report",
            "concise");
    assertThat(called.err()).isEmpty();
    return RULE.matcher(called.out())
        .results()
        .map(MatchResult::group)
        .map(rule -> rule.substring(1, rule.length() - 1))
        .sorted()
        .toList();
  }
}
