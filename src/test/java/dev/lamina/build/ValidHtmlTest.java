package dev.lamina.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.build.TestWorkspace.Built;
import dev.lamina.source.DiskTree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** Every page is valid HTML, as the Nu validator judges: the one behind validator.w3.org. */
final class ValidHtmlTest {
  /** The validator's grammar recurses far deeper than our tests' small stack. */
  private static final long STACK = 16L << 20;

  @Test
  void everyPageOfTheDemoIsValid() {
    Built demo = TestWorkspace.build(new DiskTree(Path.of("")), 2, List.of());
    assertThat(complaints(demo.output())).isEmpty();
  }

  @Test
  void everyPageOfTheSmallSitesIsValid() {
    Built small =
        TestWorkspace.small()
            .edit(
                "content/topics/heel-pain.md",
                "kind: condition",
                "kind: condition\nmoved_from: [sore-heel.html]")
            .edit(
                "content/clinics/north/clinic.yaml",
                "topics: [heel-pain, needling]",
                "topics: [heel-pain, needling, boxes]")
            .with(TestWorkspace.resource("/sites/everything.txt"))
            .build();
    assertThat(small.console()).isEmpty();
    assertThat(complaints(small.output())).isEmpty();
  }

  /** What the validator says, by page; pages that it has nothing to say about are left out. */
  private static Map<String, String> complaints(Map<String, byte[]> files) {
    FutureTask<Map<String, String>> all = new FutureTask<>(() -> validated(files));
    Thread thread = new Thread(null, all, "validator", STACK);
    thread.start();
    try {
      return all.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the validator failed", e.getCause());
    }
  }

  private static Map<String, String> validated(Map<String, byte[]> files)
      throws IOException, SAXException {
    EmbeddedValidator validator = new EmbeddedValidator();
    validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
    validator.setNoLangDetect(true);
    Map<String, String> complaints = new TreeMap<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (file.getKey().endsWith(".html")) {
        String said = validator.validate(new ByteArrayInputStream(file.getValue()));
        if (!said.isBlank()) {
          complaints.put(file.getKey(), said.strip());
        }
      }
    }
    return complaints;
  }
}
