package dev.lamina.browser.selector;

import dev.lamina.browser.css.Values;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The part of a page that an {@code @scope} is about: what stands in one of its roots, but not in
 * one of its limits.
 *
 * @param around the one that it stands in itself, which has to hold, too
 */
public record InScope(SelectorList roots, SelectorList limits, @Nullable InScope around)
    implements Selector.Test {
  /** A scope without a root is about what stands beside its style element, wherever that is. */
  private static final SelectorList ANYWHERE =
      new SelectorList(List.of(alone(PseudoClasses.UNTOLD)));

  private static Selector alone(Selector.Test test) {
    Selector.Compound any = Selector.Compound.ANY.with(test);
    return new Selector(List.of(new Selector.Part((char) 0, any)), 0, "");
  }

  /** Its roots as what {@code &} stands for, which adds nothing to how specific a selector is. */
  SelectorList parents() {
    return new SelectorList(List.of(alone(roots)));
  }

  /**
   * Reads what stands behind {@code @scope}.
   *
   * @return null when it makes no sense: browsers then drop all that is in it
   */
  public static @Nullable InScope of(String prelude, SelectorContext context) {
    List<String> words = Values.words(prelude);
    int at = 0;
    SelectorList roots = ANYWHERE;
    if (at < words.size() && isBrackets(words.get(at))) {
      roots = new SelectorList(SelectorParser.parse(Values.argument(words.get(at)), context));
      at++;
    }
    InScope whole = new InScope(roots, SelectorList.NONE, context.scope());
    if (at < words.size()) {
      boolean ends =
          words.size() == at + 2
              && words.get(at).toLowerCase(Locale.ROOT).equals("to")
              && isBrackets(words.get(at + 1));
      String limits = ends ? Values.argument(words.get(at + 1)) : "";
      List<Selector> read =
          ends ? SelectorParser.parse(limits, context.in(whole)) : List.<Selector>of();
      if (read.isEmpty()) {
        return null;
      }
      if (read.stream().anyMatch(Selector::isDoubtful)) {
        roots = new SelectorList(roots.selectors().stream().map(SelectorParser::doubted).toList());
      }
      whole = new InScope(roots, new SelectorList(read), context.scope());
    }
    return roots.selectors().isEmpty() ? null : whole;
  }

  private static boolean isBrackets(String word) {
    return word.startsWith("(") && word.endsWith(")");
  }

  @Override
  public Match match(Element element, PageTree tree) {
    Match best = Match.NO;
    Match outside = Match.NO;
    for (Element up = element; up != null && best != Match.YES; up = up.parent()) {
      if (outside == Match.YES || tree.isExhausted()) {
        break;
      }
      // A root is no limit of its own.
      best = best.or(roots.match(up, tree).and(outside.not()));
      outside = outside.or(limits.match(up, tree));
    }
    return around == null || best == Match.NO ? best : best.and(around.match(element, tree));
  }
}
