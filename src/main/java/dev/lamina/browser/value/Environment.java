package dev.lamina.browser.value;

/**
 * What a page is shown on.
 *
 * @param print on paper
 * @param width of the window or sheet in CSS pixels
 * @param preference what the reader has asked the browser for
 */
public record Environment(boolean print, int width, Preference preference) {
  /** A sheet of US letter paper without its margins. */
  public static final Environment PAPER = new Environment(true, 720, Preference.NONE);

  public static Environment screen(int width, Preference preference) {
    return new Environment(false, width, preference);
  }

  public int height() {
    return print ? 960 : width < 600 ? 740 : 800;
  }

  public boolean dark() {
    return preference.isDark();
  }

  /** For messages: {@code in print}, {@code on a screen 360 pixels wide}. */
  public String described() {
    return print ? "in print" : "on a screen " + width + " pixels wide" + preference.described();
  }
}
