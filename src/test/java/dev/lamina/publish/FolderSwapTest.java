package dev.lamina.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FolderSwapTest {
  @TempDir Path folder;

  static boolean hasPerlOnLinux() {
    return System.getProperty("os.name", "").equals("Linux")
        && Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "perl")));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatIsInPlaceComesOut(boolean exchanges) throws IOException {
    List<FolderSwap.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      pairs.add(pair("näme with 'quotes\" " + i));
    }

    new FolderSwap(exchanges).swap(pairs);

    for (FolderSwap.Pair pair : pairs) {
      assertThat(pair.place().resolve("new")).exists();
      assertThat(pair.place().resolve("old")).doesNotExist();
    }
  }

  @Test
  @EnabledIf("hasPerlOnLinux")
  void thePlaceIsNeverEmpty() throws Exception {
    FolderSwap.Pair pair = pair("site");
    AtomicBoolean ends = new AtomicBoolean();
    AtomicInteger looks = new AtomicInteger();
    AtomicInteger holes = new AtomicInteger();
    Thread visitor =
        new Thread(
            () -> {
              while (!ends.get()) {
                looks.incrementAndGet();
                if (!Files.exists(pair.place())) {
                  holes.incrementAndGet();
                }
              }
            });
    visitor.start();
    for (int i = 0; i < 40; i++) {
      new FolderSwap(true).swap(List.of(pair));
    }
    ends.set(true);
    visitor.join();

    assertThat(looks.get()).isGreaterThan(40);
    assertThat(holes.get()).isZero();
    assertThat(pair.aside()).doesNotExist();
  }

  @Test
  void whatCannotBeReplacedIsPutBack() throws IOException {
    FolderSwap.Pair pair = pair("site");
    FolderSwap.Pair broken =
        new FolderSwap.Pair(folder.resolve("nowhere"), pair.place(), pair.aside());

    assertThatThrownBy(() -> new FolderSwap(false).swap(List.of(broken)))
        .isInstanceOf(IOException.class);
    assertThat(pair.place().resolve("old")).exists();
  }

  private FolderSwap.Pair pair(String name) throws IOException {
    Path fresh = folder.resolve("fresh").resolve(name);
    Path place = folder.resolve("place").resolve(name);
    Files.createDirectories(fresh.resolve("new"));
    Files.createDirectories(place.resolve("old"));
    return new FolderSwap.Pair(fresh, place, folder.resolve("aside").resolve(name));
  }
}
