package dev.lamina.check.style;

/** What a reader may have asked the browser for, and style sheets can ask about. */
public enum Preference {
  NONE("", ""),
  DARK("prefers-color-scheme", ", with dark colors"),
  FORCED_COLORS("forced-colors", ", where \"(forced-colors: active)\" holds"),
  MORE_CONTRAST("prefers-contrast", ", where \"(prefers-contrast: more)\" holds"),
  LESS_CONTRAST("prefers-contrast", ", where \"(prefers-contrast: less)\" holds");

  private final String feature;
  private final String described;

  Preference(String feature, String described) {
    this.feature = feature;
    this.described = described;
  }

  /** Whether a media query makes a difference by it. */
  boolean isAskedBy(String query) {
    return this != NONE && query.contains(feature);
  }

  /** Whether the reader has asked for other contrasts, by whichever way. */
  boolean changesContrast() {
    return this == FORCED_COLORS || this == MORE_CONTRAST || this == LESS_CONTRAST;
  }

  /** For messages, behind where the page is shown. */
  String described() {
    return described;
  }
}
