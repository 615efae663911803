package dev.lamina.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearWordsTest {
  /** More than are all compared. */
  private static final List<String> MANY =
      IntStream.range(0, 5000).mapToObj(n -> "word" + n + (char) ('a' + n % 26)).toList();

  @Test
  void fewWordsAreAllCompared() {
    assertThat(new NearWords(List.of("risks", "causes")).to("riks")).contains("risks");
    assertThat(new NearWords(List.of("risks", "causes")).to("recovery")).isEmpty();
  }

  @Test
  void mistakeAtTheEndIsFoundAmongMany() {
    assertThat(with("recovery").to("recoverry")).contains("recovery");
  }

  @Test
  void mistakeAtTheBeginningIsFoundAmongMany() {
    assertThat(with("recovery").to("tecovery")).contains("recovery");
  }

  private static NearWords with(String word) {
    return new NearWords(
        IntStream.range(0, MANY.size() + 1)
            .mapToObj(n -> n == MANY.size() ? word : MANY.get(n))
            .toList());
  }
}
