package dev.lamina.check;

import dev.lamina.diagnostic.DiagnosticSink;

/**
 * A rule that has to see all pages of a site before it can judge: links to a fragment of another
 * page, titles used twice.
 *
 * <p>A note holds small facts only (a hash, an id), never a page, an element or an offset: memory
 * must not grow with the size of the pages, and the note of a page is that of its {@link Twins},
 * too. Where a finding is at last made, the page is opened again: that costs a read, but only for
 * pages with findings.
 *
 * @param <N> what it notes of a page
 */
public non-sealed interface SiteRule<N> extends Rule {

  /**
   * What has to be known of a page, whichever clinic's it is: {@link OwnNames#marked} where it
   * holds words.
   *
   * @param sink takes what is wrong on the page by itself
   */
  N note(CheckedPage page, DiagnosticSink sink);

  /** Whether a note holds for the {@link Twins} of its page as well, wherever their texts lie. */
  default boolean isForTwins(N note) {
    return true;
  }

  /** Starts judging one site; called once for each site of a run. */
  SiteJudge<? super N> start(Site site);
}
