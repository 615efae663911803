package dev.lamina.build;

import dev.lamina.source.MemoryTree;
import dev.lamina.source.SourceTree;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One mistake in an otherwise clean workspace, and what the console says about it.
 *
 * <p>The file begins with a sentence on what is wrong. Then come changes to {@code
 * sites/small.txt}: {@code -- path --} a whole file, {@code -- edit path --} words, {@code =>},
 * other words, {@code -- append path --} lines at the end, {@code -- remove path --}, {@code --
 * latin1 path --} and {@code -- utf16 path --} a file in that encoding. Last, {@code -- expected
 * --}.
 *
 * @param path of the file that tells all this
 */
record Mistake(Path path, String told, Map<String, String> parts) {
  static final Path FOLDER = Path.of("src/test/resources/mistakes");
  private static final String EXPECTED = "expected";

  /** All of them, in the order of their names. */
  static List<Mistake> all() throws IOException {
    try (Stream<Path> walk = Files.walk(FOLDER)) {
      return walk.filter(path -> path.toString().endsWith(".txt"))
          .sorted()
          .map(Mistake::of)
          .toList();
    }
  }

  static Mistake of(Path path) {
    try {
      String told = Files.readString(path);
      return new Mistake(path, told, TextArchive.parse(told));
    } catch (IOException e) {
      throw new IllegalStateException(path.toString(), e);
    }
  }

  String expected() {
    return parts.getOrDefault(EXPECTED, "");
  }

  /** Writes down what the console says now. */
  void expect(String console) throws IOException {
    int at = told.indexOf("-- " + EXPECTED + " --\n");
    String changes = at < 0 ? told : told.substring(0, at);
    Files.writeString(path, changes + "-- " + EXPECTED + " --\n" + console);
  }

  /** The workspace with the mistake in it. */
  SourceTree workspace() {
    return workspace(Map.of());
  }

  /** The same on top of some more files. */
  SourceTree workspace(Map<String, String> more) {
    Map<String, byte[]> files = new TreeMap<>();
    TestWorkspace.small()
        .with(more)
        .files()
        .forEach((file, text) -> files.put(file, text.getBytes(StandardCharsets.UTF_8)));
    parts.forEach((head, body) -> change(files, head, body));
    return MemoryTree.ofBytes(files);
  }

  private void change(Map<String, byte[]> files, String head, String body) {
    int space = head.indexOf(' ');
    String verb = space < 0 ? "" : head.substring(0, space);
    String file = head.substring(space + 1);
    switch (verb) {
      case "edit" ->
          files.put(file, edited(text(files, file), body).getBytes(StandardCharsets.UTF_8));
      case "append" -> files.put(file, (text(files, file) + body).getBytes(StandardCharsets.UTF_8));
      case "remove" -> files.remove(file);
      case "latin1" -> files.put(file, body.getBytes(StandardCharsets.ISO_8859_1));
      case "utf16" -> files.put(file, body.getBytes(Charset.forName("UTF-16")));
      default -> {
        if (!head.equals(EXPECTED)) {
          files.put(head, body.getBytes(StandardCharsets.UTF_8));
        }
      }
    }
  }

  private String text(Map<String, byte[]> files, String file) {
    byte[] bytes = files.get(file);
    if (bytes == null) {
      throw new IllegalStateException(path + " changes " + file + ", which is not there");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private String edited(String text, String body) {
    String[] words = body.stripTrailing().split("\n=>\n?", 2);
    if (words.length != 2 || !text.contains(words[0])) {
      throw new IllegalStateException(path + " replaces words that are not there");
    }
    return text.replace(words[0], words[1]);
  }

  @Override
  public String toString() {
    String below = FOLDER.relativize(path).toString().replace('\\', '/');
    return below.substring(0, below.length() - ".txt".length());
  }
}
