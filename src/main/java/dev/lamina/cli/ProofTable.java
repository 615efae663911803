package dev.lamina.cli;

import dev.lamina.check.plant.Prover;
import java.util.Locale;

/** Shows what {@code lamina check --prove} found. */
final class ProofTable {
  private ProofTable() {}

  static String of(Prover.Outcome outcome) {
    StringBuilder text = new StringBuilder();
    int width = outcome.rows().stream().mapToInt(row -> row.fault().length()).max().orElse(5);
    String line = "%-" + width + "s  %7s  %6s  %s%n";
    text.append(String.format(Locale.ROOT, line, "fault", "planted", "caught", "told as"));
    int caught = 0;
    for (Prover.Row row : outcome.rows()) {
      if (row.planted() > 0) {
        String told = String.join(", ", row.told());
        text.append(
            String.format(Locale.ROOT, line, row.fault(), row.planted(), row.caught(), told));
        caught += row.caught();
      }
    }
    text.append(String.format(Locale.ROOT, line, "all", outcome.planted(), caught, ""));
    text.append("Rules: ")
        .append(String.join(", ", outcome.rules()))
        .append(System.lineSeparator());
    if (!outcome.broken().isEmpty()) {
      text.append("Not tried, because no page keeps them (\"lamina check\" says where): ")
          .append(String.join(", ", outcome.broken()))
          .append(System.lineSeparator());
    }
    outcome
        .missed()
        .forEach(one -> text.append("NOT CAUGHT: ").append(one).append(System.lineSeparator()));
    return text.toString();
  }
}
