package dev.lamina.preview.parts;

import dev.lamina.diagnostic.Location;

/**
 * A part of a page with one origin.
 *
 * @param where the line to edit
 * @param name what it is called there: {@code clinic.phone}; empty when it has no name
 */
public record Part(Kind kind, Location where, String name) {

  /** Whose text a part is. */
  public enum Kind {
    SHARED("Shared text"),
    CHANGED("This clinic’s own words"),
    OWN_PAGE("A page of this clinic alone"),
    VALUE("A value of this clinic"),
    TEMPLATE("Template");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** For people. */
    public String label() {
      return label;
    }
  }

  /** A part by the file of its line. */
  static Part of(Location where) {
    if (isTemplate(where)) {
      return new Part(Kind.TEMPLATE, where, "");
    }
    String file = where.file();
    if (!file.startsWith("content/clinics/")) {
      return new Part(Kind.SHARED, where, "");
    }
    boolean change = file.split("/", -1)[3].equals("topics");
    return new Part(change ? Kind.CHANGED : Kind.OWN_PAGE, where, "");
  }

  /** Whether a line is one of a template and not of content. */
  static boolean isTemplate(Location where) {
    return !where.file().startsWith("content/");
  }
}
