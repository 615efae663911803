package dev.lamina.check.external;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.check.external.Answer.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AnswerCacheTest {
  private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
  private static final String OK = "https://a.example/";
  private static final String GONE = "https://b.example/";

  private static AnswerCache at(Duration later) {
    Clock clock = Clock.fixed(NOON.plus(later), ZoneOffset.UTC);
    return new AnswerCache(clock, AnswerCache.Lifetimes.DEFAULTS);
  }

  private static String written() {
    AnswerCache cache = at(Duration.ZERO);
    cache.keep(OK, Answer.of(Verdict.OK, 200, "answers 200"));
    cache.keep(GONE, Answer.of(Verdict.MISSING, 404, "answers 404"));
    return cache.text();
  }

  @Test
  void believesGoodAnswersForAWeekAndBadOnesForAnHour() {
    AnswerCache soon = at(Duration.ofMinutes(59));
    assertThat(soon.read(written())).isTrue();
    assertThat(soon.find(OK)).isPresent();
    assertThat(soon.find(GONE)).isPresent();
    AnswerCache tomorrow = at(Duration.ofDays(1));
    assertThat(tomorrow.read(written())).isTrue();
    assertThat(tomorrow.find(OK)).isPresent();
    assertThat(tomorrow.find(GONE)).isEmpty();
    assertThat(tomorrow.text()).contains(OK).doesNotContain(GONE);
    AnswerCache late = at(Duration.ofDays(8));
    assertThat(late.read(written())).isTrue();
    assertThat(late.find(OK)).isEmpty();
  }

  @Test
  void disbelievesAnswersFromTheFuture() {
    AnswerCache before = at(Duration.ofDays(-1));
    assertThat(before.read(written())).isTrue();
    assertThat(before.find(OK)).isEmpty();
  }

  @Test
  void writesTheSameBytesWhateverTheOrder() {
    AnswerCache other = at(Duration.ZERO);
    other.keep(GONE, Answer.of(Verdict.MISSING, 404, "answers 404"));
    other.keep(OK, Answer.of(Verdict.OK, 200, "answers 200"));
    assertThat(other.text()).isEqualTo(written());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "lamina external answers 1\n", "{\"json\": 1}\n", "\0\0\0\n\n\n"})
  void throwsAwayWhatIsDamaged(String text) {
    assertThat(at(Duration.ZERO).read(text)).isFalse();
  }

  @Test
  void throwsAwayWhatWasCutOffAnywhere() {
    String whole = written();
    for (int end = 0; end < whole.length(); end++) {
      AnswerCache cache = at(Duration.ZERO);
      assertThat(cache.read(whole.substring(0, end))).as("cut at %s", end).isFalse();
      assertThat(cache.find(OK)).isEmpty();
    }
  }
}
