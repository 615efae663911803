package dev.lamina.check.proof;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.policy.PolicyRule;
import dev.lamina.check.policy.PolicyRule.Spot;
import dev.lamina.check.policy.SitePolicy;
import dev.lamina.check.reference.Quoted;
import dev.lamina.check.text.Block;
import dev.lamina.check.text.Prose;
import dev.lamina.check.text.Words;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** All that the policy finds wrong with one page, worked out once for the rules that tell it. */
public final class Proof {
  private final CheckedPage page;
  private final List<Block> blocks;
  private @Nullable TextSearch search;
  private @Nullable Placement placement;
  private @Nullable Sightings sightings;
  private final List<Fault> faults = new ArrayList<>();

  private Proof(CheckedPage page) {
    this.page = page;
    this.blocks = Prose.of(page).blocks();
  }

  /** The faults of a page. */
  public record Faults(List<Fault> all) {
    public static Faults of(CheckedPage page) {
      List<SitePolicy.Active> active =
          SitePolicy.of(page.site()).active().stream()
              .filter(one -> one.isOn(page.kind()))
              .toList();
      return active.isEmpty() ? new Faults(List.of()) : new Proof(page).judge(active);
    }
  }

  private Faults judge(List<SitePolicy.Active> active) {
    boolean looked = false;
    for (SitePolicy.Active one : active) {
      PolicyRule rule = one.rule();
      PolicyRule.Having having = rule.having();
      if (having != null && !new Phrases(this).holds(having)) {
        continue;
      }
      if (rule.show() != null) {
        looked = true;
        new Demands(this, one, rule.show()).judge();
      }
      if (rule.forbid() != null) {
        new Phrases(this).forbid(one, rule.forbid());
      }
    }
    if (looked) {
      unread(active);
    }
    return new Faults(List.copyOf(faults));
  }

  /** Whether a page is of the sort that a rule is about. */
  public static boolean holdsOn(CheckedPage page, PolicyRule rule) {
    return rule.having() == null || new Phrases(new Proof(page)).holds(rule.having());
  }

  /** A style sheet from elsewhere could hide anything: that is said once. */
  private void unread(List<SitePolicy.Active> active) {
    List<String> sheets = sightings().unread();
    Map<String, Element> links = sheets.isEmpty() ? Map.of() : linksByFile();
    for (String sheet : sheets) {
      Element link = links.get(fileName(sheet));
      Location where = link == null ? page.whole() : page.at(link, "href");
      String message =
          "The style sheet \""
              + Quoted.inFull(sheet)
              + "\" can't be read here; it may hide what must be seen.";
      String hint = "Put a copy of it on the site, so that what it does can be checked.";
      add(Fault.Type.UNDECIDED, active.get(0), where, Severity.WARNING, message, hint);
    }
  }

  /** The first link to each style sheet, whatever folder it is in and whatever is asked of it. */
  private Map<String, Element> linksByFile() {
    Map<String, Element> links = new HashMap<>();
    for (Element link : page.elements().tagged("link")) {
      if (link.attr("rel").toLowerCase(Locale.ROOT).contains("stylesheet")) {
        links.putIfAbsent(fileName(link.attr("href").strip()), link);
      }
    }
    return links;
  }

  private static String fileName(String address) {
    String path = address.split("[?#]", 2)[0];
    return path.substring(path.lastIndexOf('/') + 1);
  }

  void add(
      Fault.Type type,
      SitePolicy.Active active,
      Location where,
      @Nullable Severity severity,
      String message,
      @Nullable String hint) {
    faults.add(new Fault(type, active, where, severity, message, hint));
  }

  /**
   * Tells copies that are not seen, or of which nobody can say.
   *
   * @param where the line to edit; asked for only when there is something to tell
   */
  void addSight(
      SitePolicy.Active active, String what, Supplier<Location> where, List<List<Element>> copies) {
    addSight(active, what, where, sightings().judge(copies));
  }

  /** Tells a link or button that is not seen on screens, where alone it is of use. */
  void addSightOnScreen(
      SitePolicy.Active active, String what, Supplier<Location> where, List<List<Element>> copies) {
    addSight(active, what, where, sightings().judge(copies, false));
  }

  private void addSight(
      SitePolicy.Active active, String what, Supplier<Location> where, Sightings.Verdict verdict) {
    if (verdict.isHidden()) {
      String message = what + " can't be seen" + verdict.told() + ".";
      add(
          Fault.Type.HIDDEN,
          active,
          where.get(),
          null,
          message,
          "Show it to everyone, on screen and in print.");
    } else if (!verdict.isShown()) {
      String message =
          "Nobody but a browser can tell if " + lower(what) + " is seen" + verdict.told() + ".";
      String hint = "Look at it in a browser and on paper, or simplify its style.";
      add(Fault.Type.UNDECIDED, active, where.get(), Severity.WARNING, message, hint);
    }
  }

  private static String lower(String what) {
    return what.startsWith("The ") ? "the " + what.substring(4) : what;
  }

  /** The copies of these that stand where they should; all of them when none does. */
  List<TextSearch.Found> inPlace(List<TextSearch.Found> found, @Nullable Spot spot) {
    return spot == null
        ? found
        : found.stream().filter(one -> placement().fits(one.from(), spot)).toList();
  }

  /** The line to edit for some words. */
  Location at(int from, int to) {
    Words words = words();
    Words.Word first = words.get(Math.min(from, words.size() - 1));
    int last = Math.max(from, Math.min(to, words.size()) - 1);
    Words.Word end = words.get(last);
    int until = end.block() == first.block() ? end.end() : first.end();
    return blocks.get(first.block()).at(page, first.start(), until);
  }

  CheckedPage page() {
    return page;
  }

  Words words() {
    return Words.of(page);
  }

  List<Block> blocks() {
    return blocks;
  }

  TextSearch search() {
    TextSearch made = search;
    if (made == null) {
      made = new TextSearch(words(), blocks);
      search = made;
    }
    return made;
  }

  Placement placement() {
    Placement made = placement;
    if (made == null) {
      made = new Placement(words(), blocks);
      placement = made;
    }
    return made;
  }

  Sightings sightings() {
    Sightings made = sightings;
    if (made == null) {
      made = new Sightings(page, words(), blocks);
      sightings = made;
    }
    return made;
  }
}
