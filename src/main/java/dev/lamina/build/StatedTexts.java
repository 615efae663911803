package dev.lamina.build;

import dev.lamina.content.Clinic;
import dev.lamina.content.Person;
import dev.lamina.diagnostic.Location;
import dev.lamina.fill.SiteFiller;
import dev.lamina.plan.PagePlan;
import dev.lamina.plan.SitePlan;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Texts that stand in front matter and YAML and that templates show anywhere on a site. */
final class StatedTexts {
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

  private static void put(Map<String, Location> stated, @Nullable String text, Clinic clinic) {
    if (text != null) {
      Location where = clinic.places().of(text).orElse(Location.ofFile(clinic.path()));
      stated.putIfAbsent(text, where);
    }
  }
}
