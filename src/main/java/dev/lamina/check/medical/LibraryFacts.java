package dev.lamina.check.medical;

import dev.lamina.browser.SharedWork;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What all sites of a run say of each fact, so that two texts of the library that stand on no site
 * together are still compared. Of each answer only the first line in the library is kept, so that
 * neither memory nor time grows with the pairs of pages. Safe to use from any thread.
 */
public final class LibraryFacts {
  private final Map<String, Map<String, Told>> facts = new TreeMap<>();
  private final Set<Set<Location>> toldOnASite = new HashSet<>();

  private record Told(Conflict.Answer answer, Location where, Set<Place> places) {}

  /** Those of a run. */
  public static LibraryFacts of(SharedWork ofRun) {
    return ofRun.of(LibraryFacts.class, LibraryFacts.class, LibraryFacts::new);
  }

  /** Takes what a page says; answers that only its clinic has to stand by don't count. */
  synchronized void take(Conflict.Answer answer, Place place) {
    Location where = answer.where();
    if (where == null) {
      return;
    }
    Map<String, Told> answers = facts.computeIfAbsent(answer.fact(), key -> new TreeMap<>());
    Told first = answers.get(answer.answer());
    int order = first == null ? -1 : where.compareTo(first.where());
    if (order < 0) {
      answers.put(answer.answer(), new Told(answer, where, new TreeSet<>(Set.of(place))));
    } else if (first != null && order == 0) {
      first.places().add(place);
    }
  }

  /** Notes that the findings of one site have told of these two. */
  synchronized void toldOnASite(Conflict.Answer one, Conflict.Answer other) {
    Location first = one.where();
    Location second = other.where();
    if (first != null && second != null) {
      toldOnASite.add(new TreeSet<>(List.of(first, second)));
    }
  }

  /** Judges, after all sites have been looked at. */
  public synchronized void judge(DiagnosticSink sink) {
    for (Map<String, Told> answers : facts.values()) {
      List<Told> all =
          answers.values().stream().sorted((a, b) -> a.where().compareTo(b.where())).toList();
      Told first = all.get(0);
      for (Told other : all.subList(1, all.size())) {
        boolean isOneText = other.where().compareTo(first.where()) == 0;
        if (!isOneText
            && !toldOnASite.contains(new TreeSet<>(List.of(first.where(), other.where())))) {
          sink.add(finding(first, other));
        }
      }
    }
  }

  private static Diagnostic finding(Told first, Told other) {
    String words = other.answer().words();
    String message =
        "The text says \""
            + words
            + "\", but \""
            + first.where().file()
            + ":"
            + first.where().line()
            + "\" says \""
            + first.answer().words()
            + "\".";
    return Conflict.INFO
        .finding(other.where().within(words), message, null, words)
        .withPlaces(List.copyOf(other.places()));
  }
}
