package dev.lamina.check.provenance;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as people write it.
 *
 * @param start in the text
 * @param end behind its last character
 */
record WrittenDate(LocalDate date, int start, int end) {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final String MONTH =
      "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";

  private static final Pattern FORMS =
      Pattern.compile(
          MONTH
              + " (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})"
              + "|(\\d{1,2}) "
              + MONTH
              + " (\\d{4})"
              + "|(\\d{4})-(\\d{2})-(\\d{2})"
              + "|(\\d{1,2})/(\\d{1,2})/(\\d{4})"
              + "|"
              + MONTH
              + " (\\d{4})",
          Pattern.CASE_INSENSITIVE);

  /** The first date in a part of a text; without a day, the month's first is meant. */
  static Optional<WrittenDate> find(String text, int from, int to) {
    Matcher matcher = FORMS.matcher(text).region(from, to);
    while (matcher.find()) {
      try {
        return Optional.of(new WrittenDate(date(matcher), matcher.start(), matcher.end()));
      } catch (DateTimeException noSuchDay) {
        // "June 31": look on
      }
    }
    return Optional.empty();
  }

  private static LocalDate date(Matcher found) {
    if (found.group(1) != null) {
      return of(found.group(3), month(found.group(1)), found.group(2));
    }
    if (found.group(4) != null) {
      return of(found.group(6), month(found.group(5)), found.group(4));
    }
    if (found.group(7) != null) {
      return of(found.group(7), Integer.parseInt(found.group(8)), found.group(9));
    }
    if (found.group(10) != null) {
      return of(found.group(12), Integer.parseInt(found.group(10)), found.group(11));
    }
    return of(found.group(14), month(found.group(13)), "1");
  }

  private static int month(String name) {
    return MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
  }

  private static LocalDate of(String year, int month, String day) {
    return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
  }
}
