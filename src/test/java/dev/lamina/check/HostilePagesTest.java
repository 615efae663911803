package dev.lamina.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.check.policy.PolicyLoader;
import dev.lamina.source.MemoryFiles;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages that hold very many of what is rare elsewhere take no longer than their length asks for.
 */
final class HostilePagesTest {
  static List<Arguments> pages() {
    String fields =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "<label for=f" + i + ">l</label><input id=f" + i + ">")
            .collect(Collectors.joining());
    String notice =
        "This page is general information. It does not replace advice from your own clinician. ";
    return List.of(
        Arguments.of("fields with labels", fields),
        Arguments.of("labels in labels", "<form><input><label>".repeat(8_000)),
        Arguments.of("copies of a required text", "<p>" + notice.repeat(12_000)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void areJudgedInTime(String name, String body) {
    String html = "<!DOCTYPE html><html lang=en><title>x</title><main><h1>x</h1>" + body;
    CheckOptions options =
        CheckOptions.asOf(LocalDate.of(2026, 11, 1))
            .withKind("procedure")
            .withPolicy(PolicyLoader.shipped());
    Map<String, byte[]> files = Map.of("index.html", html.getBytes(StandardCharsets.UTF_8));
    Site site = Site.of(new MemoryFiles("", files), options).build();
    Checker checker = new Checker(Rules.all());
    Assertions.assertTimeout(
        Duration.ofSeconds(20),
        () ->
            assertThat(checker.check(List.of(site), options).findings())
                .anyMatch(finding -> finding.rule().equals("required/missing")));
  }
}
