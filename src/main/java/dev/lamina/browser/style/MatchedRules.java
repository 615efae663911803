package dev.lamina.browser.style;

import dev.lamina.browser.selector.Match;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Which rules match an element, certainly or perhaps, in whatever environment. */
final class MatchedRules {
  static final MatchedRules NONE = new MatchedRules(new int[0]);

  /** In the place of rules that were not all tried. */
  static final MatchedRules UNTRIED = new MatchedRules(new int[] {-1});

  /** The order of each rule times two, one more for those that only may match. */
  private final int[] codes;

  private final int hash;

  private MatchedRules(int[] codes) {
    this.codes = codes;
    this.hash = Arrays.hashCode(codes);
  }

  /** Gathers rules in any order, the same one more than once. */
  static final class Builder {
    private int[] codes = new int[16];
    private int size;

    void add(StyleRule rule, Match match) {
      if (size == codes.length) {
        codes = Arrays.copyOf(codes, size * 2);
      }
      codes[size++] = rule.order() * 2 + (match == Match.YES ? 0 : 1);
    }

    MatchedRules build() {
      Arrays.sort(codes, 0, size);
      int kept = 0;
      for (int i = 0; i < size; i++) {
        if (i == 0 || codes[i] != codes[i - 1]) {
          codes[kept++] = codes[i];
        }
      }
      return kept == 0 ? NONE : new MatchedRules(Arrays.copyOf(codes, kept));
    }
  }

  boolean isUntried() {
    return codes.length == 1 && codes[0] == -1;
  }

  int size() {
    return codes.length;
  }

  int order(int index) {
    return codes[index] >> 1;
  }

  Match match(int index) {
    return (codes[index] & 1) == 0 ? Match.YES : Match.MAYBE;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MatchedRules that && Arrays.equals(codes, that.codes);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
