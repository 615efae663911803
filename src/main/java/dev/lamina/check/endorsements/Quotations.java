package dev.lamina.check.endorsements;

import dev.lamina.check.sentence.Passage;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in quotation marks in the passages of a page; each passage is searched once. */
final class Quotations {
  private static final Pattern QUOTE =
      Pattern.compile("\u201C[^\u201C\u201D]+\u201D?|\"[^\"]+\"|\u00AB[^\u00AB\u00BB]+\u00BB");

  private static final String OPENING = "\u201C\"\u00AB";

  /** A single word in quotation marks is only named. */
  private static final int SHORTEST = 20;

  private final IdentityHashMap<Passage, List<Span>> known = new IdentityHashMap<>();

  private record Span(int start, int end) {}

  /** Whether anything is quoted in a passage. */
  boolean areIn(Passage passage) {
    return !of(passage).isEmpty();
  }

  /** Whether a place of a passage's text is inside of a quotation. */
  boolean hold(Passage passage, int at) {
    for (Span span : of(passage)) {
      if (span.start() < at && at < span.end()) {
        return span.end() - span.start() >= SHORTEST;
      }
    }
    return false;
  }

  private List<Span> of(Passage passage) {
    return known.computeIfAbsent(passage, key -> find(key.text()));
  }

  private static List<Span> find(String text) {
    // Most have none, and to look for a letter is quick.
    if (OPENING.chars().noneMatch(mark -> text.indexOf(mark) >= 0)) {
      return List.of();
    }
    List<Span> spans = new ArrayList<>();
    Matcher quote = QUOTE.matcher(text);
    while (quote.find()) {
      spans.add(new Span(quote.start(), quote.end()));
    }
    return List.copyOf(spans);
  }
}
