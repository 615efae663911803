package dev.lamina.check.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.browser.url.Url;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Looks for words of links in texts that are made to take long. */
final class TextDirectiveTest {
  @ParameterizedTest
  @CsvSource({
    "'a,missing', 'a '",
    "'a,missing', 'a b hello '",
    "'missing-,a', 'a '",
    "'a,-missing', 'a '",
    "'a,b,-missing', 'a b '"
  })
  void aMegabyteIsSearchedInTime(String value, String piece) {
    String text = TextDirective.searched(piece.repeat((1 << 20) / piece.length()));
    TextDirective one =
        TextDirective.of(Url.parse("https://a.example/" + "#:~:text=" + value, null)).get(0);
    assertThat(Assertions.assertTimeout(Duration.ofSeconds(10), () -> one.isIn(text))).isFalse();
  }

  @Test
  void wordsThatNobodySeesAreNone() {
    String url = "#:~:text=%C2%AD-,page,%C2%AD,-%C2%AD";
    TextDirective one = TextDirective.of(Url.parse("https://a.example/" + url, null)).get(0);
    assertThat(one.isIn("a page")).isTrue();
    assertThat(TextDirective.of(Url.parse("https://a.example/#:~:text=%C2%AD", null))).isEmpty();
  }

  @Test
  void wordsThatNoToolWouldWriteOutAreNotLookedUp() {
    String url = "#:~:text=" + "a%20".repeat(2_000) + "b";
    assertThat(TextDirective.of(Url.parse("https://a.example/" + url, null))).isEmpty();
  }
}
