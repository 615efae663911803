package dev.lamina.check.lexicon;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The regular forms of an English verb or noun. Some that it gives are no words: nobody writes
 * them, so they do no harm.
 */
final class Inflection {
  private Inflection() {}

  /**
   * One and more of a thing: {@code scar} and {@code scars}, {@code injury} and {@code injuries}.
   */
  static Set<String> ofNumber(String word) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(word);
    if (endsInConsonantAndY(word)) {
      add(forms, word.substring(0, word.length() - 1), "ies");
    } else {
      add(forms, word, hisses(word) ? "es" : "s");
    }
    return forms;
  }

  /** Of a verb or a noun: {@code ease}, {@code eases}, {@code eased}, {@code easing}. */
  static Set<String> of(String word) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(word);
    char last = word.charAt(word.length() - 1);
    String stem = word.substring(0, word.length() - 1);
    if (last == 'e') {
      add(forms, word, "s", "d", "r", "rs");
      boolean keepsIt = word.endsWith("ee") || word.endsWith("oe") || word.endsWith("ye");
      add(forms, keepsIt ? word : stem, "ing");
    } else if (endsInConsonantAndY(word)) {
      add(forms, stem, "ies", "ied");
      add(forms, word, "ing");
    } else {
      add(forms, word, hisses(word) ? "es" : "s", "ed", "ing", "er", "ers");
      if (!isVowel(word, word.length() - 1) && isVowel(word, word.length() - 2)) {
        add(forms, word + last, "ed", "ing", "er", "ers");
      }
    }
    return forms;
  }

  private static boolean endsInConsonantAndY(String word) {
    return word.endsWith("y") && !isVowel(word, word.length() - 2);
  }

  private static boolean hisses(String word) {
    return word.endsWith("s") || word.endsWith("x") || word.endsWith("sh") || word.endsWith("ch");
  }

  private static void add(Set<String> forms, String stem, String... endings) {
    for (String ending : endings) {
      forms.add(stem + ending);
    }
  }

  private static boolean isVowel(String word, int index) {
    return index >= 0 && "aeiou".indexOf(word.charAt(index)) >= 0;
  }
}
