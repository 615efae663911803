package dev.lamina.scaffold;

import java.util.Locale;
import java.util.regex.Pattern;

/** Words that people give on the command line, made fit for YAML. */
final class Words {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z(][A-Za-z0-9 .()/_-]*");
  private static final Pattern MEANS_ELSE = Pattern.compile("(?i)true|false|null|yes|no|on|off|~");

  private Words() {}

  /** The words as a YAML value: in quotes where they would mean something else without. */
  static String yaml(String words) {
    if (PLAIN.matcher(words).matches()
        && !MEANS_ELSE.matcher(words).matches()
        && words.equals(words.strip())) {
      return words;
    }
    String oneLine = words.replaceAll("\\s+", " ").strip();
    return "\"" + oneLine.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /** {@code Knee pain} from {@code knee-pain}. */
  static String title(String id) {
    String words = id.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** {@code North Hill} from {@code north-hill}. */
  static String name(String id) {
    StringBuilder name = new StringBuilder();
    for (String word : id.split("-+", -1)) {
      name.append(name.isEmpty() ? "" : " ").append(title(word));
    }
    return name.toString();
  }

  /** What stands for a summary until somebody writes one: no two pages may share theirs. */
  static String summary(String title) {
    return "Say here in one or two plain sentences what the page \u201c"
        + title
        + "\u201d is about.";
  }
}
