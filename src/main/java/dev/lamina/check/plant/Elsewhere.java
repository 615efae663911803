package dev.lamina.check.plant;

import dev.lamina.browser.Target;
import dev.lamina.browser.TargetFinder;
import dev.lamina.check.CheckedPage;
import dev.lamina.check.Site;
import dev.lamina.check.policy.PolicyRule;
import dev.lamina.check.policy.PolicyRule.Behind;
import dev.lamina.check.policy.PolicyRule.Forbid;
import dev.lamina.check.policy.PolicyRule.Show;
import dev.lamina.check.proof.RequiredLink;
import dev.lamina.check.proof.Said;
import dev.lamina.check.proof.TextSearch;
import dev.lamina.check.text.Block;
import dev.lamina.check.text.Prose;
import dev.lamina.check.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Faults that are planted elsewhere than on what a page shows: on what it must not show, on its
 * dates, on the page behind a link.
 */
final class Elsewhere {
  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)[0-9]{2}\\b");
  private static final Pattern CLASS = Pattern.compile("\\.([A-Za-z][A-Za-z0-9_-]*).*");

  private final Site site;
  private final String path;
  private final List<Planted> planted = new ArrayList<>();

  private Elsewhere(Site site, String path) {
    this.site = site;
    this.path = path;
  }

  /** A page with a fault in it, or beside one. */
  record Planted(String name, CheckedPage page) {}

  /** All that make sense for a rule on a page. */
  static List<Planted> all(Site site, String path, PolicyRule rule) {
    Elsewhere all = new Elsewhere(site, path);
    if (rule.forbid() != null) {
      all.forbidden(rule.forbid());
    }
    Show show = rule.show();
    if (show != null && show.dateNotPast() != null) {
      Document document = site.open(path).document();
      years(document, "2001");
      all.planted.add(new Planted("its date is past", site.tryOut(path, document.outerHtml())));
    }
    if (show != null && show.behind() != null) {
      all.behind(show.link(), show.behind());
    }
    return all.planted;
  }

  private void forbidden(Forbid forbid) {
    for (String phrase : forbid.says()) {
      add("\"" + phrase + "\" is said", "<p>One of us is " + phrase + ".</p>");
    }
    if (forbid.element() != null) {
      var name = CLASS.matcher(forbid.element().value());
      if (name.matches()) {
        add(
            "<div class=" + name.group(1) + "> is shown",
            "<div class=\"" + name.group(1) + "\"><p>I can walk again.</p></div>");
      }
    }
  }

  private void add(String name, String html) {
    Document document = site.open(path).document();
    Element main = document.selectFirst("main");
    (main == null ? document.body() : main).append(html);
    planted.add(new Planted(name, site.tryOut(path, document.outerHtml())));
  }

  private void behind(List<String> link, Behind behind) {
    CheckedPage page = site.open(path);
    List<Element> links = RequiredLink.find(page, link);
    TargetFinder finder = TargetFinder.of(site.served());
    Target target =
        links.isEmpty()
            ? null
            : finder.find(links.get(0).attr("href"), finder.addressOf(page.path()));
    if (target == null || !target.isSent() || target.kind() == Target.Kind.EXTERNAL) {
      return;
    }
    for (String phrase : behind.says()) {
      CheckedPage other = site.open(target.path());
      if (removeFrom(other, phrase)) {
        plantBehind("the page behind the link loses what it must say", other);
      }
    }
    behind.offersIn().forEach(language -> withoutLanguage(language, target.path()));
    if (behind.dated() || behind.datedWithin() != null) {
      CheckedPage other = site.open(target.path());
      years(other.document(), "");
      plantBehind("the page behind the link loses its dates", other);
    }
  }

  /** Takes the help in one language away. */
  private void withoutLanguage(String language, String target) {
    CheckedPage other = site.open(target);
    List<Element> parts =
        other.elements().having("lang").stream()
            .filter(part -> part.attr("lang").equalsIgnoreCase(language))
            .toList();
    if (!parts.isEmpty()) {
      parts.forEach(Element::remove);
      plantBehind("the page behind the link loses a language", other);
    }
  }

  private void plantBehind(String name, CheckedPage other) {
    Site changed = site.with(other.path(), other.document().outerHtml());
    planted.add(new Planted(name, changed.open(path)));
  }

  /** Takes out every paragraph that says a phrase in one of its ways. */
  private boolean removeFrom(CheckedPage other, String phrase) {
    Words words = Words.of(other);
    List<Block> blocks = Prose.of(other).blocks();
    TextSearch search = new TextSearch(words, blocks);
    List<Element> victims = new ArrayList<>();
    for (TextSearch.Found found : Said.any(other, search, phrase)) {
      for (int i = found.from(); i < found.to(); i++) {
        victims.add(blocks.get(words.get(i).block()).element());
      }
    }
    victims.forEach(Element::remove);
    return !victims.isEmpty();
  }

  private static void years(Document document, String instead) {
    document
        .body()
        .forEachNode(
            node -> {
              if (node instanceof TextNode text) {
                text.text(YEAR.matcher(text.getWholeText()).replaceAll(instead));
              }
            });
  }
}
