package dev.lamina.build;

import dev.lamina.content.Clinic;
import dev.lamina.diagnostic.Location;
import dev.lamina.fill.SiteFiller;
import dev.lamina.plan.PagePlan;
import dev.lamina.plan.SitePlan;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
    Location file = Location.ofFile(clinic.path());
    Stream.concat(
            Stream.of(Optional.ofNullable(clinic.file().tagline())),
            clinic.file().people().stream()
                .flatMap(
                    person ->
                        Stream.of(
                            Optional.ofNullable(person.about()),
                            Optional.ofNullable(person.role()))))
        .flatMap(Optional::stream)
        .forEach(text -> stated.putIfAbsent(text, file));
    return stated;
  }
}
