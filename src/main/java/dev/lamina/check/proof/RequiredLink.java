package dev.lamina.check.proof;

import dev.lamina.browser.Target;
import dev.lamina.browser.TargetFinder;
import dev.lamina.browser.url.Url;
import dev.lamina.check.CheckedPage;
import dev.lamina.check.policy.PolicyRule;
import dev.lamina.check.policy.PolicyRule.Spot;
import dev.lamina.check.policy.SitePolicy;
import dev.lamina.check.text.Parts;
import dev.lamina.check.text.Words;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** A link that a page has to have, and what the page behind it has to say. */
public final class RequiredLink {
  private final Proof proof;
  private final CheckedPage page;
  private final SitePolicy.Active active;
  private final PolicyRule.Show show;
  private final String id;

  RequiredLink(Proof proof, SitePolicy.Active active, PolicyRule.Show show) {
    this.proof = proof;
    this.page = proof.page();
    this.active = active;
    this.show = show;
    this.id = active.rule().id().value();
  }

  void judge() {
    List<Element> links = find(page, show.link());
    String shown = "\"" + show.link().get(0) + "\"";
    if (links.isEmpty()) {
      String message = "The page has no link " + shown + ", which " + id + " asks for.";
      proof.add(Fault.Type.MISSING, active, page.whole(), null, message, null);
      return;
    }
    List<Element> placed = show.place() == Spot.FOOTER ? inFooter(links) : links;
    Element first = placed.isEmpty() ? links.get(0) : placed.get(0);
    if (placed.isEmpty()) {
      String message = "The link " + shown + " of " + id + " does not stand in the footer.";
      proof.add(Fault.Type.MISPLACED, active, page.at(first), null, message, null);
      placed = links;
    }
    List<List<Element>> copies = placed.stream().map(List::of).toList();
    proof.addSightOnScreen(active, "The link " + shown + " of " + id, () -> page.at(first), copies);
    PolicyRule.Behind behind = show.behind();
    if (behind != null) {
      lookBehind(first, behind, shown);
    }
  }

  /** The links of a page with one of these texts. */
  public static List<Element> find(CheckedPage page, List<String> texts) {
    List<String> wanted = texts.stream().map(RequiredLink::folded).toList();
    return page.elements().tagged("a").stream()
        .filter(link -> link.hasAttr("href") && wanted.contains(folded(link.text())))
        .toList();
  }

  private static List<Element> inFooter(List<Element> links) {
    return links.stream().filter(Parts::isFooter).toList();
  }

  private static String folded(String text) {
    return Words.of(text).words().stream().map(Words.Word::folded).collect(Collectors.joining(" "));
  }

  private void lookBehind(Element link, PolicyRule.Behind behind, String shown) {
    TargetFinder finder = TargetFinder.of(page.site().served());
    Url base = finder.addressOf(page.path());
    Target target = finder.find(link.attr("href"), base);
    if (target.kind() == Target.Kind.EXTERNAL) {
      return;
    }
    if (!target.isSent()) {
      String message = "The link " + shown + ", which " + id + " asks for, leads nowhere.";
      proof.add(Fault.Type.MISSING, active, page.at(link), null, message, null);
      return;
    }
    new LinkedPage(proof, active, page.behind(target.path()), shown).judge(behind);
  }
}
