package dev.lamina.template;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day.
 *
 * @param iso {@code 2026-09-14}
 * @param text {@code September 14, 2026}
 */
public record DateView(String iso, String text) implements View {
  @Override
  public @Nullable Object[] parts() {
    return new @Nullable Object[] {iso, text};
  }

  // Written out: the JDK's own formatter loads its locale data, which costs a short run a lot.
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  static @Nullable DateView of(@Nullable LocalDate day) {
    return day == null
        ? null
        : new DateView(
            day.toString(),
            MONTHS.get(day.getMonthValue() - 1) + " " + day.getDayOfMonth() + ", " + day.getYear());
  }
}
