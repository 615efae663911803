package dev.lamina.cli;

import dev.lamina.cache.Prepared;
import dev.lamina.cache.RecordWriter;
import dev.lamina.check.lexicon.LexiconLoader;
import dev.lamina.check.policy.PolicyLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Reads the lists that the jar brings along and writes them into it, for Maven. */
public final class Preparation {
  private Preparation() {}

  /**
   * Prepares them.
   *
   * @param args the folder of the program's classes
   */
  public static void main(String[] args) throws IOException {
    Map<String, Record> lists =
        Map.of(
            LexiconLoader.PREPARED, LexiconLoader.readShipped(),
            LexiconLoader.NOTICES, LexiconLoader.readNotices(),
            PolicyLoader.PREPARED, PolicyLoader.readShipped());
    for (Map.Entry<String, Record> list : lists.entrySet()) {
      Path file = Path.of(args[0]).resolve(Prepared.path(list.getKey()));
      Files.createDirectories(file.getParent());
      Files.write(file, RecordWriter.bytes(list.getValue()));
    }
  }
}
