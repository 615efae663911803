package dev.lamina.browser.font;

/** How much a font draws for the letters and figures that it has. */
public enum Ink {
  /** Something for each of them; or it has none, so that browsers take another font. */
  ALL,
  /** So little in all that it may be nothing. */
  UNTOLD,
  /** Nothing for some of them. */
  SOME,
  /** Nothing for any of them. */
  NONE
}
