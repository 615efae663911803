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
  private static final int LONGEST_MESSAGE = 2_000;

  static List<Arguments> pages() {
    String fields =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "<label for=f" + i + ">l</label><input id=f" + i + ">")
            .collect(Collectors.joining());
    String notice =
        "This page is general information. It does not replace advice from your own clinician. ";
    String sheets =
        IntStream.range(0, 40_000)
            .mapToObj(i -> "<link rel=stylesheet href=s" + i + ".css>")
            .collect(Collectors.joining());
    String far = "http://" + "a".repeat(9_999) + ".example/";
    return List.of(
        Arguments.of("a form to a long host", "<form action='" + far + "'><input></form>"),
        Arguments.of("a frame of a long host", "<iframe title=x src='" + far + "'></iframe>"),
        Arguments.of("an import of a long host", "<style>@import '" + far + "'"),
        Arguments.of("fields with labels", fields),
        Arguments.of("missing style sheets", sheets),
        Arguments.of("an open import", "<style>@import url(" + "(".repeat(100_000)),
        Arguments.of("labels in labels", "<form><input><label>".repeat(8_000)),
        Arguments.of("fields in one label", "<label>" + "<input>".repeat(30_000) + "</label>"),
        Arguments.of("stories", "<p>\u201CI feel great.\u201D \u2014 Mary, 74</p>".repeat(24_000)),
        Arguments.of("dots in mail", "<a href='mailto:" + "a.".repeat(100_000) + "'>x</a>"),
        Arguments.of("steps up", "<a href='" + "../".repeat(700_000) + "x.html'>x</a>"),
        Arguments.of("parts of mail", "<a href='mailto:a@" + "b.".repeat(100_000) + "'>x</a>"),
        Arguments.of("no density", srcset("(".repeat(100_000))),
        Arguments.of("wide", srcset("9".repeat(100_000) + "w")),
        Arguments.of("links in a frame", framed("<a href='gone.html'>x</a>".repeat(80_000))),
        Arguments.of("copies of a required text", "<p>" + notice.repeat(12_000)));
  }

  private static String srcset(String size) {
    return "<img alt=x src=a srcset='a " + size + ", b " + size + "'>";
  }

  private static String framed(String inside) {
    return "<iframe title=f srcdoc=\"" + inside + "\"></iframe>";
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
                .anyMatch(finding -> finding.rule().equals("required/missing"))
                .allMatch(finding -> finding.message().length() < LONGEST_MESSAGE));
  }
}
