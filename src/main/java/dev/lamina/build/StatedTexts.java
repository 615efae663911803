package dev.lamina.build;

import dev.lamina.content.Clinic;
import dev.lamina.content.Person;
import dev.lamina.diagnostic.Location;
import dev.lamina.fill.SiteFiller;
import dev.lamina.plan.PagePlan;
import dev.lamina.plan.SitePlan;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Texts that stand in front matter and YAML and that templates show anywhere on a site. */
final class StatedTexts {
  /** Shorter ones may well be somebody else's words. */
  private static final int SHORTEST = 12;

  private StatedTexts() {}

  /** Where each stands, by the text; of two that read the same, the first in the plan. */
  static Map<String, Location> of(SitePlan plan, SiteFiller filler) {
    Map<String, Location> stated = new HashMap<>();
    for (PagePlan page : plan.pages()) {
      filler.stated(page).forEach(stated::putIfAbsent);
    }
    Clinic clinic = plan.clinic();
    put(stated, clinic.file().tagline(), clinic);
    for (Person person : clinic.file().people()) {
      put(stated, person.about(), clinic);
      put(stated, person.role(), clinic);
    }
    return stated;
  }

  /**
   * Where a text stands, or the longest of those that a character of it is part of.
   *
   * @param at the character
   * @return null when none of it is stated
   */
  static @Nullable Location find(String text, int at, Map<String, Location> stated) {
    Location whole = stated.get(text);
    return whole != null
        ? whole
        : stated.entrySet().stream()
            .filter(one -> one.getKey().length() >= SHORTEST && covers(one.getKey(), text, at))
            .max(Comparator.comparingInt(one -> one.getKey().length()))
            .map(Map.Entry::getValue)
            .orElse(null);
  }

  private static boolean covers(String part, String text, int at) {
    int start = text.lastIndexOf(part, at);
    return start >= 0 && at < start + part.length();
  }

  private static void put(Map<String, Location> stated, @Nullable String text, Clinic clinic) {
    if (text != null) {
      Location where = clinic.places().of(text).orElse(Location.ofFile(clinic.path()));
      stated.putIfAbsent(text, where);
    }
  }
}
