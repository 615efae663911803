package dev.lamina.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody meant who wrote a value in another form: the same value in the right one. */
final class NearForm {
  /** A value that somebody wrote by hand; a file pasted in its place is none. */
  private static final int LONGEST = 200;

  /** 09/14/2026, as Americans write it, or 14.9.2026. */
  private static final Pattern DAY =
      Pattern.compile("(\\d{1,2})([/.])(\\d{1,2})\\2((?:19|20)\\d{2})");

  /** What stands before a name that was copied from a browser. */
  private static final Pattern SCHEME = Pattern.compile("(?:https?://|mailto:|tel:)(?=.)");

  private NearForm() {}

  static Optional<String> date(String text) {
    Matcher matcher = DAY.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    boolean monthFirst = matcher.group(2).equals("/");
    int month = Integer.parseInt(matcher.group(monthFirst ? 1 : 3));
    int day = Integer.parseInt(matcher.group(monthFirst ? 3 : 1));
    try {
      return Optional.of(LocalDate.of(Integer.parseInt(matcher.group(4)), month, day).toString());
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  static Optional<String> flag(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "yes", "y", "on", "1", "true" -> Optional.of("true");
      case "no", "n", "off", "0", "false" -> Optional.of("false");
      default -> Optional.empty();
    };
  }

  static Optional<String> of(String text, WrittenForm form) {
    String written = text.strip();
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    String bare = SCHEME.matcher(written).replaceFirst("").replaceFirst("/+$", "");
    String path = bare.substring(bare.indexOf('/') + 1);
    String host = bare.contains("/") ? bare.substring(0, bare.indexOf('/')) : bare;
    String lower = host.toLowerCase(Locale.ROOT);
    return List.of(written, bare, path, host, lower, "#" + bare, bare.toUpperCase(Locale.ROOT))
        .stream()
        .filter(form::takes)
        .findFirst();
  }
}
