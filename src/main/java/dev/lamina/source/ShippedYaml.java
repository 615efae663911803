package dev.lamina.source;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Diagnostics;
import dev.lamina.diagnostic.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** YAML files that the jar brings along. A fault in one is a fault of the program. */
public final class ShippedYaml {
  private ShippedYaml() {}

  /**
   * Reads one.
   *
   * @param path below the program's classes: {@code policy/house.yaml}
   * @throws IllegalStateException when there is none, or when something in it can't be read
   */
  public static <T extends Record> T read(String path, Class<T> type) {
    Diagnostics problems = new Diagnostics();
    SourceText text = new SourceText(path, text(path));
    T record = new RecordBinder(problems).bind(YamlReader.read(text, problems), type).orElse(null);
    List<Diagnostic> faults = problems.sorted();
    if (record == null || !faults.isEmpty()) {
      String first =
          faults.isEmpty()
              ? path + " is empty"
              : faults.get(0).where().display() + ": " + faults.get(0).message();
      throw new IllegalStateException(first);
    }
    return record;
  }

  private static String text(String path) {
    try (InputStream in = ShippedYaml.class.getResourceAsStream("/" + path)) {
      if (in == null) {
        throw new IllegalStateException("the jar has no " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
