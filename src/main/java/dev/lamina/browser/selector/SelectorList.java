package dev.lamina.browser.selector;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Selectors of which any will do: those in the brackets of {@code :is} and {@code :not}, and those
 * of the rule that another is nested in.
 */
public final class SelectorList implements Selector.Test {
  static final SelectorList NONE = new SelectorList(List.of());

  /** Longer ones are searched by what their selectors are about. */
  private static final int LONG = 16;

  private final List<Selector> selectors;
  private final boolean isNested;

  public SelectorList(List<Selector> selectors) {
    this.selectors = List.copyOf(selectors);
    this.isNested =
        selectors.stream()
            .flatMap(selector -> selector.parts().stream())
            .flatMap(part -> part.compound().tests().stream())
            .anyMatch(
                test ->
                    test instanceof SelectorList || test instanceof Not || test instanceof InScope);
  }

  /** What holds for all that a list does not match. */
  record Not(SelectorList list) implements Selector.Test {
    @Override
    public Match match(Element element, PageTree tree) {
      return list.match(element, tree).not();
    }
  }

  public List<Selector> selectors() {
    return selectors;
  }

  int specificity() {
    int most = 0;
    for (Selector selector : selectors) {
      most = Math.max(most, selector.specificity());
    }
    return most;
  }

  /** Lists in lists are asked for the same element again and again, each twice as often. */
  @Override
  public Match match(Element element, PageTree tree) {
    if (!isNested) {
      return any(element, tree);
    }
    Match known = tree.known(this, element);
    if (known == null) {
      known = any(element, tree);
      tree.remember(this, element, known);
    }
    return known;
  }

  private Match any(Element element, PageTree tree) {
    if (selectors.size() > LONG) {
      Match[] best = {Match.NO};
      tree.index(this)
          .each(
              element,
              tree,
              selector -> {
                if (best[0] != Match.YES && !tree.isExhausted()) {
                  best[0] = best[0].or(match(selector, element, tree));
                }
              });
      return best[0];
    }
    Match best = Match.NO;
    for (Selector selector : selectors) {
      if (best == Match.YES || tree.isExhausted()) {
        break;
      }
      best = best.or(match(selector, element, tree));
    }
    return best;
  }

  /** A rule in a rule about {@code ::before} is about nothing. */
  private static Match match(Selector selector, Element element, PageTree tree) {
    return selector.pseudoElement().isEmpty() ? selector.match(element, tree) : Match.NO;
  }
}
