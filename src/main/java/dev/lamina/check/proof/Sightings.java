package dev.lamina.check.proof;

import dev.lamina.browser.value.Environment;
import dev.lamina.browser.visible.Sight;
import dev.lamina.browser.visible.Visibility;
import dev.lamina.check.CheckedPage;
import dev.lamina.check.text.Block;
import dev.lamina.check.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Whether some words, or an element, are seen in each place in which a page is looked at. */
final class Sightings {
  private final Visibility visibility;
  private final List<Block> blocks;
  private final Words words;

  Sightings(CheckedPage page, Words words, List<Block> blocks) {
    this.visibility = Visibility.of(page.parsed());
    this.words = words;
    this.blocks = blocks;
  }

  /**
   * How copies of a text are seen, taken together: a copy for the screen and one for print are one
   * text that is seen everywhere.
   *
   * @param everywhere whether the reason holds in every environment
   * @param environment those in which no copy is seen
   */
  record Verdict(Sight.State state, String reason, boolean everywhere, String environment) {
    static final Verdict SHOWN = new Verdict(Sight.State.SHOWN, "", true, "");

    boolean isShown() {
      return state == Sight.State.SHOWN;
    }

    boolean isHidden() {
      return state == Sight.State.HIDDEN;
    }

    /** For messages, behind "can't be seen": {@code in print: it has "display: none" (a.css)}. */
    String told() {
      return (everywhere ? "" : " " + environment) + ": it " + reason;
    }
  }

  /** Judges the copies of a text, or those of an element, on screens and on paper. */
  Verdict judge(List<List<Element>> copies) {
    return judge(copies, true);
  }

  /**
   * Judges copies.
   *
   * @param onPaper whether they have to be seen in print, too: a link is of no use there
   */
  Verdict judge(List<List<Element>> copies, boolean onPaper) {
    List<Environment> environments = visibility.environments();
    Sight worst = null;
    List<Environment> unseen = new ArrayList<>();
    for (int i = 0; i < environments.size(); i++) {
      Sight best = onPaper || !environments.get(i).print() ? best(copies, i) : visibility.shown();
      if (best.isShown()) {
        continue;
      }
      int worse = worst == null ? 1 : best.state().compareTo(worst.state());
      if (worse > 0) {
        worst = best;
        unseen.clear();
      }
      if (worse >= 0) {
        unseen.add(environments.get(i));
      }
    }
    return worst == null
        ? Verdict.SHOWN
        : new Verdict(
            worst.state(),
            worst.reason(),
            unseen.size() == environments.size(),
            Environment.described(unseen, environments));
  }

  private Sight best(List<List<Element>> copies, int environment) {
    Sight best = null;
    for (List<Element> copy : copies) {
      Sight worst = null;
      for (Element element : copy) {
        Sight one = visibility.sight(element, environment);
        worst = worst == null || one.state().compareTo(worst.state()) > 0 ? one : worst;
      }
      if (worst != null && (best == null || worst.state().compareTo(best.state()) < 0)) {
        best = worst;
      }
    }
    if (best == null) {
      throw new IllegalStateException("a copy without elements");
    }
    return best;
  }

  /** Where the page is looked at. */
  List<Environment> environments() {
    return visibility.environments();
  }

  /** Whether readers may see some words in one environment. */
  boolean isSeen(TextSearch.Found found, int environment) {
    return best(List.of(holders(found)), environment).state() != Sight.State.HIDDEN;
  }

  /** The elements that some words of the page stand in. */
  List<Element> holders(TextSearch.Found found) {
    Set<Element> seen = new HashSet<>();
    List<Element> elements = new ArrayList<>();
    for (int i = found.from(); i < found.to(); i++) {
      Words.Word word = words.get(i);
      Block block = blocks.get(word.block());
      addHolders(block, word, seen, elements);
    }
    return elements;
  }

  private static void addHolders(
      Block block, Words.Word word, Set<Element> seen, List<Element> into) {
    List<Block.Run> runs = block.runs();
    for (int i = 0; i < runs.size(); i++) {
      Block.Run run = runs.get(i);
      boolean overlaps = run.start() < word.end() && block.endOf(i) > word.start();
      Element parent = run.node().parent();
      if (overlaps && parent != null && !block.isNoteMark(i) && seen.add(parent)) {
        into.add(parent);
      }
    }
  }

  /** Style sheets that could not be read. */
  List<String> unread() {
    return visibility.unread();
  }
}
