package dev.lamina.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Input that nobody writes by hand; the tests run with a small stack. */
final class HostileInputTest {
  private static final int MANY = 100_000;

  /** Generous: the machine may be busy, and what is not linear takes hours. */
  private static final Duration SOON = Duration.ofSeconds(30);

  static Stream<Arguments> tooDeep() {
    return Stream.of(
        Arguments.of("quotes", "> ".repeat(MANY) + "a"),
        Arguments.of("quotes without spaces", ">".repeat(MANY) + "a"),
        Arguments.of("lists", "- ".repeat(MANY) + "a"),
        Arguments.of("numbered lists", "1. ".repeat(MANY) + "a"),
        Arguments.of("boxes", ":::risk\n".repeat(MANY)),
        Arguments.of("boxes with their ends", ":::risk\n".repeat(MANY) + ":::\n".repeat(MANY)),
        Arguments.of("boxes with fewer colons each", shrinking(1_200)),
        Arguments.of("quotes that grow", growing(">", 1_200)),
        Arguments.of("lists that grow", indented(600)),
        Arguments.of("emphasis", "*a ".repeat(MANY) + "b" + "*".repeat(MANY)),
        Arguments.of("two kinds of emphasis", "*a _b ".repeat(2000) + "c_ d*".repeat(2000)),
        Arguments.of("strong emphasis", "**a ".repeat(2000) + "b**".repeat(2000)),
        Arguments.of("brackets", "[".repeat(MANY) + "a" + "]".repeat(MANY)),
        Arguments.of("links", "[a](".repeat(MANY)),
        Arguments.of("pictures", "![".repeat(MANY)),
        Arguments.of("ends of boxes", ":::\n".repeat(MANY)),
        Arguments.of("braces", "{{".repeat(MANY)),
        Arguments.of("comments", "<!--".repeat(MANY)),
        Arguments.of("a comment", "a <!-- " + "x ".repeat(MANY) + "-->"),
        Arguments.of("attributes", "<a " + "x ".repeat(MANY) + ">"),
        Arguments.of("a mail address", "<a@" + "a.".repeat(MANY) + ">"),
        Arguments.of("a rule", "-".repeat(MANY)),
        Arguments.of("a rule of stars", "*".repeat(9_000)),
        Arguments.of("columns", "a|b\n" + "-|".repeat(9_000)),
        Arguments.of("a table with columns", "a|".repeat(4_000) + "\n" + "-|".repeat(4_000)),
        Arguments.of("ten megabytes", "word word word\n\n".repeat(700_000)),
        Arguments.of("ten megabytes in a line", "word ".repeat(2_000_000)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tooDeep")
  void isReportedSoon(String name, String markdown) {
    Shown shown = Assertions.assertTimeoutPreemptively(SOON, () -> Shown.of(markdown));
    assertThat(shown.findings()).isNotEmpty().hasSizeLessThanOrEqualTo(101);
  }

  static Stream<Arguments> merelyLong() {
    return Stream.of(
        Arguments.of("a line", "word ".repeat(MANY)),
        Arguments.of("lines", "word\n".repeat(MANY)),
        Arguments.of("items", "- a\n".repeat(MANY)),
        Arguments.of("rules", "---\n\n".repeat(MANY)),
        Arguments.of("headings", "### a\n".repeat(MANY / 10)),
        Arguments.of("a title", "[a](b \"" + "x".repeat(MANY) + "\")"),
        Arguments.of("an address", "[a](<" + "x".repeat(MANY) + ">)"),
        Arguments.of("a label", "[" + "x".repeat(MANY) + "]: y"),
        Arguments.of("spaces", "[a](" + " ".repeat(MANY) + "b)"),
        Arguments.of("code", "```\n" + "a\n".repeat(MANY)),
        Arguments.of("a heading", "### " + "a ".repeat(MANY)),
        Arguments.of("NULs", "a\0b".repeat(MANY)),
        Arguments.of("half characters", "\ud83d".repeat(MANY)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("merelyLong")
  void isShownSoon(String name, String markdown) {
    Shown shown =
        Assertions.assertTimeoutPreemptively(SOON, () -> Shown.of("Text.\n\n" + markdown));
    assertThat(shown.messages()).isEmpty();
    assertThat(shown.html().length()).isGreaterThan(20);
  }

  @Test
  void whatIsRefusedTakesNothingElseWithIt() {
    Shown shown = Shown.of("Before.\n\n" + "> ".repeat(MANY) + "a\n\n## After {#after}\nAfter.\n");
    assertThat(shown.messages()).startsWith("3:1 [markdown/too-deep]");
    assertThat(shown.findings()).hasSize(1);
    assertThat(shown.html())
        .isEqualTo("<p>Before.</p>\n<h2 id=\"after\">After</h2>\n<p>After.</p>\n");
  }

  @Test
  void oneReaderServesManyThreads() {
    String page =
        String.join("\n\n", List.of("*a* {{clinic.phone}}", ":::risk\nb\n:::", "| a |\n|---|"));
    String expected = Shown.of(page).html();
    assertThat(Stream.generate(() -> page).limit(2_000).parallel().map(p -> Shown.of(p).html()))
        .allMatch(expected::equals);
  }

  private static String shrinking(int from) {
    StringBuilder boxes = new StringBuilder();
    for (int i = from; i > 3; i--) {
      boxes.append(":".repeat(i)).append("risk\n");
    }
    return boxes.toString();
  }

  private static String growing(String sign, int to) {
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i < to; i++) {
      lines.append(sign.repeat(i)).append("a\n\n");
    }
    return lines.toString();
  }

  private static String indented(int to) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < to; i++) {
      lines.append("  ".repeat(i)).append("- a\n");
    }
    return lines.toString();
  }
}
