package dev.lamina.check.proof;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.claims.ClaimScan;
import dev.lamina.check.policy.Alternatives;
import dev.lamina.check.sentence.PageSentences;
import dev.lamina.check.sentence.Passage;
import dev.lamina.check.text.Prose;
import dev.lamina.check.text.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where a page says what a policy looks for: word for word, or in words of a word list, which the
 * policy names as {@code <byline>}; {@code <claims/offer>} is what that rule tells.
 */
public final class Said {
  private Said() {}

  /** Every place where the page says one of these, {@code a | <b>}. */
  public static List<TextSearch.Found> any(
      CheckedPage page, TextSearch search, String alternatives) {
    List<TextSearch.Found> all = new ArrayList<>();
    for (RequiredText one : Wordings.of(page.site()).phrase(alternatives)) {
      Optional<String> list = Alternatives.list(one.text());
      all.addAll(list.isEmpty() ? search.exact(one.words()) : listed(page, list.get()));
    }
    return all;
  }

  /** Every place where the page has words of a list, or breaks a rule about words. */
  private static List<TextSearch.Found> listed(CheckedPage page, String name) {
    PageSentences sentences = PageSentences.of(page);
    ClaimScan scan = ClaimScan.of(page);
    List<TextSearch.Found> all = new ArrayList<>();
    if (sentences.lexicon().listNames().contains(name)) {
      for (ClaimScan.Mention one : scan.mentions(name)) {
        BitSet negation = sentences.lexicon().words("negation");
        boolean denies =
            IntStream.range(one.from(), one.to())
                .anyMatch(token -> negation.get(sentences.tokens().word(token)));
        int start = sentences.tokens().start(one.from());
        int end = sentences.tokens().end(one.to() - 1);
        if (!denies) {
          words(page, one.sentence().passage(), start, end).ifPresent(all::add);
        }
      }
    } else {
      for (ClaimScan.Claim one : scan.claims(name)) {
        words(page, one.sentence().passage(), one.start(), one.end()).ifPresent(all::add);
      }
    }
    return all;
  }

  /** The words of a stretch of text; none where it is an attribute, which has no words to show. */
  private static Optional<TextSearch.Found> words(
      CheckedPage page, Passage passage, int start, int end) {
    if (passage.block() == null) {
      return Optional.empty();
    }
    int block = Prose.of(page).blocks().indexOf(passage.block());
    Words words = Words.of(page);
    int from = -1;
    int to = -1;
    for (int i = 0; i < words.size() && words.get(i).block() <= block; i++) {
      Words.Word word = words.get(i);
      if (word.block() == block && word.end() > start && word.start() < end) {
        from = from < 0 ? i : from;
        to = i + 1;
      }
    }
    return from < 0 ? Optional.empty() : Optional.of(new TextSearch.Found(from, to));
  }
}
