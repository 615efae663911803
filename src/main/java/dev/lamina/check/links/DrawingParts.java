package dev.lamina.check.links;

import dev.lamina.browser.Decoded;
import dev.lamina.check.Site;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The parts of an SVG file that {@code <use href="icons.svg#phone">} can show.
 *
 * @param ids as written
 */
record DrawingParts(Set<String> ids) {
  DrawingParts {
    ids = Set.copyOf(ids);
  }

  /** Those of a file of a site; empty when it can't be read, which another rule tells. */
  static Optional<Set<String>> of(Site site, String path) {
    try {
      return Optional.of(
          site.served().sharedFrom(path, DrawingParts.class, DrawingParts::read).ids());
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static DrawingParts read(byte[] bytes) {
    Set<String> ids = new HashSet<>();
    Parser.xmlParser()
        .parseInput(Decoded.of(bytes).text(), "")
        .traverse(
            (node, depth) -> {
              if (node instanceof Element part && part.hasAttr("id")) {
                ids.add(part.attr("id"));
              }
            });
    return new DrawingParts(ids);
  }

  /** Whether a link shows a part of a drawing that is a file of its own. */
  static boolean areShownBy(Link link) {
    Element element = link.reference().element();
    return element != null
        && element.nameIs("use")
        && FileType.of(link.target().path()) == FileType.PICTURE;
  }
}
