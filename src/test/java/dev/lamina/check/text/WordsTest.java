package dev.lamina.check.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.check.CheckOptions;
import dev.lamina.check.CheckedPage;
import dev.lamina.check.Site;
import dev.lamina.source.MemoryFiles;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts are the same word for word, however their dashes are typed. */
final class WordsTest {
  private static List<String> folded(String text) {
    return Words.of(text).words().stream().map(Words.Word::folded).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Open 8:00 a.m.–5:00 p.m., 2–3 days a week — call 555–0100.",
        "Open 8:00 a.m.-5:00 p.m., 2-3 days a week—call 555-0100.",
        "Open 8:00 a.m. – 5:00 p.m., 2 – 3 days a week – call 555-0100."
      })
  void aRangeIsTheSameWithAnyDash(String text) {
    assertThat(folded(text))
        .containsExactly(
            "open", "8:00", "a.m", "5:00", "p.m", "2", "3", "days", "a", "week", "call", "555",
            "0100");
    assertThat(Words.of(text).written(0, 20)).isEqualTo(text);
  }

  @Test
  void aWordWithAHyphenIsOneWord() {
    assertThat(folded("A follow-up after COVID-19, -5 and 24-hour care."))
        .containsExactly("a", "follow-up", "after", "covid-19", "5", "and", "24-hour", "care");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No advice<sup><a href='#fn1'>1</a></sup>.",
        "No advice<sup>1</sup>.",
        "No advice.<sup>12</sup>",
        "No advice. <sup>\u2020</sup>",
        "No advice<sup>[<a href='#a'>1</a>, <a href='#b'>2</a>]</sup>.",
        "No advice<sup class=cite><a href='#r1'>[1]</a> <a href='#r12'>[12]</a></sup>.",
        "No advice<a role=doc-noteref href=#a>b</a>.",
        "No advice<a class=footnote-ref href=#a><sup>3\u20135</sup></a>.",
        "No advice<a href='/x/#a'>[1]</a>.",
        "No <sup>*</sup>advice."
      })
  void theMarkOfAFootnoteIsNoWord(String html) {
    assertThat(onPage(html)).containsExactly("no", "advice");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No advice <sup>not</sup>.",
        "No advice <sup><a href='#a'>not</a></sup>.",
        "No advice <a class=footnote-ref href='#a'>not</a>.",
        "No advice <a href='#a'>2</a>.",
        "No advice <sup>a</sup>.",
        "No advice 2."
      })
  void aWordThatIsSetHighOrLinkedIsAWord(String html) {
    assertThat(onPage(html)).hasSize(3);
  }

  @Test
  void powersAndSquareUnitsAreNoMarks() {
    assertThat(onPage("30 kg/m<sup>2</sup> is 10<sup>3</sup>"))
        .containsExactly("30", "kg/m2", "is", "103");
  }

  @Test
  void aWordEndsBeforeItsMark() {
    Words words = Words.of(page("<p>No advice<sup>1</sup> and care<sup>2</sup>."));
    assertThat(words.get(1).end()).isEqualTo(9);
    assertThat(words.written(0, 4)).isEqualTo("No advice and care.");
  }

  private static List<String> onPage(String html) {
    return Words.of(page("<p>" + html + "</p>")).words().stream().map(Words.Word::folded).toList();
  }

  private static CheckedPage page(String html) {
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    CheckOptions options = CheckOptions.asOf(LocalDate.parse("2026-11-01"));
    return Site.of(new MemoryFiles("", Map.of("a.html", bytes)), options).build().open("a.html");
  }
}
