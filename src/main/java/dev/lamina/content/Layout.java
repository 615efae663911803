package dev.lamina.content;

import java.util.Locale;

/** How a clinic lays out pages that explain. */
public enum Layout {
  /** Headings as questions. */
  QA_ARTICLE,
  /** Cards and calls to action. */
  SERVICE_PAGE,
  /** Dated, with an author. */
  BLOG_POST,
  /** A plain long read. */
  ARTICLE,
  /** Panels for procedures side by side. */
  PROCEDURE_TABS;

  /** The word authors write: {@code qa-article}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
