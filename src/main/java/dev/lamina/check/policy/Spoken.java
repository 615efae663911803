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
  /** What figures count; not the name of a month, which would make it a day. */
  public static final String UNIT =
      "(?:second|minute|hour|day|night|week|month|year|mile|yard|pound|visit)s?";

  /** By the shipped word lists alone. */
  static final Spoken BY_WORD_LISTS = new Spoken(LexiconLoader.NUMBERS, Set.of());

  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  /**
   * A number that may end in the midst of a figure, {@code 45 minutes}, or take in all of it: what
   * is said on behind it must be what figures go on with, or nothing.
   */
  private static final Pattern OF_FIGURE =
      Pattern.compile("([0-9]+)(?=[^\\w|]*+(?:$|\\||(?:to|or|and)\\b|" + UNIT + "\\b))");

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
    for (Policy.Entry entry : rules) {
      entry.rule().selectors().forEach(css -> add(NUMBER, 0, css.value(), numbers));
      entry.rule().wordings().forEach(text -> add(OF_FIGURE, 1, text, numbers));
      entry.rule().wordings().forEach(text -> add(PolicyRule.VALUE, 1, text, values));
    }
    for (String text : snippets) {
      add(OF_FIGURE, 1, text, numbers);
      add(PolicyRule.VALUE, 1, text, values);
    }
    return new Spoken(numbers, values);
  }

  private static void add(Pattern wanted, int group, String text, Set<String> into) {
    for (Matcher found = wanted.matcher(text); found.find(); ) {
      into.add(found.group(group));
    }
  }
}
