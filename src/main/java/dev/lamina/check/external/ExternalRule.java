package dev.lamina.check.external;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageText;
import dev.lamina.check.Site;
import dev.lamina.check.SiteJudge;
import dev.lamina.check.SiteRule;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.Severity;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A rule about what other people's servers answer; without a {@link Web} it says nothing. */
interface ExternalRule extends SiteRule<Boolean> {

  /** What is wrong with a link that was answered like this; empty when nothing is. */
  Optional<Fault> fault(Spot spot, Answer answer);

  @Override
  default Boolean note(CheckedPage page, DiagnosticSink sink) {
    Web web = page.site().options().web();
    if (web != null) {
      ExternalLinks.of(page.site(), web).look(page);
    }
    return true;
  }

  @Override
  default SiteJudge<? super Boolean> start(Site site) {
    Web web = site.options().web();
    return web == null ? SiteJudge.NONE : new Judge(this, site, ExternalLinks.of(site, web));
  }

  /** Judges the answers of one site. */
  record Judge(ExternalRule rule, Site site, ExternalLinks links) implements SiteJudge<Boolean> {
    @Override
    public void take(String path, Boolean seen) {}

    @Override
    public void judge(DiagnosticSink sink) {
      boolean offline = links.isOffline();
      Map<String, Optional<PageText>> texts = new HashMap<>();
      for (ExternalLinks.Answered one : links.answered()) {
        boolean ownFault = offline && one.answer().status() == 0;
        Optional<Fault> fault = ownFault ? Optional.empty() : rule.fault(one.spot(), one.answer());
        fault.ifPresent(
            found -> {
              Optional<PageText> text = texts.computeIfAbsent(one.spot().path(), site::text);
              sink.add(finding(one.spot(), found, text));
            });
      }
    }

    private Diagnostic finding(Spot spot, Fault fault, Optional<PageText> text) {
      Location where =
          text.map(known -> known.at(spot.start(), spot.end()))
              .orElseGet(() -> Location.ofFile(site.files().display(spot.path())));
      String subject = spot.url().toString();
      Diagnostic finding =
          rule.info()
              .finding(where, fault.message(), fault.hint(), subject)
              .on(site.place(spot.path()));
      return fault.isMild() ? finding.as(Severity.WARNING) : finding;
    }
  }
}
