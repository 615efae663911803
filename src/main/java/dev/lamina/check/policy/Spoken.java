package dev.lamina.check.policy;

import dev.lamina.check.lexicon.Lexicon;
import dev.lamina.check.lexicon.LexiconLoader;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What rules speak of in particular, so that pages may not be taken for the same when they differ
 * in it.
 *
 * @param numbers in digits: {@code 911}
 * @param values of the clinic, by name: {@code phone}
 */
public record Spoken(Set<String> numbers, Set<String> values) {
  /** By the shipped word lists alone. */
  static final Spoken BY_WORD_LISTS = new Spoken(LexiconLoader.NUMBERS, Set.of());

  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  public Spoken {
    numbers = Set.copyOf(numbers);
    values = Set.copyOf(values);
  }

  /**
   * All that is spoken of.
   *
   * @param lexicon null for the shipped word lists
   */
  static Spoken by(
      List<Policy.Entry> rules, Collection<String> snippets, @Nullable Lexicon lexicon) {
    Set<String> numbers =
        new HashSet<>(lexicon == null ? LexiconLoader.NUMBERS : lexicon.vocabulary().numbers());
    Set<String> values = new HashSet<>();
    rules.forEach(entry -> entry.rule().wordings().forEach(text -> read(text, numbers, values)));
    snippets.forEach(text -> read(text, numbers, values));
    return new Spoken(numbers, values);
  }

  private static void read(String text, Set<String> numbers, Set<String> values) {
    for (Matcher number = NUMBER.matcher(text); number.find(); ) {
      numbers.add(number.group());
    }
    for (Matcher value = PolicyRule.VALUE.matcher(text); value.find(); ) {
      values.add(value.group(1));
    }
  }
}
