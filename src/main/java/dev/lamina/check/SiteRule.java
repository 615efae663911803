package dev.lamina.check;

/**
 * A rule that has to see all pages of a site before it can judge: links to a fragment of another
 * page, titles used twice.
 */
public non-sealed interface SiteRule extends Rule {

  /** Starts judging one site; called once for each site of a run. */
  SiteJudge start(Site site);
}
