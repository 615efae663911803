package dev.lamina.browser;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Attributes that hold words with white space between them: {@code rel}. */
public final class TokenList {
  private TokenList() {}

  /** The words of an attribute, in small letters; one may well stand there twice. */
  public static Set<String> of(Element element, String attribute) {
    String words = element.attr(attribute).toLowerCase(Locale.ROOT).strip();
    return new HashSet<>(List.of(words.split("\\s+", -1)));
  }
}
