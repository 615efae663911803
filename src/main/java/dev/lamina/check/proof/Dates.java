package dev.lamina.check.proof;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds dates in text as Americans write them in English and Spanish, and in the form of ISO 8601.
 */
final class Dates {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{4})-(\\d{2})-(\\d{2})"
              + "|(?i)\\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?\\s+"
              + "(?:(\\d{1,2})(?:st|nd|rd|th)?,?\\s+)?(\\d{4})"
              + "|\\b(\\d{1,2})/(\\d{1,2})/(\\d{4})"
              + "|(?i)(?:\\b(\\d{1,2})\\s+de\\s+)?\\b(ene|feb|mar|abr|may|jun|jul|ago|sep|set|oct|nov|dic)"
              + "[a-z]*\\s+(?:de\\s+|del\\s+)?(\\d{4})");

  private static final List<String> SPANISH_MONTHS =
      List.of("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic");

  private Dates() {}

  /** The first date of a text; a month without a day lasts until its end. */
  static Optional<LocalDate> first(String text) {
    Matcher matcher = DATE.matcher(text);
    return matcher.find() ? read(matcher) : Optional.empty();
  }

  /** The latest date of a text that is not behind a day; empty when there is none. */
  static Optional<LocalDate> latestUpTo(LocalDate day, String text) {
    Matcher matcher = DATE.matcher(text);
    LocalDate latest = null;
    while (matcher.find()) {
      LocalDate one = read(matcher).orElse(null);
      if (one != null && !one.isAfter(day) && (latest == null || one.isAfter(latest))) {
        latest = one;
      }
    }
    return Optional.ofNullable(latest);
  }

  private static Optional<LocalDate> read(Matcher m) {
    try {
      if (m.group(1) != null) {
        return Optional.of(LocalDate.of(number(m, 1), number(m, 2), number(m, 3)));
      }
      if (m.group(7) != null) {
        return Optional.of(LocalDate.of(number(m, 9), number(m, 7), number(m, 8)));
      }
      if (m.group(11) != null) {
        String month = m.group(11).toLowerCase(Locale.ROOT).replace("set", "sep");
        return Optional.of(day(number(m, 12), SPANISH_MONTHS.indexOf(month) + 1, m, 10));
      }
      int month = MONTHS.indexOf(m.group(4).toLowerCase(Locale.ROOT)) + 1;
      return Optional.of(day(number(m, 6), month, m, 5));
    } catch (DateTimeException notOnTheCalendar) {
      return Optional.empty();
    }
  }

  private static LocalDate day(int year, int month, Matcher matcher, int group) {
    LocalDate start = LocalDate.of(year, month, 1);
    return start.withDayOfMonth(
        matcher.group(group) == null ? start.lengthOfMonth() : number(matcher, group));
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
