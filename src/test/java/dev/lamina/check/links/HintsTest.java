package dev.lamina.check.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.lamina.check.CheckOptions;
import dev.lamina.check.Checker;
import dev.lamina.check.Rules;
import dev.lamina.check.Site;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.source.MemoryFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of one wrong address: one finding, and a fix to paste where one is known. */
final class HintsTest {

  static Stream<String> addresses() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/links/told-how.txt")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("# "));
  }

  @Test
  void anAddressOfHalfAPageDoesNotFillTheReport() {
    String address = "gone\n" + "x".repeat(300_000) + ".html";
    for (String start : List.of("", "tel:", "mailto:", "http://", "https://[", "#", "q:")) {
      byte[] html = ("<a href=\"" + start + address + "\">x</a>").getBytes(StandardCharsets.UTF_8);
      CheckOptions options = CheckOptions.asOf(LocalDate.of(2026, 11, 1));
      Site site = Site.of(new MemoryFiles("", Map.of("index.html", html)), options).build();
      assertThat(new Checker(Rules.select("links/*")).check(List.of(site), options).findings())
          .isNotEmpty()
          .allSatisfy(one -> assertThat(one.message()).hasSizeLessThan(400).doesNotContain("\n"))
          .allSatisfy(one -> assertThat(String.valueOf(one.hint())).hasSizeLessThan(400));
    }
  }

  @Test
  void inAFolderOfManyPagesAWrongNameStillFindsItsNeighbourAndCostsNoLookAtAll() {
    Map<String, byte[]> files = new HashMap<>();
    for (int i = 0; i < 6_000; i++) {
      String links = "<a href=hearing-tset-" + i + ".html>x</a><a href=Xear-infection.html>y</a>";
      files.put("hearing-test-" + i + ".html", links.getBytes(StandardCharsets.UTF_8));
    }
    files.put("ear-infection.html", new byte[] {'x'});
    CheckOptions options = CheckOptions.asOf(LocalDate.of(2026, 11, 1));
    Site site = Site.of(new MemoryFiles("", files), options).build();
    List<Diagnostic> findings =
        assertTimeoutPreemptively(
            Duration.ofMinutes(2),
            () ->
                new Checker(Rules.select("links/missing-file"))
                    .check(List.of(site), options)
                    .findings());
    assertThat(findings)
        .hasSize(12_000)
        .extracting(Diagnostic::hint)
        .contains("Did you mean \"ear-infection.html\"?", "Did you mean \"hearing-test-7.html\"?");
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void oneFindingTellsHowToMendIt(String line) {
    String[] parts = line.split(" \\| ", -1);
    Map<String, byte[]> files =
        Map.of(
            "index.html",
            parts[0].getBytes(StandardCharsets.UTF_8),
            "site/page.html",
            new byte[] {'x'});
    CheckOptions options = CheckOptions.asOf(LocalDate.of(2026, 11, 1));
    Site site = Site.of(new MemoryFiles("", files), options).build();
    List<Diagnostic> findings =
        new Checker(Rules.select("links/*")).check(List.of(site), options).findings();
    assertThat(findings).extracting(Diagnostic::message).containsExactly(parts[1]);
    assertThat(findings).extracting(Diagnostic::hint).containsExactly(parts[2]);
  }
}
