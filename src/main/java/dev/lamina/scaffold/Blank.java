package dev.lamina.scaffold;

import dev.lamina.diagnostic.OperationFailedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text inside the program with gaps to fill in: {@code @today@}. */
final class Blank {
  private static final Pattern GAP = Pattern.compile("@([a-z-]+)@");

  private Blank() {}

  /**
   * The text with its gaps filled.
   *
   * @param path below this package's resources
   */
  static String fill(String path, Map<String, String> words) {
    Matcher gaps = GAP.matcher(read(path));
    return gaps.replaceAll(gap -> Matcher.quoteReplacement(word(gap.group(1), words, path)));
  }

  /** The text as it is. */
  static String read(String path) {
    try (InputStream in = Blank.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new OperationFailedException("The program's own texts can't be read.", e);
    }
  }

  /** The gaps that stand for days. */
  static Map<String, String> days(LocalDate today) {
    Map<String, String> words = new TreeMap<>();
    words.put("today", today.toString());
    words.put(
        "today-in-words", DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US).format(today));
    words.put("in-two-years", today.plusYears(2).toString());
    return words;
  }

  private static String word(String gap, Map<String, String> words, String path) {
    String word = words.get(gap);
    if (word == null) {
      throw new IllegalStateException("nothing for the gap " + gap + " of " + path);
    }
    return word;
  }
}
