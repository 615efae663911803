package dev.lamina.source;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.SourceText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Words among the keys of a group in braces that no colon makes a key: mostly the rest of a text
 * that has a comma, as in {@code {en: Call us, please.}}. YAML takes them for a key without a
 * value, and the text is cut short without a word.
 */
final class LooseWords {
  private static final Pattern NO_SPACE = Pattern.compile("([\\w-]+):(?!//)(\\S.*)");

  private LooseWords() {}

  static boolean are(YamlNode.Entry entry, SourceText source) {
    boolean bare =
        entry.value() instanceof YamlNode.Scalar scalar
            && scalar.kind() == YamlNode.Scalar.Kind.NOTHING;
    if (!bare) {
      return false;
    }
    String line = source.line(entry.keyAt().line());
    int points = Math.min(entry.keyAt().column() - 1, line.codePointCount(0, line.length()));
    int at = line.offsetByCodePoints(0, Math.max(0, points));
    return line.startsWith(entry.key(), at)
        && !line.substring(at + entry.key().length()).stripLeading().startsWith(":");
  }

  /**
   * What to tell of them.
   *
   * @param before the key that they stand behind; null if they come first
   */
  static Diagnostic told(YamlNode.@Nullable Entry before, List<YamlNode.Entry> loose) {
    YamlNode.Entry first = loose.get(0);
    String words = loose.stream().map(YamlNode.Entry::key).collect(Collectors.joining(", "));
    Matcher unspaced = NO_SPACE.matcher(words);
    if (unspaced.matches()) {
      return error(
          first,
          "There is no space behind the colon of \"" + unspaced.group(1) + ":\".",
          "Write \"" + unspaced.group(1) + ": " + unspaced.group(2) + "\".");
    }
    if (before != null
        && before.value() instanceof YamlNode.Scalar text
        && !text.text().isEmpty()
        && !text.text().contains("\"")) {
      return error(
          first,
          "The comma ends the text here: \"" + words + "\" stands alone.",
          "Put the whole text in quotes: "
              + before.key()
              + ": \""
              + text.text()
              + ", "
              + words.replace("\"", "\\\"")
              + "\".");
    }
    return error(
        first,
        "\"" + words + "\" has no colon, so it is no key with a value.",
        "Write \"key: value\", or put it in quotes with the text that it belongs to.");
  }

  private static Diagnostic error(YamlNode.Entry at, String message, String hint) {
    return Diagnostic.error("yaml/syntax", at.keyAt(), message, hint);
  }
}
