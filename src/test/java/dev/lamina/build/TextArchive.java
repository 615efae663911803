package dev.lamina.build;

import java.util.LinkedHashMap;
import java.util.Map;

/** Several files in one text: each begins with a line {@code -- path --}. */
public final class TextArchive {
  private TextArchive() {}

  /** The files by path, in the order of the text. */
  public static Map<String, String> parse(String text) {
    Map<String, String> files = new LinkedHashMap<>();
    String path = null;
    StringBuilder content = new StringBuilder();
    for (String line : text.split("(?<=\n)", -1)) {
      if (line.startsWith("-- ") && line.stripTrailing().endsWith(" --")) {
        if (path != null) {
          files.put(path, content.toString());
        }
        String stripped = line.strip();
        path = stripped.substring(3, stripped.length() - 3);
        content.setLength(0);
      } else {
        content.append(line);
      }
    }
    if (path != null) {
      files.put(path, content.toString());
    }
    return files;
  }

  /** The text of these files. */
  public static String write(Map<String, String> files) {
    StringBuilder text = new StringBuilder();
    files.forEach(
        (path, content) -> text.append("-- ").append(path).append(" --\n").append(content));
    return text.toString();
  }
}
