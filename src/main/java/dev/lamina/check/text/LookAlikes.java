package dev.lamina.check.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Letters of other alphabets that readers take for Latin ones, and machines do not. */
public final class LookAlikes {
  /** By what they look like, letter for letter. */
  private static final String LATIN =
      "aceijopsxyhdqwlA" + "BCEHIJKMOPSTXYov" + "ikpuaABEZHIKMNOP" + "TYXagio";

  /** Cyrillic ones, then Greek ones, then a few more. */
  private static final String OTHERS =
      "\u0430\u0441\u0435\u0456\u0458\u043E\u0440\u0455\u0445\u0443\u04BB\u0501\u051B\u051D\u04CF\u0410"
          + "\u0412\u0421\u0415\u041D\u0406\u0408\u041A\u041C\u041E\u0420\u0405\u0422\u0425\u04AE\u03BF\u03BD"
          + "\u03B9\u03BA\u03C1\u03C5\u03B1\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1"
          + "\u03A4\u03A5\u03A7\u0251\u0261\u0131\u0585";

  /** Below it are the letters that pages are written in: they are not looked up. */
  private static final char LOWEST = '\u0131';

  private LookAlikes() {}

  /** The first such letter of a text; null when it has none. */
  public static @Nullable Character first(String text) {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter >= LOWEST && OTHERS.indexOf(letter) >= 0) {
        return letter;
      }
    }
    return null;
  }

  /** The Latin letter that a letter looks like; the letter itself when it is none of these. */
  public static char latin(char letter) {
    int at = OTHERS.indexOf(letter);
    return at < 0 ? letter : LATIN.charAt(at);
  }

  /** A row of words as readers see them. */
  public static Words seen(Words words) {
    List<Words.Word> all = new ArrayList<>(words.size());
    for (Words.Word word : words.words()) {
      all.add(
          first(word.written()) == null
              ? word
              : new Words.Word(
                  word.lead(),
                  Words.fold(latin(word.written())),
                  word.written(),
                  word.block(),
                  word.start(),
                  word.end()));
    }
    return new Words(all);
  }

  private static String latin(String text) {
    StringBuilder latin = new StringBuilder(text.length());
    text.chars().forEach(c -> latin.append(latin((char) c)));
    return latin.toString();
  }
}
