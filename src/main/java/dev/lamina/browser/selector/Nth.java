package dev.lamina.browser.selector;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Places by a formula: {@code 2n+1} are the first, the third, the fifth. */
record Nth(int step, int offset) {
  static final Nth FIRST = new Nth(0, 1);

  private static final Pattern FORMULA =
      Pattern.compile("([+-]?\\d{0,9})n\\s*(?:([+-])\\s*(\\d{1,9}))?|([+-]?\\d{1,9})");

  /** Reads a formula; null when it makes no sense, or asks for more than a place. */
  static @Nullable Nth parse(String text) {
    String formula = text.strip().toLowerCase(Locale.ROOT);
    if (formula.equals("odd") || formula.equals("even")) {
      return new Nth(2, formula.equals("odd") ? 1 : 0);
    }
    Matcher matcher = FORMULA.matcher(formula);
    if (!matcher.matches()) {
      return null;
    }
    if (matcher.group(4) != null) {
      return new Nth(0, Integer.parseInt(matcher.group(4)));
    }
    String step = matcher.group(1);
    boolean isBare = step.isEmpty() || step.equals("+") || step.equals("-");
    int offset = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
    return new Nth(
        Integer.parseInt(isBare ? step + "1" : step),
        "-".equals(matcher.group(2)) ? -offset : offset);
  }

  boolean holds(int place) {
    int rest = place - offset;
    return step == 0 ? rest == 0 : rest % step == 0 && rest / step >= 0;
  }

  Match match(Places.Place place, boolean ofType, boolean fromEnd) {
    int index = ofType ? place.ofType() : place.index();
    int count = ofType ? place.countOfType() : place.count();
    return Match.of(holds(fromEnd ? count - index + 1 : index));
  }
}
