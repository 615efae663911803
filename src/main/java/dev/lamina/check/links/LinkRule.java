package dev.lamina.check.links;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.Site;
import dev.lamina.check.SiteJudge;
import dev.lamina.check.SiteRule;
import dev.lamina.check.reference.Reference;
import dev.lamina.check.reference.Use;
import dev.lamina.diagnostic.DiagnosticSink;
import java.util.Optional;

/** A rule that one link is enough for; it holds in pages and in the other files of a site alike. */
interface LinkRule extends SiteRule<Boolean> {

  /** Whether it looks at links of this use; what browsers drop leads nowhere, whatever it says. */
  default boolean isAbout(Use use) {
    return use != Use.DROPPED;
  }

  /** What is wrong with this link; empty when nothing is. */
  Optional<Fault> fault(Link link, Site site);

  @Override
  default Boolean note(CheckedPage page, DiagnosticSink sink) {
    for (Link link : page.shared(Links.class, Links::of).all()) {
      Optional<Fault> fault = isAbout(link.use()) ? fault(link, page.site()) : Optional.empty();
      if (fault.isPresent()) {
        Reference at = link.reference();
        page.report(
            sink,
            info(),
            page.at(at.start(), at.end()),
            fault.get().message(),
            fault.get().hint(),
            link.raw());
      }
    }
    return true;
  }

  @Override
  default SiteJudge<Boolean> start(Site site) {
    return new SiteJudge<>() {
      @Override
      public void take(String path, Boolean seen) {}

      @Override
      public void judge(DiagnosticSink sink) {
        for (LinkedFile file : LinkedFile.of(site)) {
          for (Link link : file.links().stream().filter(one -> isAbout(one.use())).toList()) {
            LinkRule.this
                .fault(link, site)
                .ifPresent(
                    fault ->
                        sink.add(
                            info()
                                .finding(
                                    file.text()
                                        .at(link.reference().start(), link.reference().end()),
                                    fault.message(),
                                    fault.hint(),
                                    link.raw())
                                .on(site.place(file.path()))));
          }
        }
      }
    };
  }
}
