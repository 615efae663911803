package dev.lamina.check.external;

import java.time.Duration;
import java.util.List;

/**
 * How other people's servers are asked.
 *
 * @param timeout how long one request may take
 * @param atOnce how many requests are under way over all hosts
 * @param perHost how many of them at one host
 * @param pause between the starts of two requests to one host
 * @param retryPause before the second try after a failure that may pass
 * @param longestWait the longest {@code Retry-After} that is waited for
 * @param budget how long all of it may take; what is not asked by then could not be checked
 * @param localToo whether addresses inside private networks are asked
 * @param fragments whether pages are read for the parts that links lead to
 * @param skippedHosts hosts that are not asked and of which nothing is told, nor of their
 *     subdomains
 */
public record WebOptions(
    Duration timeout,
    int atOnce,
    int perHost,
    Duration pause,
    Duration retryPause,
    Duration longestWait,
    Duration budget,
    boolean localToo,
    boolean fragments,
    List<String> skippedHosts) {

  /** What holds when nobody says otherwise. */
  public static final WebOptions DEFAULTS =
      new WebOptions(
          Duration.ofSeconds(20),
          16,
          2,
          Duration.ofMillis(200),
          Duration.ofSeconds(3),
          Duration.ofSeconds(60),
          Duration.ofSeconds(300),
          false,
          true,
          List.of());

  public WebOptions {
    skippedHosts = List.copyOf(skippedHosts);
  }

  boolean skips(String host) {
    return skippedHosts.stream()
        .anyMatch(skipped -> host.equals(skipped) || host.endsWith("." + skipped));
  }
}
