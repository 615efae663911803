package dev.lamina.check.proof;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.text.Words;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Where a page has a text only as part of a picture: drawn by an SVG, or as the alternative text of
 * an image. Some readers get it there, but not all: what is drawn shrinks with its drawing and
 * never wraps, and an alternative text is for those who don't see the image.
 *
 * @param described behind "the text": where it stands, and who misses it there
 */
record PicturedText(Element element, String described) {
  private static final Set<String> NOT_DRAWN =
      Set.of("style", "script", "title", "desc", "metadata");

  /** Nobody nests groups further; it keeps hostile drawings from taking long. */
  private static final int DEEPEST = 32;

  /** The innermost part of a picture that has the text, or nearly; empty when none does. */
  static Optional<PicturedText> find(CheckedPage page, Words wanted) {
    for (Element drawing : page.elements().tagged("svg")) {
      if (has(drawn(drawing), wanted)) {
        Element part = innermost(drawing, wanted);
        return Optional.of(
            new PicturedText(
                part,
                "is only drawn, in <svg>, where it shrinks with the drawing and does not wrap"));
      }
    }
    for (Element image : page.elements().having("alt")) {
      if (has(image.attr("alt"), wanted)) {
        return Optional.of(
            new PicturedText(
                image,
                "is only the alternative text of an image, which those who see it don't read"));
      }
    }
    return Optional.empty();
  }

  private static boolean has(String text, Words wanted) {
    return align(text, wanted).isClose(wanted.size());
  }

  private static Alignment align(String text, Words wanted) {
    Words words = Words.of(text);
    return Alignment.of(wanted, words, words.index());
  }

  private static Element innermost(Element drawing, Words wanted) {
    Element part = drawing;
    int all = align(drawn(part), wanted).kept();
    for (int depth = 0; depth < DEEPEST; depth++) {
      Optional<Element> closer =
          part.children().stream()
              .filter(child -> align(drawn(child), wanted).kept() == all)
              .findFirst();
      if (closer.isEmpty()) {
        return part;
      }
      part = closer.get();
    }
    return part;
  }

  /** With a space between parts: each is placed on its own. */
  private static String drawn(Element part) {
    StringBuilder text = new StringBuilder();
    part.filter(
        (node, depth) -> {
          if (node instanceof Element element && NOT_DRAWN.contains(element.normalName())) {
            return NodeFilter.FilterResult.SKIP_ENTIRELY;
          }
          if (node instanceof TextNode words) {
            text.append(words.getWholeText().replace('\n', ' ')).append(' ');
          }
          return NodeFilter.FilterResult.CONTINUE;
        });
    return text.toString();
  }
}
