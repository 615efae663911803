package dev.lamina.browser.selector;

import dev.lamina.browser.selector.Selector.Compound;
import dev.lamina.browser.selector.Selector.Part;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What {@code :has} asks: that something is inside an element, or behind it. */
final class Having implements Selector.Test {
  private final List<Near> near;

  Having(List<Near> near) {
    this.near = List.copyOf(near);
  }

  /**
   * What is looked for.
   *
   * @param combinator on which side; a space for anywhere inside
   */
  record Near(char combinator, Selector selector) {
    /**
     * What a whole selector asks: to have {@code .a .b} is to have an {@code .a} that has a {@code
     * .b}. To look for the last part alone would take an {@code .a} outside for one.
     */
    static Near of(char combinator, Selector selector) {
      List<Part> parts = selector.parts();
      Near near = null;
      for (int i = parts.size() - 1; i >= 0; i--) {
        Compound compound = parts.get(i).compound();
        compound = near == null ? compound : compound.with(new Having(List.of(near)));
        char left = i == 0 ? combinator : parts.get(i).combinator();
        near = new Near(left, new Selector(List.of(new Part((char) 0, compound)), 0, ""));
      }
      return Objects.requireNonNull(near);
    }
  }

  /**
   * The elements for which it holds, by their numbers: found from what is looked for, as that is
   * nearly always less than where it might be.
   */
  record Anchors(BitSet certain, BitSet possible) {
    Match of(int number) {
      return number >= 0 && certain.get(number)
          ? Match.YES
          : Match.of(number >= 0 && possible.get(number)).and(Match.MAYBE);
    }
  }

  @Override
  public Match match(Element element, PageTree tree) {
    return tree.anchors(this).of(tree.number(element));
  }

  Anchors anchors(PageTree tree) {
    Anchors all = new Anchors(new BitSet(0), new BitSet(0));
    for (Near one : near) {
      BitSet certain = new BitSet(0);
      BitSet possible = new BitSet(0);
      for (Element found : tree.candidates(one.selector().subject())) {
        Match match = tree.isExhausted() ? Match.NO : one.selector().match(found, tree);
        if (match != Match.NO) {
          mark(found, one.combinator(), match == Match.YES ? certain : possible, tree);
        }
      }
      all.certain().or(certain);
      all.possible().or(possible);
      tree.spend((certain.size() + possible.size()) / Long.SIZE);
    }
    return all;
  }

  /** Marks what it is inside of, or behind; what is already marked has been this way. */
  private static void mark(Element found, char combinator, BitSet into, PageTree tree) {
    boolean once = combinator == '>' || combinator == '+';
    Element at = next(found, combinator);
    while (at != null) {
      int number = tree.number(at);
      if (number < 0 || into.get(number)) {
        return;
      }
      into.set(number);
      tree.spend(1);
      at = once ? null : next(at, combinator);
    }
  }

  private static @Nullable Element next(Element from, char combinator) {
    return combinator == '+' || combinator == '~' ? from.previousElementSibling() : from.parent();
  }
}
