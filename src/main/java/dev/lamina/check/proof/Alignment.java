package dev.lamina.check.proof;

import dev.lamina.check.text.WordIndex;
import dev.lamina.check.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the closest stretch of a page differs from a text it should hold.
 *
 * @param from index of the stretch's first word on the page
 * @param to behind its last word
 * @param kept how many of the text's words are there, in order
 * @param changes what differs, in order
 */
public record Alignment(int from, int to, int kept, List<Change> changes) {
  private static final Set<String> NEGATIONS =
      Set.of(
          "not",
          "no",
          "never",
          "cannot",
          "can't",
          "don't",
          "doesn't",
          "won't",
          "isn't",
          "aren't",
          "without",
          "none",
          "neither",
          "nor",
          "nothing",
          "shouldn't",
          "mustn't",
          "unless");

  /** Most pages are shorter; the table for aligning grows with the product of both. */
  private static final int LONGEST_PAGE = 30_000;

  public Alignment {
    changes = List.copyOf(changes);
  }

  /**
   * One difference: words of the text that are gone, and words that stand there instead.
   *
   * @param wantedFrom first word of the text that is gone
   * @param wantedTo behind the last
   * @param pageFrom first word that is there instead
   * @param pageTo behind the last
   */
  record Change(int wantedFrom, int wantedTo, int pageFrom, int pageTo) {}

  /** Finds the stretch with the fewest words to take out, put in or change. */
  static Alignment of(Words wanted, Words page, WordIndex index) {
    int n = wanted.size();
    int m = Math.min(page.size(), LONGEST_PAGE);
    int[] ids = new int[m];
    Map<String, Integer> vocabulary = new HashMap<>();
    int[] text = new int[n];
    for (int i = 0; i < n; i++) {
      String word = wanted.get(i).folded();
      text[i] = vocabulary.computeIfAbsent(word, key -> vocabulary.size() + 1);
      for (int at = index.first(word); at != WordIndex.NONE && at < m; at = index.next(at)) {
        ids[at] = text[i];
      }
    }
    short[][] cost = costs(text, ids);
    int end = 0;
    for (int j = 1; j <= m; j++) {
      end = cost[n][j] < cost[n][end] ? j : end;
    }
    return trace(text, ids, cost, end);
  }

  /** Sellers' algorithm: the stretch may start anywhere on the page at no cost. */
  private static short[][] costs(int[] text, int[] page) {
    short[][] cost = new short[text.length + 1][page.length + 1];
    for (int i = 1; i <= text.length; i++) {
      cost[i][0] = (short) i;
      for (int j = 1; j <= page.length; j++) {
        int change = cost[i - 1][j - 1] + (text[i - 1] == page[j - 1] ? 0 : 1);
        int lost = cost[i - 1][j] + 1;
        int added = cost[i][j - 1] + 1;
        cost[i][j] = (short) Math.min(change, Math.min(lost, added));
      }
    }
    return cost;
  }

  private static Alignment trace(int[] text, int[] page, short[][] cost, int end) {
    List<Change> changes = new ArrayList<>();
    int i = text.length;
    int j = end;
    int kept = 0;
    while (i > 0) {
      boolean same = j > 0 && text[i - 1] == page[j - 1];
      if (same && cost[i][j] == cost[i - 1][j - 1]) {
        kept++;
        i--;
        j--;
      } else if (cost[i][j] == cost[i - 1][j] + 1) {
        i--;
        add(changes, i, i + 1, j, j);
      } else if (j > 0 && cost[i][j] == cost[i][j - 1] + 1) {
        j--;
        add(changes, i, i, j, j + 1);
      } else {
        i--;
        j--;
        add(changes, i, i + 1, j, j + 1);
      }
    }
    java.util.Collections.reverse(changes);
    return new Alignment(j, end, kept, changes);
  }

  /** Puts a step in front of the change before it when they touch. */
  private static void add(List<Change> changes, int from, int to, int pageFrom, int pageTo) {
    int last = changes.size() - 1;
    if (last >= 0) {
      Change next = changes.get(last);
      if (next.wantedFrom() == to && next.pageFrom() == pageTo) {
        changes.set(last, new Change(from, next.wantedTo(), pageFrom, next.pageTo()));
        return;
      }
    }
    changes.add(new Change(from, to, pageFrom, pageTo));
  }

  /** Whether so much of the text is there that it must be meant. */
  boolean isClose(int wantedWords) {
    return wantedWords < 5 ? kept >= wantedWords - 1 && kept > 1 : kept * 10 >= wantedWords * 6;
  }

  /** A word of negation that is gone, or that has come in; empty when there is none. */
  String lostNegation(Words wanted, Words page) {
    for (Change change : changes) {
      for (int i = change.wantedFrom(); i < change.wantedTo(); i++) {
        if (NEGATIONS.contains(wanted.get(i).folded()) && !negates(page, change)) {
          return wanted.get(i).folded();
        }
      }
    }
    return "";
  }

  /** A word of negation that the text does not have. */
  String addedNegation(Words wanted, Words page) {
    for (Change change : changes) {
      boolean negated = false;
      for (int i = change.wantedFrom(); i < change.wantedTo(); i++) {
        negated |= NEGATIONS.contains(wanted.get(i).folded());
      }
      for (int i = change.pageFrom(); i < change.pageTo() && !negated; i++) {
        if (NEGATIONS.contains(page.get(i).folded())) {
          return page.get(i).folded();
        }
      }
    }
    return "";
  }

  /** The word of negation among some words; the middle one when there is none. */
  public static int negationIn(Words words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (NEGATIONS.contains(words.get(i).folded())) {
        return i;
      }
    }
    return (from + to) / 2;
  }

  private static boolean negates(Words page, Change change) {
    return negates(page.words().subList(change.pageFrom(), change.pageTo()));
  }

  /** Whether a word of negation is among these. */
  static boolean negates(List<Words.Word> words) {
    return words.stream().anyMatch(word -> NEGATIONS.contains(word.folded()));
  }
}
