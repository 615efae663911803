package dev.lamina.check.links;

import dev.lamina.browser.TokenList;
import dev.lamina.check.LinkOptions.Followed;
import dev.lamina.check.reference.Reference;
import dev.lamina.check.reference.Reference.Scope;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Which links of a page the options leave out. */
final class LeftOut {
  /** Elements that show text as somebody typed it. */
  private static final Set<String> VERBATIM =
      Set.of("pre", "code", "samp", "kbd", "listing", "xmp");

  private final Followed options;

  LeftOut(Followed options) {
    this.options = options;
  }

  boolean has(Reference reference) {
    return (reference.scope() == Scope.TEMPLATE && !options.templates())
        || (reference.scope() == Scope.NOSCRIPT && !options.noscript())
        || (!options.verbatim() && isVerbatim(reference.element()))
        || (!options.nofollow() && isNofollow(reference.element()));
  }

  private static boolean isVerbatim(@Nullable Element element) {
    for (Element up = element; up != null; up = up.parent()) {
      if (VERBATIM.contains(up.normalName())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNofollow(@Nullable Element element) {
    return element != null && TokenList.of(element, "rel").contains("nofollow");
  }
}
