package dev.lamina.cli;

import dev.lamina.check.lexicon.LexiconLoader;
import dev.lamina.check.policy.PolicyLoader;
import dev.lamina.scaffold.Schemas;
import dev.lamina.source.RecordKeys;
import dev.lamina.stored.Prepared;
import dev.lamina.stored.RecordWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Reads what the jar brings along ready to use and writes it there, for Maven. */
public final class Preparation {
  private Preparation() {}

  /**
   * Prepares them.
   *
   * @param args the folder of the program's classes
   */
  public static void main(String[] args) throws IOException {
    Map<String, byte[]> lists =
        Map.of(
            LexiconLoader.PREPARED, RecordWriter.bytes(LexiconLoader.readShipped()),
            LexiconLoader.PHRASES, LexiconLoader.readPhrases(),
            LexiconLoader.NOTICES, RecordWriter.bytes(LexiconLoader.readNotices()),
            LexiconLoader.NOTICE_PHRASES, LexiconLoader.readNoticePhrases(),
            PolicyLoader.PREPARED, RecordWriter.bytes(PolicyLoader.readShipped()),
            RecordKeys.PREPARED, RecordWriter.bytes(RecordKeys.of(Schemas.records())));
    for (Map.Entry<String, byte[]> list : lists.entrySet()) {
      Path file = Path.of(args[0]).resolve(Prepared.path(list.getKey()));
      Files.createDirectories(file.getParent());
      Files.write(file, list.getValue());
    }
  }
}
