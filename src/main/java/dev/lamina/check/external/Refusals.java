package dev.lamina.check.external;

import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.Set;

/**
 * Answers that are meant for the program that asks and not for readers: walls against robots,
 * passwords, limits.
 */
final class Refusals {
  /** Headers by which the common walls can be told. */
  private static final Set<String> WALLS =
      Set.of("cf-mitigated", "x-amzn-waf-action", "x-datadome", "x-sucuri-block", "x-px-block");

  private Refusals() {}

  /** What stands in the way, as the end of "The server …"; empty when nothing does. */
  static String reason(int status, HttpHeaders headers) {
    boolean wall = WALLS.stream().anyMatch(name -> headers.firstValue(name).isPresent());
    if (wall && (status == 202 || status >= 400)) {
      return "answers robots with a puzzle (" + status + ")";
    }
    return switch (status) {
      case 401, 407 -> "asks for a password (" + status + ")";
      case 402 -> "asks for payment (402)";
      case 403 -> "turns programs away (403)";
      case 429 -> "has been asked too often (429)";
      case 451 -> "may not show it where this machine stands (451)";
      case 999 -> "turns programs away (999)";
      case 503 -> isCloudflare(headers) ? "answers robots with a puzzle (503)" : "";
      default -> "";
    };
  }

  private static boolean isCloudflare(HttpHeaders headers) {
    String server = headers.firstValue("server").orElse("").toLowerCase(Locale.ROOT);
    return server.startsWith("cloudflare") && headers.firstValue("retry-after").isEmpty();
  }
}
