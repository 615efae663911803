package dev.lamina.check.reference;

import dev.lamina.check.CheckedPage;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Every URL of a page, whatever it stands in, and what URLs can lead to in it.
 *
 * @param all in the order of the page, those of templates included
 * @param targets ids and names of anchors that fragments can lead to
 * @param base the {@code href} of the first {@code base} element; null when there is none
 */
public record References(List<Reference> all, Set<String> targets, @Nullable Reference base) {

  /** Collects them from a page's tree, in one walk. */
  public static References of(CheckedPage page) {
    return new ReferenceReader(page).read();
  }

  /** Whether an element called "base" is one: in drawings, what is called so does nothing. */
  public static boolean isBase(Element element) {
    return element.tag().namespace().equals(Parser.NamespaceHtml);
  }
}
