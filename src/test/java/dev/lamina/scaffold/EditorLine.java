package dev.lamina.scaffold;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first line of a YAML file: it tells editors where the file's schema lies. */
final class EditorLine {
  private static final Pattern LINE =
      Pattern.compile("^# yaml-language-server: \\$schema=(\\S+)\\R");

  private EditorLine() {}

  /** The schema that a file names, as a path of the workspace. */
  static String schemaOf(String path, String text) {
    Matcher line = LINE.matcher(text);
    if (!line.find()) {
      throw new AssertionError(path + " does not begin with the line for editors");
    }
    Path schema = Path.of(path).resolveSibling(line.group(1)).normalize();
    return schema.toString().replace('\\', '/');
  }
}
