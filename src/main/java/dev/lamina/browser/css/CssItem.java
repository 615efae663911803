package dev.lamina.browser.css;

import java.util.List;

/** A part of a style sheet, by the grammar that all of CSS shares. */
public sealed interface CssItem {

  /** Where it starts, in UTF-16 code units of the sheet's text. */
  int offset();

  /**
   * {@code name: value}.
   *
   * @param name in lower case, except that custom properties keep theirs
   * @param value without comments, {@code !important} and white space around it
   */
  record Declaration(String name, String value, boolean important, int offset) implements CssItem {}

  /** Selectors with a block. */
  record Rule(String selectors, List<CssItem> body, int offset) implements CssItem {
    public Rule {
      body = List.copyOf(body);
    }
  }

  /**
   * {@code @media print {…}} or {@code @import "a.css";}.
   *
   * @param name in lower case, without the {@code @}
   * @param body empty for those that end with a semicolon
   */
  record AtRule(String name, String prelude, List<CssItem> body, int offset) implements CssItem {
    public AtRule {
      body = List.copyOf(body);
    }
  }
}
