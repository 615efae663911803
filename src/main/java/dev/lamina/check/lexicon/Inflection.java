package dev.lamina.check.lexicon;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The regular forms of an English verb or noun. Some that it gives are no words: nobody writes
 * them, so they do no harm.
 */
final class Inflection {
  private Inflection() {}

  static Set<String> of(String word) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(word);
    char last = word.charAt(word.length() - 1);
    String stem = word.substring(0, word.length() - 1);
    if (last == 'e') {
      add(forms, word, "s", "d", "r", "rs");
      add(forms, stem, "ing");
    } else if (last == 'y' && !isVowel(word, word.length() - 2)) {
      add(forms, stem, "ies", "ied");
      add(forms, word, "ing");
    } else {
      boolean hisses =
          word.endsWith("s") || word.endsWith("x") || word.endsWith("sh") || word.endsWith("ch");
      add(forms, word, hisses ? "es" : "s", "ed", "ing", "er", "ers");
      if (!isVowel(word, word.length() - 1) && isVowel(word, word.length() - 2)) {
        add(forms, word + last, "ed", "ing", "er", "ers");
      }
    }
    return forms;
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
