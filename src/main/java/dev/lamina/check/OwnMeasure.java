package dev.lamina.check;

import dev.lamina.check.policy.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value of a clinic that says how much of something: {@code about 45 minutes}.
 *
 * <p>Rules see whether a number is there, and how it is cited; which it is matters to none of them,
 * unless they speak of this number or value in particular. So a page that tells 45 minutes is right
 * if its twin, which tells 30 in the same place, is.
 *
 * @param text as pages show it
 * @param mark the same for two clinics whose values differ in their numbers only, which have the
 *     same number of digits
 */
record OwnMeasure(String text, String mark) {
  /** A year has four digits, and is compared with today. */
  private static final String NUMBER = "[1-9][0-9]{0,2}";

  private static final Pattern USUAL =
      Pattern.compile(
          "(?:[a-z]+ )*+"
              + ("(" + NUMBER + ")(?: (?:to|or|and) (" + NUMBER + "))? " + Spoken.UNIT)
              + "(?: [a-z]+)*+");

  /** The measures among a clinic's values, by name. */
  static List<OwnMeasure> of(Map<String, String> values, Spoken spoken) {
    List<OwnMeasure> all = new ArrayList<>();
    new TreeMap<>(values)
        .forEach(
            (name, value) -> {
              Matcher usual = USUAL.matcher(value);
              boolean compared =
                  spoken.values().contains(name)
                      || !usual.matches()
                      || spoken.numbers().contains(usual.group(1))
                      || (usual.group(2) != null && spoken.numbers().contains(usual.group(2)));
              if (!compared) {
                all.add(new OwnMeasure(value, name + ' ' + value.replaceAll("[0-9]", "9")));
              }
            });
    return all;
  }
}
