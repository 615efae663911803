package dev.lamina.check.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as people write it: in English with the month or the day first, in Spanish, in figures as
 * Americans do, or in the form of ISO 8601. A day may be left out.
 *
 * @param first the day, or the first of the month
 * @param last the day, or the last of the month
 * @param start in the text
 * @param end behind its last character
 */
public record WrittenDate(LocalDate first, LocalDate last, int start, int end) {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final List<String> SPANISH_MONTHS =
      List.of("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic");

  private static final String MONTH =
      "\\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";

  private static final String SPANISH_MONTH =
      "\\b(ene|feb|mar|abr|may|jun|jul|ago|sep|set|oct|nov|dic)[a-z]{0,7}\\.?";

  private static final String YEAR = "(\\d{4})\\b";

  /** One form after the other; which groups are which, see {@link #read}. */
  private static final Pattern FORMS =
      Pattern.compile(
          (MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+" + YEAR)
              + ("|\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?" + MONTH + ",?\\s+" + YEAR)
              + "|\\b(\\d{4})-(\\d{2})(?:-(\\d{2}))?\\b"
              + ("|\\b(\\d{1,2})/(?:(\\d{1,2})/)?" + YEAR)
              + ("|(?:\\b(\\d{1,2})\\s+de\\s+)?" + SPANISH_MONTH + "\\s+(?:del?\\s+)" + YEAR)
              + ("|" + MONTH + ",?\\s+" + YEAR),
          Pattern.CASE_INSENSITIVE);

  /** The first date of a text. */
  public static Optional<WrittenDate> find(String text) {
    return find(text, 0, text.length());
  }

  /** The first date in a part of a text. */
  public static Optional<WrittenDate> find(String text, int from, int to) {
    Matcher matcher = FORMS.matcher(text).region(from, to);
    while (matcher.find()) {
      try {
        return Optional.of(read(matcher));
      } catch (DateTimeException noSuchDay) {
        // "June 31": look on
      }
    }
    return Optional.empty();
  }

  /** All dates of a text, in its order. */
  public static List<WrittenDate> all(String text) {
    List<WrittenDate> dates = new ArrayList<>();
    Optional<WrittenDate> next = find(text);
    while (next.isPresent()) {
      dates.add(next.get());
      next = find(text, next.get().end(), text.length());
    }
    return List.copyOf(dates);
  }

  private static WrittenDate read(Matcher found) {
    if (found.group(1) != null) {
      return of(found, found.group(3), month(found.group(1)), found.group(2));
    }
    if (found.group(5) != null) {
      return of(found, found.group(6), month(found.group(5)), found.group(4));
    }
    if (found.group(7) != null) {
      return of(found, found.group(7), Integer.parseInt(found.group(8)), found.group(9));
    }
    if (found.group(10) != null) {
      return of(found, found.group(12), Integer.parseInt(found.group(10)), found.group(11));
    }
    if (found.group(14) != null) {
      String month = found.group(14).toLowerCase(Locale.ROOT).replace("set", "sep");
      return of(found, found.group(15), SPANISH_MONTHS.indexOf(month) + 1, found.group(13));
    }
    return of(found, found.group(17), month(found.group(16)), null);
  }

  private static int month(String name) {
    return MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
  }

  private static WrittenDate of(Matcher found, String year, int month, @Nullable String day) {
    YearMonth all = YearMonth.of(Integer.parseInt(year), month);
    LocalDate first = all.atDay(day == null ? 1 : Integer.parseInt(day));
    LocalDate last = day == null ? all.atEndOfMonth() : first;
    return new WrittenDate(first, last, found.start(), found.end());
  }
}
