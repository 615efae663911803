package dev.lamina.preview.parts;

import dev.lamina.brand.ThemeFile;
import dev.lamina.brand.ThemeFiles;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.Quote;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the line of a template that prints a start tag, by looking for the tag as it begins: a
 * template's output does not tell where it was printed.
 */
final class TemplateLines {
  private static final Pattern INCLUDE = Pattern.compile("<#include\\s+\"/?([^\"]+)\"");
  private static final Pattern BEGINNING =
      Pattern.compile("<[a-zA-Z][\\w-]*(?:\\s+(?:class|rel|href|role|aria-label)=\"[^\"]*\")?");

  private final ThemeFiles theme;
  private final Map<String, String> files = new LinkedHashMap<>();
  private final String first;

  /**
   * Reads a template and all that it includes.
   *
   * @param template within the theme: {@code frame.ftlh}
   */
  TemplateLines(ThemeFiles theme, String template) {
    this.theme = theme;
    this.first =
        theme.find(template, found -> {}).map(file -> file.place().shownAs()).orElse(template);
    read(template);
  }

  private void read(String template) {
    boolean base = template.startsWith("base/");
    Optional<ThemeFile> found =
        base
            ? theme.findBase(template.substring("base/".length()), fault -> {})
            : theme.find(template, fault -> {});
    if (found.isEmpty() || files.containsKey(found.get().place().shownAs())) {
      return;
    }
    String text = new String(found.get().bytes(), StandardCharsets.UTF_8);
    files.put(found.get().place().shownAs(), text);
    Matcher include = INCLUDE.matcher(text);
    while (include.find()) {
      read(include.group(1));
    }
  }

  /**
   * The line that prints a tag; the template as a whole when none is like it.
   *
   * @param tag as on the page, from its {@code <}
   * @param around the file that prints what is around it; looked at first
   */
  Location find(String tag, String around) {
    Matcher beginning = BEGINNING.matcher(tag);
    String start = beginning.lookingAt() ? beginning.group() : tag;
    for (String file : List.of(around, "")) {
      for (Map.Entry<String, String> one : files.entrySet()) {
        if (file.isEmpty() || one.getKey().equals(file)) {
          int at = indexOf(one.getValue(), start);
          if (at >= 0) {
            return location(one.getKey(), one.getValue(), at);
          }
        }
      }
    }
    return Location.ofFile(files.containsKey(around) ? around : first);
  }

  /** Not where a longer name goes on: {@code <h1} is no {@code <h10}. */
  private static int indexOf(String text, String start) {
    for (int at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
      int end = at + start.length();
      if (end == text.length() || !Character.isLetterOrDigit(text.charAt(end))) {
        return at;
      }
    }
    return -1;
  }

  private static Location location(String file, String text, int at) {
    int line = (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    int start = text.lastIndexOf('\n', at) + 1;
    int end = text.indexOf('\n', at);
    String excerpt = text.substring(start, end < 0 ? text.length() : end);
    return new Location(file, line, at - start + 1, Quote.ofLine(excerpt), 1);
  }
}
