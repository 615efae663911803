package dev.lamina.browser.style;

import dev.lamina.browser.value.Environment;
import dev.lamina.browser.value.Preference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Phones, desks and paper, and each width at which a sheet changes; equal ones only once. */
final class EnvironmentChoice {
  /** More would cost time and show nothing new. */
  private static final int MOST = 20;

  private EnvironmentChoice() {}

  /** Where pages are looked at whose rules hang on these conditions. */
  static List<Environment> of(
      List<RuleCollector.Condition> conditions, List<Preference> preferences) {
    Set<Integer> widths = new TreeSet<>(Set.of(360, 1280));
    conditions.forEach(condition -> widths.addAll(condition.widths()));
    List<Environment> candidates = new ArrayList<>();
    candidates.add(Environment.screen(1280, Preference.NONE));
    candidates.add(Environment.PAPER);
    candidates.add(Environment.screen(360, Preference.NONE));
    for (Preference preference : preferences) {
      candidates.add(Environment.screen(1280, preference));
      candidates.add(Environment.screen(360, preference));
    }
    widths.forEach(width -> candidates.add(Environment.screen(width, Preference.NONE)));
    List<Environment> chosen = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Environment candidate : candidates) {
      if (chosen.size() == MOST) {
        break;
      }
      StringBuilder answers = new StringBuilder(candidate.print() + " " + candidate.preference());
      for (RuleCollector.Condition condition : conditions) {
        answers.append(condition.match(candidate));
      }
      if (seen.add(answers.toString())) {
        chosen.add(candidate);
      }
    }
    return List.copyOf(chosen);
  }
}
