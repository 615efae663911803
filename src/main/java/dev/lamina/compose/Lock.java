package dev.lamina.compose;

import dev.lamina.content.Section;
import dev.lamina.content.SectionChange.Mode;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.Place;

/** Keeps clinics from replacing or hiding sections that the library locks. */
public final class Lock {
  private Lock() {}

  /** Whether a clinic may do this to the section. */
  public static boolean allows(Section section, Mode mode) {
    return !section.locked() || mode == Mode.BEFORE || mode == Mode.AFTER;
  }

  /** What a clinic is told that does it all the same. */
  public static Diagnostic refusal(
      Section section, Mode mode, String clinic, Location where, String instead) {
    String what = mode == Mode.HIDE ? "hides" : "replaces";
    return Diagnostic.error(
            "override/locked",
            where,
            "The clinic \""
                + clinic
                + "\" "
                + what
                + " the section \""
                + section.id()
                + "\", which the library locks.",
            instead)
        .about(section.id())
        .on(new Place(clinic, ""));
  }
}
