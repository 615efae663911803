package dev.lamina.browser.css;

import java.util.ArrayList;
import java.util.List;

/** Takes values of declarations apart. */
public final class Values {
  private Values() {}

  /** The parts between separators that stand outside brackets and strings; never none. */
  public static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"' || c == '\'') {
        int end = text.indexOf(c, i + 1);
        i = end < 0 ? text.length() : end;
      } else if (c == '(' || c == '[' || c == '{') {
        depth++;
      } else if (c == ')' || c == ']' || c == '}') {
        depth--;
      } else if (c == separator && depth <= 0) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(text.substring(Math.min(start, text.length())));
    return parts;
  }

  /** The words of a value: {@code 1px solid rgb(0 0 0)} has three. */
  public static List<String> words(String value) {
    return split(value.replace('\n', ' ').replace('\t', ' ').replace('\r', ' '), ' ').stream()
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** A string without its quotes; the words of a name that has none with single spaces between. */
  public static String unquoted(String name) {
    return name.strip().replaceAll("^[\"']|[\"']$", "").replaceAll("\\s+", " ");
  }

  /** The name of a function, {@code ""} when the word is none. */
  public static String function(String word) {
    int open = word.indexOf('(');
    return open > 0 && word.endsWith(")") ? word.substring(0, open) : "";
  }

  /** What stands in the brackets of a function, or in brackets alone; the last one may be lost. */
  public static String argument(String word) {
    int end = word.endsWith(")") ? word.length() - 1 : word.length();
    return word.substring(word.indexOf('(') + 1, end);
  }

  /** The arguments of a function, whether commas or white space stand between them. */
  public static List<String> arguments(String word) {
    String inner = argument(word);
    List<String> parts = split(inner, ',');
    return parts.size() > 1
        ? parts.stream().map(String::strip).toList()
        : words(inner.replace("/", " / ")).stream().filter(part -> !part.equals("/")).toList();
  }
}
