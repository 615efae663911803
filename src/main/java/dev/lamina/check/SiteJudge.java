package dev.lamina.check;

import dev.lamina.diagnostic.DiagnosticSink;

/**
 * What a {@link SiteRule} knows about one site while it is being checked.
 *
 * <p>Keep small facts only (an offset, a hash, an id), never a page, an element or a {@code
 * Location}: memory must not grow with the size of the pages. Where a finding is at last made, ask
 * {@link Site#text} for the page's text again: that costs a read, but only for pages with findings.
 */
public interface SiteJudge {
  /** One that has nothing to say. */
  SiteJudge NONE =
      new SiteJudge() {
        @Override
        public void look(CheckedPage page, DiagnosticSink sink) {}

        @Override
        public void judge(DiagnosticSink sink) {}
      };

  /** Takes note of one page. Called from several threads at once, in no particular order. */
  void look(CheckedPage page, DiagnosticSink sink);

  /** Judges, after every page of the site has been looked at. Called once, from one thread. */
  void judge(DiagnosticSink sink);
}
