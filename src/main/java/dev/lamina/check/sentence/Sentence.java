package dev.lamina.check.sentence;

import dev.lamina.check.CheckedPage;
import dev.lamina.diagnostic.Location;

/**
 * A sentence of a page.
 *
 * @param passage what it stands in
 * @param start in the passage's text
 * @param end behind its last character, citations included
 * @param from its first token
 * @param to behind its last token
 * @param cited whether it carries a citation that leads somewhere
 */
public record Sentence(Passage passage, int start, int end, int from, int to, boolean cited) {
  public String text() {
    return passage.text().substring(start, end);
  }

  public int words() {
    return to - from;
  }

  /** Whether it ends with a question mark. */
  public boolean isQuestion() {
    String text = passage.text();
    for (int i = end - 1; i >= start && i > end - 12; i--) {
      char c = text.charAt(i);
      if (c == '?') {
        return true;
      }
      if (c == '.' || c == '!') {
        return false;
      }
    }
    return false;
  }

  /** The line to edit. */
  public Location at(CheckedPage page) {
    return passage.at(page, start, end);
  }
}
