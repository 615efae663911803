package dev.lamina.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.source.MemoryFiles;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that is made to take long takes no longer than its length asks for. */
final class HostileTextTest {
  private static final int LENGTH = 1 << 20;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pain ",
        "a.",
        "most patients ",
        "restore the full ",
        "\" “ ",
        "« I ",
        "Dr. A ",
        "[{{ ",
        "no not never ",
        "1 in 10 ",
        "555 555 0101 ",
        "January 1, ",
        "<sup><a href='#a'>1</a></sup>. ",
        "before-and_after ",
        "a, ",
        "1<br>",
        "We guarantee relief \uD83E\uDDB4. "
      })
  void aMegabyteOfItIsJudgedInTime(String piece) {
    String body = piece.repeat(LENGTH / piece.length());
    String html =
        "<!DOCTYPE html><html lang=en><title>x</title><main><h1>x</h1><h2>Benefits</h2><p id=a><span>"
            + "One of our patients said: "
            + body
            + "</span></p><h2>Alternatives</h2><p>"
            + body
            + "</p><h2>Sources</h2><ol><li>"
            + body
            + "</li></ol></main>";
    CheckOptions options = CheckOptions.asOf(LocalDate.of(2026, 11, 1)).withKind("procedure");
    Site site =
        Site.of(
                new MemoryFiles("", Map.of("index.html", html.getBytes(StandardCharsets.UTF_8))),
                options)
            .build();
    Checker checker = new Checker(ContentRules.all());
    Assertions.assertTimeout(
        Duration.ofSeconds(30),
        () -> assertThat(checker.check(List.of(site), options).findings()).isNotNull());
  }
}
