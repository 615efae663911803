package dev.lamina.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.check.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** However a workspace is edited, a run that knows the one before gives what a clean one gives. */
final class RandomEditsTest {
  /** Some seeds find what others don't: {@code -Dedits.from=1 -Dedits.seconds=600} tries many. */
  private static final int FROM = Integer.getInteger("edits.from", 1);

  private static final long NANOS = Integer.getInteger("edits.seconds", 12) * 1_000_000_000L;
  private static final int STEPS = 14;

  @Test
  void incrementalIsCleanByteForByteWithAllFindings() {
    long end = System.nanoTime() + NANOS;
    int kept = 0;
    for (int seed = FROM; System.nanoTime() < end; seed++) {
      kept += tryOut(seed, end);
    }
    assertThat(kept).as("runs in which some page stayed").isPositive();
  }

  private static int tryOut(long seed, long end) {
    Map<String, String> start = PublishedRuns.workspace();
    start.put("templates/plain/search.ftlh", "<#include \"/base/search.ftlh\">");
    RandomEdits edits = new RandomEdits(seed, start);
    Random random = new Random(seed);
    PublishedRuns runs = new PublishedRuns(Rules.all());
    runs.next(start);
    List<String> done = new ArrayList<>();
    int kept = 0;
    for (int step = 0; step < STEPS && System.nanoTime() < end; step++) {
      Map<String, String> before = new TreeMap<>(edits.files());
      for (int i = random.nextInt(3); i >= 0; i--) {
        done.add(edits.edit());
      }
      PublishedRuns.Ran clean = PublishedRuns.clean(edits.files(), Rules.all());
      PublishedRuns.Ran ran = runs.next(edits.files());
      String what = "seed " + seed + ", " + done;
      assertThat(ran.console()).as(what).isEqualTo(clean.console());
      assertThat(ran.result().held()).as(what).isEqualTo(clean.result().held());
      assertThat(ran.result().links()).as(what).isEqualTo(clean.result().links());
      assertThat(ran.result().pages()).as(what).isEqualTo(clean.result().pages());
      assertThat(ran.files().keySet()).as(what).isEqualTo(clean.files().keySet());
      clean.files().forEach((path, b) -> assertThat(ran.files().get(path)).as(path).isEqualTo(b));
      kept += ran.made().size() < clean.made().size() ? 1 : 0;
      if (!clean.result().isClean() && random.nextInt(3) > 0) {
        edits.files().clear(); // Somebody takes it back.
        edits.files().putAll(before);
      }
    }
    return kept;
  }
}
