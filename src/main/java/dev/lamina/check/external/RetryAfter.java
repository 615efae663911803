package dev.lamina.check.external;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** The header with which a busy server says when to come back (RFC 9110, 10.2.3). */
final class RetryAfter {
  private static final long LONGEST_SECONDS = 86_400;

  private RetryAfter() {}

  /** How long to wait from now, in nanoseconds, a day at most; -1 when the server did not say. */
  static long nanos(HttpHeaders headers, Clock clock) {
    String value = headers.firstValue("retry-after").orElse("").strip();
    if (value.matches("\\d{1,9}")) {
      return Duration.ofSeconds(Math.min(Long.parseLong(value), LONGEST_SECONDS)).toNanos();
    }
    try {
      Instant until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      long seconds = Duration.between(clock.instant(), until).toSeconds();
      return Duration.ofSeconds(Math.max(0, Math.min(seconds, LONGEST_SECONDS))).toNanos();
    } catch (DateTimeException unreadable) {
      return -1;
    }
  }
}
