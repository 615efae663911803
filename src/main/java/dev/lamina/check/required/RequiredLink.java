package dev.lamina.check.required;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.links.Target;
import dev.lamina.check.links.TargetFinder;
import dev.lamina.check.links.Url;
import dev.lamina.check.policy.PolicyRule;
import dev.lamina.check.policy.SitePolicy;
import dev.lamina.check.text.Prose;
import dev.lamina.check.text.Words;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** A link that a page has to have, and what the page behind it has to say. */
final class RequiredLink {
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
    Element first = links.get(0);
    List<List<Element>> copies = links.stream().map(List::of).toList();
    proof.addSightOnScreen(active, "The link " + shown + " of " + id, page.at(first), copies);
    PolicyRule.Behind behind = show.behind();
    if (behind != null) {
      lookBehind(first, behind, shown);
    }
  }

  /** The links of a page with one of these texts. */
  static List<Element> find(CheckedPage page, List<String> texts) {
    List<String> wanted = texts.stream().map(RequiredLink::folded).toList();
    return page.elements().tagged("a").stream()
        .filter(link -> link.hasAttr("href") && wanted.contains(folded(link.text())))
        .toList();
  }

  private static String folded(String text) {
    return Words.of(text).words().stream().map(Words.Word::folded).collect(Collectors.joining(" "));
  }

  private void lookBehind(Element link, PolicyRule.Behind behind, String shown) {
    TargetFinder finder = TargetFinder.of(page.site());
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
    CheckedPage other = page.site().open(target.path());
    TextSearch search = new TextSearch(Words.of(other), Prose.of(other).blocks());
    for (String phrase : behind.says()) {
      boolean says = false;
      for (String one : phrase.split("\\|", -1)) {
        says |= !search.exact(Words.of(one)).isEmpty();
      }
      if (!says) {
        String words = phrase.split("\\|", -1)[0].strip();
        String message =
            "The page behind "
                + shown
                + " does not say \""
                + words
                + "\", which "
                + id
                + " asks for.";
        proof.add(Fault.Type.INCOMPLETE, active, other.whole(), null, message, null);
      }
    }
    boolean dated = Dates.first(other.document().text()).isPresent();
    if (behind.dated() && !dated) {
      String message = "The page behind " + shown + " bears no date, which " + id + " asks for.";
      proof.add(Fault.Type.INCOMPLETE, active, other.whole(), null, message, null);
    }
  }
}
