package dev.lamina.source;

import java.text.Normalizer;

/**
 * One spelling for texts that look the same: some systems write "é" as one character, others as "e"
 * with an accent behind it. Most texts have neither, and don't load Unicode's tables for it.
 */
public final class Spelling {
  private Spelling() {}

  /** Each letter with its accents as one character, where there is one (NFC). */
  public static String composed(String text) {
    return isPlain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** Letters and their accents apart (NFD). */
  public static String decomposed(String text) {
    return isPlain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFD);
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }
}
