package dev.lamina.browser.selector;

import org.jspecify.annotations.Nullable;

/**
 * What selectors stand in, by which some of their parts are read.
 *
 * @param parents the selectors of the rule around them, for {@code &}; empty at the top
 * @param scope that of the {@code @scope} around them; null when there is none
 * @param isOfScope whether nothing but the scope is around them
 * @param anyCase whether capital letters in classes and ids make no difference, as on pages without
 *     a doctype
 */
public record SelectorContext(
    SelectorList parents, @Nullable InScope scope, boolean isOfScope, boolean anyCase) {
  /** Around what scripts look for. */
  public static final SelectorContext PLAIN = top(false);

  /** Around the rules of a sheet. */
  public static SelectorContext top(boolean anyCase) {
    return new SelectorContext(SelectorList.NONE, null, false, anyCase);
  }

  /** In a rule with these selectors. */
  public SelectorContext in(SelectorList selectors) {
    return new SelectorContext(selectors, scope, false, anyCase);
  }

  /** In an {@code @scope}, whose root is what {@code &} stands for there. */
  public SelectorContext in(InScope inner) {
    return new SelectorContext(inner.parents(), inner, true, anyCase);
  }

  /** A class or id as it is compared: browsers care for the letters of ASCII only. */
  String name(String written) {
    return anyCase ? lowered(written) : written;
  }

  /** The same with small letters, in which those that ASCII doesn't have stay as they are. */
  public static String lowered(String name) {
    StringBuilder lowered = null;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        lowered = lowered == null ? new StringBuilder(name) : lowered;
        lowered.setCharAt(i, (char) (c + ('a' - 'A')));
      }
    }
    return lowered == null ? name : lowered.toString();
  }
}
