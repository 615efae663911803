package dev.lamina.browser.value;

/** What a reader may have asked the browser for, and style sheets can ask about. */
public enum Preference {
  NONE(false, "", ""),
  DARK(true, "", ""),
  FORCED_COLORS(false, "forced-colors", "active"),
  MORE_CONTRAST(false, "prefers-contrast", "more"),
  LESS_CONTRAST(false, "prefers-contrast", "less"),
  DARK_FORCED_COLORS(true, "forced-colors", "active"),
  DARK_MORE_CONTRAST(true, "prefers-contrast", "more"),
  DARK_LESS_CONTRAST(true, "prefers-contrast", "less");

  private final boolean dark;
  private final String feature;
  private final String value;

  Preference(boolean dark, String feature, String value) {
    this.dark = dark;
    this.feature = feature;
    this.value = value;
  }

  /**
   * Whether a rule makes a difference by all of it.
   *
   * @param queries the media queries around the rule
   */
  public boolean isAskedBy(String queries) {
    return this != NONE
        && (!dark || queries.contains("prefers-color-scheme"))
        && queries.contains(feature);
  }

  boolean isDark() {
    return dark;
  }

  public boolean forcesColors() {
    return feature.equals("forced-colors");
  }

  /** Whether the reader has asked for other contrasts, by whichever way. */
  public boolean changesContrast() {
    return !feature.isEmpty();
  }

  /** Whether this value of {@code prefers-contrast} is asked for. */
  public boolean hasContrast(String wanted) {
    return feature.equals("prefers-contrast") && value.equals(wanted);
  }

  /** For messages, behind where the page is shown. */
  String described() {
    return (dark ? ", with dark colors" : "")
        + (feature.isEmpty() ? "" : ", where \"(" + feature + ": " + value + ")\" holds");
  }
}
