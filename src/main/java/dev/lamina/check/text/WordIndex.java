package dev.lamina.check.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where each word of a text stands, in order. */
public final class WordIndex {
  /** What comes behind the last. */
  public static final int NONE = -1;

  private final Map<String, Integer> first;
  private final int[] next;

  WordIndex(List<Words.Word> words) {
    this.first = new HashMap<>(words.size());
    this.next = new int[words.size()];
    for (int i = words.size() - 1; i >= 0; i--) {
      Integer later = first.put(words.get(i).folded(), i);
      next[i] = later == null ? NONE : later;
    }
  }

  /** The first place of a word; {@link #NONE} when it is not there. */
  public int first(String folded) {
    return first.getOrDefault(folded, NONE);
  }

  /** The place of the same word behind this one; {@link #NONE} when this is the last. */
  public int next(int place) {
    return next[place];
  }
}
