package dev.lamina.cli;

import java.time.Clock;
import java.util.Map;

/**
 * What a command takes from the machine it runs on, handed in so that tests can choose it.
 *
 * @param environment variables by name
 * @param clock for the day on which review dates are judged when nobody names one
 * @param workspace finds the sites of the workspace around the current folder
 */
public record Surroundings(Map<String, String> environment, Clock clock, WorkspaceSites workspace) {
  public Surroundings {
    environment = Map.copyOf(environment);
  }
}
