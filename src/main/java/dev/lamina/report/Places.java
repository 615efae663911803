package dev.lamina.report;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where a finding shows besides the line to edit. */
final class Places {
  /** So many are named, the rest is counted. */
  private static final int SHOWN = 3;

  private Places() {}

  /** {@code on 200 pages: a.html, b.html and 198 more}; empty when the line to edit says it all. */
  static Optional<String> told(Diagnostic finding) {
    List<Place> places = finding.places();
    if (places.isEmpty() || (places.size() == 1 && saysIt(finding.where(), places.get(0)))) {
      return Optional.empty();
    }
    String first = places.stream().limit(SHOWN).map(Places::name).collect(Collectors.joining(", "));
    int more = places.size() - SHOWN;
    String noun = places.stream().allMatch(place -> place.page().isEmpty()) ? "site" : "page";
    String count = places.size() == 1 ? "" : Run.counted(places.size(), noun) + ": ";
    return Optional.of("on " + count + first + (more > 0 ? " and " + more + " more" : ""));
  }

  /** The same as a sentence behind others; empty when there is nothing to tell. */
  static String sentence(Diagnostic finding) {
    return told(finding).map(told -> " O" + told.substring(1) + ".").orElse("");
  }

  /**
   * The files of a checked folder in which it stands besides the one that it names, as paths of the
   * same sort. Pages that Lamina builds are no files of the repository, and so not among them.
   */
  static List<String> otherFiles(Diagnostic finding) {
    String file = finding.where().file();
    Optional<Place> here =
        finding.places().stream()
            .filter(place -> place.clinic().isEmpty() && !place.page().isEmpty())
            .filter(place -> file.equals(place.page()) || file.endsWith("/" + place.page()))
            .findFirst();
    List<String> others = new ArrayList<>();
    if (here.isPresent()) {
      String folder = file.substring(0, file.length() - here.get().page().length());
      for (Place place : finding.places()) {
        if (!place.equals(here.get()) && place.clinic().isEmpty() && !place.page().isEmpty()) {
          others.add(folder + place.page());
        }
      }
    }
    return others;
  }

  /** {@code quillmere: contact.html}; without a clinic, the page alone. */
  static String name(Place place) {
    if (place.clinic().isEmpty()) {
      return place.page().isEmpty() ? "the site" : place.page();
    }
    return place.page().isEmpty() ? place.clinic() : place.clinic() + ": " + place.page();
  }

  /** Whether a file's own name says on which page it shows. */
  private static boolean saysIt(Location where, Place place) {
    boolean shared =
        where.file().startsWith("templates/")
            || where.file().startsWith("lamina:")
            || (where.file().startsWith("content/")
                && !where.file().startsWith("content/clinics/"));
    return place.clinic().isEmpty() || !shared;
  }
}
