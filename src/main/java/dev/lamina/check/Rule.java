package dev.lamina.check;

import dev.lamina.diagnostic.RuleInfo;

/**
 * One thing that can be wrong with a finished site. A rule is immutable and is shared by all
 * threads; what it remembers about one site lives in the {@link SiteJudge} it starts for that site.
 *
 * <p>To add one: a class with a {@code static final RuleInfo INFO}, one line in {@link Rules}, a
 * bad and a good fixture below {@code src/test/resources/rules/<family>/<rule>/}.
 */
public sealed interface Rule permits PageRule, SiteRule {

  /** Its id, severity and documentation. */
  RuleInfo info();

  /**
   * Whether it can also judge a file that could not be read as HTML (empty, binary, too large):
   * only the rules about files themselves.
   */
  default boolean judgesUnreadable() {
    return false;
  }
}
