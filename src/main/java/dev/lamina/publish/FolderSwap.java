package dev.lamina.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lets two folders trade places in one step, so that nobody ever sees neither. Linux can ({@code
 * renameat2} with {@code RENAME_EXCHANGE}), Java can't ask for it, but Perl and newer versions of
 * {@code mv} can. Where all of them refuse, two renames do it, and for a moment the place is empty;
 * {@link WorkFolder} mends that if the process dies in this moment.
 */
final class FolderSwap {
  /** Numbers of the system call by {@code os.arch}. */
  private static final Map<String, String> RENAMEAT2 =
      Map.of("amd64", "316", "aarch64", "276", "riscv64", "276", "ppc64le", "357", "s390x", "347");

  private static final String PERL =
      "my $call = 0 + shift; while (my ($a, $b) = splice @ARGV, 0, 2) {"
          + " syscall($call, -100, $a, -100, $b, 2) == 0 or exit 1 }";

  /** So many pairs fit a command line with certainty. */
  private static final int PAIRS_AT_ONCE = 200;

  private final boolean exchanges;

  /**
   * @param exchanges false to do it in two renames everywhere
   */
  FolderSwap(boolean exchanges) {
    this.exchanges = exchanges;
  }

  /**
   * Two folders on one file system.
   *
   * @param fresh what goes in place
   * @param place what comes out; holds the fresh one in the end, and {@code fresh} or {@code aside}
   *     this
   * @param aside where what stood in place lies in between, if it takes two steps
   */
  record Pair(Path fresh, Path place, Path aside) {}

  /** Swaps all pairs, one after the other; each of them in one step where the system can. */
  void swap(List<Pair> pairs) throws IOException {
    for (int i = 0; i < pairs.size(); i += PAIRS_AT_ONCE) {
      List<Pair> some = pairs.subList(i, Math.min(pairs.size(), i + PAIRS_AT_ONCE));
      for (Pair pair : exchanges ? exchange(some) : some) {
        inTwoSteps(pair);
      }
    }
  }

  /** Swaps what can be swapped in one step and returns the rest. */
  static List<Pair> exchange(List<Pair> pairs) throws IOException {
    if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux")) {
      return pairs;
    }
    List<Object> before = new ArrayList<>();
    for (Pair pair : pairs) {
      before.add(identity(pair.fresh()));
    }
    String call = RENAMEAT2.get(System.getProperty("os.arch", ""));
    if (call != null) {
      List<String> perl = new ArrayList<>(List.of("perl", "-e", PERL, call));
      pairs.forEach(pair -> perl.addAll(List.of(pair.fresh().toString(), pair.place().toString())));
      run(perl);
    }
    List<Pair> left = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      Pair pair = pairs.get(i);
      // Only what the folders are now counts, whatever a program says that it did.
      if (!before.get(i).equals(identity(pair.place()))) {
        run(List.of("mv", "--exchange", "-T", pair.fresh().toString(), pair.place().toString()));
        if (!before.get(i).equals(identity(pair.place()))) {
          left.add(pair);
        }
      }
    }
    return left;
  }

  private static void run(List<String> command) throws IOException {
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
      Process process = builder.start();
      process.getOutputStream().close();
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", e);
    } catch (IOException e) {
      // There is no such program here.
    }
  }

  private static void inTwoSteps(Pair pair) throws IOException {
    Files.createDirectories(Objects.requireNonNull(pair.aside().getParent()));
    Files.move(pair.place(), pair.aside(), StandardCopyOption.ATOMIC_MOVE);
    try {
      Files.move(pair.fresh(), pair.place(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.move(pair.aside(), pair.place(), StandardCopyOption.ATOMIC_MOVE);
      throw e;
    }
  }

  private static Object identity(Path folder) throws IOException {
    @Nullable Object key =
        Files.readAttributes(folder, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
            .fileKey();
    // Where folders have no identity there is no exchange to prove either.
    return key == null ? new Object() : key;
  }
}
