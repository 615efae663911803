package dev.lamina.check.plant;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.Site;
import dev.lamina.check.policy.Alternatives;
import dev.lamina.check.policy.PolicyRule;
import dev.lamina.check.policy.PolicyRule.Show;
import dev.lamina.check.policy.SitePolicy;
import dev.lamina.check.proof.Alignment;
import dev.lamina.check.proof.Fault;
import dev.lamina.check.proof.Proof;
import dev.lamina.check.proof.RequiredLink;
import dev.lamina.check.proof.Said;
import dev.lamina.check.proof.TextSearch;
import dev.lamina.check.text.Block;
import dev.lamina.check.text.Prose;
import dev.lamina.check.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Tries the checker on the user's own sites: plants each fault, in memory, for each rule of the
 * active policy on the first page it holds on, and looks whether that rule tells it.
 */
public final class Prover {
  private final Map<String, Tally> rows = new LinkedHashMap<>();
  private final List<String> missed = new ArrayList<>();
  private final Set<String> rules = new TreeSet<>();
  private final Set<String> broken = new TreeSet<>();

  /** How one fault fared. */
  private static final class Tally {
    private int planted;
    private int caught;
    private final Set<String> told = new TreeSet<>();
  }

  /**
   * One line of the table.
   *
   * @param told ids of the rules that told it
   */
  public record Row(String fault, int planted, int caught, List<String> told) {}

  /**
   * What came of it.
   *
   * @param rules ids of the policy rules that were tried
   * @param broken ids of those that every page breaks already, so that nothing can be planted
   * @param missed faults that nothing was told of
   */
  public record Outcome(
      List<Row> rows, List<String> rules, List<String> broken, List<String> missed) {
    public int planted() {
      return rows.stream().mapToInt(Row::planted).sum();
    }
  }

  private Prover() {}

  /** Tries all rules on all sites. */
  public static Outcome prove(List<Site> sites) {
    Prover prover = new Prover();
    Plant.all().forEach(plant -> prover.rows.put(plant.name(), new Tally()));
    sites.forEach(prover::site);
    List<Row> rows = new ArrayList<>();
    prover.rows.forEach(
        (name, tally) ->
            rows.add(new Row(name, tally.planted, tally.caught, List.copyOf(tally.told))));
    prover.broken.removeAll(prover.rules);
    return new Outcome(
        rows, List.copyOf(prover.rules), List.copyOf(prover.broken), List.copyOf(prover.missed));
  }

  private void site(Site site) {
    Set<String> done = new LinkedHashSet<>();
    for (String path : site.pages()) {
      CheckedPage page = site.open(path);
      if (!page.reading().isPage()) {
        continue;
      }
      Set<String> faulty = new TreeSet<>();
      for (Fault fault : Proof.Faults.of(page).all()) {
        faulty.add(fault.active().rule().id().value());
      }
      broken.addAll(faulty);
      for (SitePolicy.Active active : SitePolicy.of(site).active()) {
        String id = active.rule().id().value();
        boolean fits = active.isOn(page.kind()) && !faulty.contains(id) && !done.contains(id);
        if (fits && Proof.holdsOn(page, active.rule()) && hasSomething(page, active.rule())) {
          done.add(id);
          rules.add(id);
          Plant.all().forEach(plant -> plant(site, path, active, plant));
          for (Elsewhere.Planted planted : Elsewhere.all(site, path, active.rule())) {
            judge(planted.page(), active, planted.name());
          }
        }
      }
    }
  }

  private void plant(Site site, String path, SitePolicy.Active active, Plant plant) {
    Show show = active.rule().show();
    if (show == null || !suits(plant, show)) {
      return;
    }
    CheckedPage page = site.open(path);
    for (Plant.Victim victim : victims(page, active.rule()).stream().limit(1).toList()) {
      plant.act().accept(victim);
      judge(site.tryOut(path, page.document().outerHtml()), active, plant.name());
    }
  }

  /** Whether the rule tells of what was planted. */
  private void judge(CheckedPage changed, SitePolicy.Active active, String name) {
    Tally tally = rows.computeIfAbsent(name, key -> new Tally());
    tally.planted++;
    boolean caught = false;
    for (Fault fault : Proof.Faults.of(changed).all()) {
      if (fault.active().rule().id().value().equals(active.rule().id().value())) {
        caught |= fault.type() != Fault.Type.UNDECIDED && fault.type() != Fault.Type.WORDING;
        tally.told.add(fault.type().name().toLowerCase(java.util.Locale.ROOT));
      }
    }
    tally.caught += caught ? 1 : 0;
    if (!caught) {
      String rule = active.rule().id().value();
      String where = changed.site().clinic() + " " + changed.path();
      missed.add(where.strip() + ": " + rule + ": " + name);
    }
  }

  private static boolean hasSomething(CheckedPage page, PolicyRule rule) {
    return rule.forbid() != null || !victims(page, rule).isEmpty();
  }

  private static boolean suits(Plant plant, Show show) {
    boolean isText = show.snippet() != null || !show.text().isEmpty();
    PolicyRule.Spot spot = show.place();
    return switch (plant.only()) {
      case ANYTHING -> true;
      case TEXT -> isText;
      case PRINTED -> isText || !show.says().isEmpty();
      case PLACED ->
          isText
              && (spot == PolicyRule.Spot.FOOT
                  || spot == PolicyRule.Spot.END
                  || spot == PolicyRule.Spot.FOOTER);
      case SINGLE -> isText && !show.often();
    };
  }

  /** What a rule's faults are planted on, on this page: texts, phrases, a link, an element. */
  private static List<Plant.Victim> victims(CheckedPage page, PolicyRule rule) {
    Show show = rule.show();
    List<Plant.Victim> victims = new ArrayList<>();
    if (show == null) {
      return victims;
    }
    Words words = Words.of(page);
    List<Block> blocks = Prose.of(page).blocks();
    TextSearch search = new TextSearch(words, blocks);
    for (List<String> alternatives : wanted(page, show)) {
      Set<Element> elements = new LinkedHashSet<>();
      TextNode node = null;
      String word = "";
      for (String one : alternatives) {
        List<TextSearch.Found> found = Said.any(page, search, one);
        for (TextSearch.Found here : found) {
          for (int i = here.from(); i < here.to(); i++) {
            elements.add(blocks.get(words.get(i).block()).element());
          }
          int matters = Alignment.negationIn(words, here.from(), here.to());
          Words.Word chosen = words.get(matters);
          node = blocks.get(chosen.block()).nodeAt(chosen.start());
          word = chosen.folded();
        }
      }
      if (!elements.isEmpty()) {
        victims.add(new Plant.Victim(page.document(), outermost(elements), node, word));
      }
    }
    List<Element> links = RequiredLink.find(page, show.link());
    if (!links.isEmpty()) {
      victims.add(new Plant.Victim(page.document(), links, null, ""));
    }
    if (show.element() != null) {
      List<Element> all = page.document().select(show.element().value());
      if (!all.isEmpty()) {
        victims.add(new Plant.Victim(page.document(), all, null, ""));
      }
    }
    return victims;
  }

  private static List<List<String>> wanted(CheckedPage page, Show show) {
    List<List<String>> all = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    if (show.snippet() != null) {
      String known = page.site().options().policy().snippets().get(show.snippet().value());
      texts.addAll(known == null ? List.of() : List.of(known));
    }
    texts.addAll(show.text().getOrDefault(page.language().split("-", 2)[0], List.of()));
    if (!texts.isEmpty()) {
      all.add(texts);
    }
    show.says().forEach(phrase -> all.add(Alternatives.of(phrase)));
    String label = show.dateNotPast();
    if (label != null) {
      all.add(Alternatives.of(label));
    }
    return all;
  }

  /** Without those that stand in another one: what is hidden twice is hidden once. */
  private static List<Element> outermost(Set<Element> elements) {
    return elements.stream()
        .filter(one -> one.parents().stream().noneMatch(elements::contains))
        .toList();
  }
}
