package dev.lamina.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a command takes from the machine it runs on, handed in so that tests can choose it.
 *
 * @param environment variables by name
 * @param clock for the day on which review dates are judged when nobody names one
 * @param folder where the command was called: the workspace is looked for there and above
 */
public record Surroundings(Map<String, String> environment, Clock clock, Path folder) {
  public Surroundings {
    environment = Map.copyOf(environment);
  }

  /** The named day, else today. */
  LocalDate day(@Nullable LocalDate named) {
    return named == null ? LocalDate.ofInstant(clock.instant(), clock.getZone()) : named;
  }
}
