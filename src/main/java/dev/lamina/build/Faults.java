package dev.lamina.build;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Diagnostics;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.Place;
import dev.lamina.diagnostic.Severity;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All findings of a build, and which sites they hold back. A place where loading found a fault is
 * not told again by later stages: they only see its consequences.
 */
final class Faults {
  private static final Pattern OF_CLINIC = Pattern.compile("content/clinics/([^/]+)/.*");

  private final Diagnostics all = new Diagnostics();
  private final Set<String> held = ConcurrentHashMap.newKeySet();
  private final Set<String> faultyPlaces = ConcurrentHashMap.newKeySet();
  private final Set<String> faultyFiles = ConcurrentHashMap.newKeySet();
  private volatile boolean shared;

  /** Takes what is found while the library is read. */
  DiagnosticSink loading() {
    return found -> {
      all.add(found);
      if (!found.isError()) {
        return;
      }
      faultyPlaces.add(place(found.where()));
      faultyFiles.add(found.where().file());
      Matcher ofClinic = OF_CLINIC.matcher(found.where().file());
      if (ofClinic.matches()) {
        held.add(ofClinic.group(1));
      } else if (!found.places().isEmpty()) {
        found.places().stream().map(Place::clinic).forEach(held::add);
      } else {
        shared = true;
      }
    };
  }

  /** Takes what is found while one clinic's site is made. */
  DiagnosticSink of(String clinic) {
    return unlessTold(
        found -> {
          all.add(found);
          if (found.isError()) {
            held.add(clinic);
          }
        });
  }

  /** Passes on what is not the consequence of a fault that loading has told. */
  DiagnosticSink unlessTold(DiagnosticSink next) {
    return found -> {
      boolean told = found.where().line() > 0 && faultyPlaces.contains(place(found.where()));
      boolean note = found.severity() == Severity.INFO;
      // Notes on a file can wait until its errors are gone.
      if (!told && !(note && faultyFiles.contains(found.where().file()))) {
        next.add(found);
      }
    };
  }

  /** Holds a site back because of what another site's build has told already. */
  void hold(String clinic) {
    held.add(clinic);
  }

  boolean holds(String clinic) {
    return shared || held.contains(clinic);
  }

  boolean isShared() {
    return shared;
  }

  Set<String> held() {
    return Set.copyOf(held);
  }

  List<Diagnostic> sorted() {
    return all.sorted();
  }

  private static String place(Location where) {
    return where.display();
  }
}
