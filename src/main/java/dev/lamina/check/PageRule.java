package dev.lamina.check;

import dev.lamina.diagnostic.DiagnosticSink;

/** A rule that one page is enough for. */
public non-sealed interface PageRule extends Rule {

  /**
   * Looks at one page. Called from several threads at once, each with a page of its own.
   *
   * @param sink takes what is found; use {@link CheckedPage#report} to fill in the place
   */
  void check(CheckedPage page, DiagnosticSink sink);
}
