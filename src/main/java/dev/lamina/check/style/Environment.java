package dev.lamina.check.style;

/**
 * What a page is shown on.
 *
 * @param print on paper
 * @param width of the window or sheet in CSS pixels
 * @param dark whether the reader asks for dark colours
 */
public record Environment(boolean print, int width, boolean dark) {
  /** A sheet of US letter paper without its margins. */
  static final Environment PAPER = new Environment(true, 720, false);

  static Environment screen(int width, boolean dark) {
    return new Environment(false, width, dark);
  }

  int height() {
    return print ? 960 : width < 600 ? 740 : 800;
  }

  /** For messages: {@code on paper}, {@code on a screen 360 pixels wide}. */
  public String described() {
    return print
        ? "in print"
        : "on a screen " + width + " pixels wide" + (dark ? ", with dark colors" : "");
  }
}
