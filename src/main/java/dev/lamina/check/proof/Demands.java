package dev.lamina.check.proof;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.policy.PolicyRule;
import dev.lamina.check.policy.PolicyRule.Show;
import dev.lamina.check.policy.PolicyRule.Spot;
import dev.lamina.check.policy.SitePolicy;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What one rule of the policy asks one page to show. */
final class Demands {
  private final Proof proof;
  private final CheckedPage page;
  private final SitePolicy.Active active;
  private final Show show;
  private final String id;

  Demands(Proof proof, SitePolicy.Active active, Show show) {
    this.proof = proof;
    this.page = proof.page();
    this.active = active;
    this.show = show;
    this.id = active.rule().id().value();
  }

  void judge() {
    List<String> templates = templates();
    if (templates == null) {
      String message = "There is no text for " + id + " in \"" + page.language() + "\".";
      add(
          Fault.Type.LANGUAGE,
          page.whole(),
          message,
          "Add the text in this language to the policy.");
    } else if (!templates.isEmpty()) {
      text(templates);
    }
    new Phrases(proof).demand(active, show.says(), show.place());
    Element element = show.element() == null ? null : element(show.element().value());
    if (show.element() != null && element == null) {
      missing("The page has nothing that matches \"" + show.element().value() + "\"");
    }
    if (!show.link().isEmpty()) {
      new RequiredLink(proof, active, show).judge();
    }
    String file = show.file();
    if (file != null && !page.site().index().isFile(file)) {
      missing("The site has no file \"" + file + "\"");
    }
    String label = show.dateNotPast();
    if (label != null) {
      new Phrases(proof).date(active, label);
    }
  }

  private void add(Fault.Type type, Location where, String message, @Nullable String hint) {
    proof.add(type, active, where, null, message, hint);
  }

  private void missing(String what) {
    add(Fault.Type.MISSING, page.whole(), what + ", which " + id + " asks for.", null);
  }

  /** The approved texts for this page's language; null when there are only other languages'. */
  private @Nullable List<String> templates() {
    List<String> all = new ArrayList<>();
    if (show.snippet() != null) {
      String known = page.site().options().policy().snippets().get(show.snippet().value());
      if (known != null) {
        all.add(known);
      }
    }
    Map<String, List<String>> byLanguage = show.text();
    if (byLanguage.isEmpty()) {
      return all;
    }
    String language = page.language().toLowerCase(Locale.ROOT);
    String base = language.isEmpty() ? "en" : language.split("-", 2)[0];
    List<String> own = byLanguage.getOrDefault(language, byLanguage.get(base));
    if (own == null) {
      return null;
    }
    all.addAll(own);
    return all;
  }

  private void text(List<String> templates) {
    List<RequiredText> texts = new ArrayList<>();
    for (String template : templates) {
      Optional<RequiredText> text = Wordings.of(page.site()).text(template);
      text.ifPresent(texts::add);
    }
    if (texts.isEmpty()) {
      String message = "The text of " + id + " names values of the clinic that are not known here.";
      String hint = "Check the workspace's own sites, or write the text without values.";
      proof.add(Fault.Type.UNDECIDED, active, page.whole(), Severity.INFO, message, hint);
      return;
    }
    List<TextSearch.Found> found = new ArrayList<>();
    RequiredText matched = texts.get(0);
    for (RequiredText text : texts) {
      List<TextSearch.Found> here = proof.search().exact(text.words());
      matched = found.isEmpty() && !here.isEmpty() ? text : matched;
      found.addAll(here);
    }
    if (found.isEmpty()) {
      new AlteredText(proof, active, id).judge(texts);
    } else {
      judge(found, matched);
    }
  }

  private void judge(List<TextSearch.Found> found, RequiredText text) {
    List<TextSearch.Found> placed = proof.inPlace(found, show.place());
    TextSearch.Found first = placed.isEmpty() ? found.get(0) : placed.get(0);
    Supplier<Location> where = () -> proof.at(first.from(), first.to());
    Spot spot = show.place();
    if (placed.isEmpty() && spot != null) {
      String message =
          "The text of "
              + id
              + " stands "
              + proof.placement().described(first.from())
              + ", but belongs "
              + spot.words()
              + ".";
      add(Fault.Type.MISPLACED, where.get(), message, "Move it there: \"" + text.shown() + "\".");
      placed = found;
    }
    List<List<Element>> copies = placed.stream().map(proof.sightings()::holders).toList();
    proof.addSight(active, "The text of " + id, where, copies);
    new Insertions(proof, active, id).judge(placed);
    new Denials(proof, active, id).judge(placed);
    if (!show.often()) {
      repeated(found, copies, text);
    }
    new AlteredText(proof, active, id).punctuation(first, text);
  }

  /** Copies that readers meet side by side; one for the screen and one for print are one. */
  private void repeated(
      List<TextSearch.Found> found, List<List<Element>> copies, RequiredText text) {
    if (found.size() < 2) {
      return;
    }
    int seen = 0;
    TextSearch.Found second = found.get(1);
    for (TextSearch.Found one : found) {
      List<List<Element>> alone = List.of(proof.sightings().holders(one));
      if (proof.sightings().judge(alone).isShown() && ++seen == 2) {
        second = one;
      }
    }
    if (seen > 1 && copies.size() > 0) {
      String message = "The text of " + id + " stands " + seen + " times on the page.";
      Location where = proof.at(second.from(), second.to());
      add(Fault.Type.REPEATED, where, message, "Keep one: \"" + text.shown() + "\".");
    }
  }

  /** An element that is seen; else the first, after its hiding is told; null when there is none. */
  private @Nullable Element element(String selector) {
    List<Element> all = Wordings.of(page.site()).selector(selector).all(page);
    List<Element> placed =
        show.place() != Spot.TOP && show.place() != Spot.MAIN
            ? all
            : all.stream().filter(this::isInPlace).toList();
    if (all.isEmpty()) {
      return null;
    }
    Element first = placed.isEmpty() ? all.get(0) : placed.get(0);
    if (placed.isEmpty() && show.place() != null) {
      String message =
          "What "
              + id
              + " asks for (\""
              + selector
              + "\") does not stand "
              + show.place().words()
              + ".";
      add(Fault.Type.MISPLACED, page.at(first), message, null);
    }
    List<List<Element>> copies = (placed.isEmpty() ? all : placed).stream().map(List::of).toList();
    proof.addSightOnScreen(
        active, "The element \"" + selector + "\"", () -> page.at(first), copies);
    return first;
  }

  private boolean isInPlace(Element element) {
    PolicyRule.Spot spot = show.place();
    boolean inMain = dev.lamina.check.text.Parts.isMain(element);
    boolean inFooter = dev.lamina.check.text.Parts.isFooter(element);
    return spot == Spot.TOP
        ? !inFooter
        : inMain || (page.elements().tagged("main").isEmpty() && !inFooter);
  }
}
