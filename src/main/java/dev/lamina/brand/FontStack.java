package dev.lamina.brand;

/** Fonts that readers have already: nothing is fetched for them. */
public enum FontStack {
  SANS(
      "system-ui,-apple-system,\"Segoe UI\",Roboto,\"Helvetica Neue\",\"Liberation Sans\",Arial,"
          + "sans-serif"),
  SERIF(
      "Charter,\"Bitstream Charter\",\"Iowan Old Style\",\"Palatino Linotype\",Palatino,P052,"
          + "Georgia,serif"),
  ROUNDED(
      "ui-rounded,\"SF Pro Rounded\",\"Hiragino Maru Gothic ProN\",Nunito,Quicksand,"
          + "\"Arial Rounded MT Bold\",\"Trebuchet MS\",\"URW Gothic\",Verdana,sans-serif"),
  SLAB(
      "Rockwell,\"Rockwell Nova\",\"Roboto Slab\",\"URW Bookman\",\"Bookman Old Style\",Georgia,"
          + "serif");

  private final String css;

  FontStack(String css) {
    this.css = css;
  }

  /** The value of {@code font-family}. */
  public String css() {
    return css;
  }
}
