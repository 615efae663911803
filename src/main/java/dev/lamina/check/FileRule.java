package dev.lamina.check;

import dev.lamina.diagnostic.DiagnosticSink;

/** A rule about a site's files that are no pages: pictures, style sheets, what machines read. */
public interface FileRule extends SiteRule<Boolean> {

  /** Looks at the files of a site. */
  void judge(Site site, DiagnosticSink sink);

  @Override
  default Boolean note(CheckedPage page, DiagnosticSink sink) {
    return true;
  }

  @Override
  default SiteJudge<Boolean> start(Site site) {
    return new SiteJudge<>() {
      @Override
      public void take(String path, Boolean seen) {}

      @Override
      public void judge(DiagnosticSink sink) {
        FileRule.this.judge(site, sink);
      }
    };
  }
}
