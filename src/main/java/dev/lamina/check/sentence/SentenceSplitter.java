package dev.lamina.check.sentence;

import java.util.List;
import java.util.Set;

/**
 * Cuts running text into sentences. Knows abbreviations, titles, initials and decimals; a citation
 * behind the full stop still belongs to the sentence before it.
 */
final class SentenceSplitter {
  private static final Set<String> TITLES =
      Set.of(
          "dr", "drs", "mr", "mrs", "ms", "prof", "st", "sr", "jr", "rev", "hon", "fig", "no",
          "vol", "ed");

  /** These end a sentence only when a capital letter follows. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "e.g", "i.e", "eg", "ie", "vs", "etc", "approx", "al", "a.m", "p.m", "u.s", "inc", "ltd",
          "co", "dept", "min", "max", "hr", "hrs", "ph.d", "m.d", "d.o", "incl", "ave", "blvd");

  /** Longer words are none of these. */
  private static final int LONGEST = 6;

  private final char[] text;
  private final List<Span> citations;

  /**
   * @param text letter by letter, for each is looked at
   * @param citations where citations stand in the text, in order
   */
  SentenceSplitter(char[] text, List<Span> citations) {
    this.text = text;
    this.citations = citations;
  }

  /** A part of a text. */
  record Span(int start, int end) {}

  /** Told of each sentence, in order. */
  @FunctionalInterface
  interface Receiver {
    void sentence(int start, int end);
  }

  void split(Receiver receiver) {
    int start = 0;
    int citation = 0;
    int length = text.length;
    for (int i = 0; i < length; i++) {
      char c = text[i];
      if (c > '?' && c < 128) {
        continue;
      }
      if ((c != '.' && c != '!' && c != '?' && c != '\u2026') || !ends(i, c)) {
        continue;
      }
      int end = afterClosers(i + 1);
      while (citation < citations.size() && citations.get(citation).end() <= end) {
        citation++;
      }
      end = afterCitations(end, citation);
      if (end < length && text[end] != ' ') {
        continue;
      }
      receiver.sentence(start, end);
      start = Math.min(length, end + 1);
      i = end;
    }
    if (start < length) {
      receiver.sentence(start, length);
    }
  }

  /** Whether a mark can end a sentence. */
  private boolean ends(int at, char mark) {
    if (mark != '.') {
      return true;
    }
    if (at + 1 < text.length && Character.isLetterOrDigit(text[at + 1])) {
      // "4.1" and "example.org", unless the next is a citation set small: "care.1"
      return startsCitation(at + 1);
    }
    int from = at;
    while (from > 0
        && at - from <= LONGEST
        && (Character.isLetter(text[from - 1]) || text[from - 1] == '.')) {
      from--;
    }
    if (at - from > LONGEST || from == at) {
      return true;
    }
    String word = new String(text, from, at - from).toLowerCase(java.util.Locale.ROOT);
    if (TITLES.contains(word) || (word.length() == 1 && Character.isUpperCase(text[from]))) {
      boolean more = at + 2 < text.length && Character.isLetterOrDigit(text[at + 2]);
      return !more || word.equals("no");
    }
    return !ABBREVIATIONS.contains(word) || capitalFollows(at);
  }

  private boolean capitalFollows(int at) {
    int next = at + 2;
    return next >= text.length || Character.isUpperCase(text[next]);
  }

  private boolean startsCitation(int at) {
    int low = 0;
    int high = citations.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int start = citations.get(middle).start();
      if (start == at) {
        return true;
      }
      low = start < at ? middle + 1 : low;
      high = start < at ? high : middle - 1;
    }
    return false;
  }

  private int afterClosers(int at) {
    int end = at;
    while (end < text.length && ".!?\"')]\u2019\u201D".indexOf(text[end]) >= 0) {
      end++;
    }
    return end;
  }

  private int afterCitations(int at, int first) {
    int end = at;
    for (int i = first; i < citations.size(); i++) {
      Span citation = citations.get(i);
      if (citation.start() > end + 1) {
        break;
      }
      end = Math.max(end, citation.end());
      while (end < text.length && ",]".indexOf(text[end]) >= 0) {
        end++;
      }
    }
    return end;
  }
}
