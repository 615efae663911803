package dev.lamina.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.check.lexicon.LexiconLoader;
import dev.lamina.check.lexicon.LexiconLoader.WordLists;
import dev.lamina.check.policy.PolicyLoader;
import dev.lamina.check.policy.PolicyLoader.Packs;
import dev.lamina.scaffold.Schemas;
import dev.lamina.source.RecordKeys;
import dev.lamina.stored.Prepared;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PreparationTest {
  @TempDir private Path classes;

  @Test
  void theProgramBringsWhatItsYamlSays() {
    assertThat(Prepared.read(LexiconLoader.PREPARED, WordLists.class))
        .contains(LexiconLoader.readShipped());
    assertThat(Prepared.read(LexiconLoader.NOTICES, WordLists.class))
        .contains(LexiconLoader.readNotices());
    assertThat(Prepared.read(PolicyLoader.PREPARED, Packs.class))
        .contains(PolicyLoader.readShipped());
    assertThat(Prepared.read(RecordKeys.PREPARED, RecordKeys.class))
        .contains(RecordKeys.of(Schemas.records()));
  }

  /** The file beside the classes is from another Java: Maven's. */
  @Test
  void whatIsPreparedTwiceIsTheSameByteForByte() throws IOException {
    Preparation.main(new String[] {classes.toString()});
    for (String name :
        List.of(
            LexiconLoader.PREPARED,
            LexiconLoader.PHRASES,
            LexiconLoader.NOTICES,
            LexiconLoader.NOTICE_PHRASES,
            PolicyLoader.PREPARED,
            RecordKeys.PREPARED)) {
      byte[] now = Files.readAllBytes(classes.resolve(Prepared.path(name)));
      try (InputStream before = Prepared.class.getResourceAsStream("/" + Prepared.path(name))) {
        assertThat(before).isNotNull();
        assertThat(new String(now, ISO_8859_1))
            .isEqualTo(new String(before.readAllBytes(), ISO_8859_1));
      }
    }
  }

  @Test
  void aListThatNobodyPreparedIsNone() {
    assertThat(Prepared.read("unknown", WordLists.class)).isEmpty();
  }
}
