package dev.lamina.publish;

import dev.lamina.diagnostic.OperationFailedException;
import dev.lamina.plan.OutputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * Sites on their way into an output folder. Files are written beside it; {@link #commit} puts all
 * of them in place at once, and closing without that leaves everything as it was.
 *
 * <pre>{@code
 * try (Publication publication = Publication.open(Path.of("dist"), workspace)) {
 *   publication.write("quillmere", file); // from any thread
 *   PublishedChanges changes = publication.commit(site -> false);
 * }
 * }</pre>
 */
public final class Publication implements AutoCloseable {
  /**
   * From so many files on, the tree that was in place before is kept for the next run to begin
   * with: making and removing folders costs far more than looking at them.
   */
  private static final int SPARE_FROM = 2_000;

  private static final byte[] MARKER_TEXT =
      "Lamina wrote this folder and replaces it whole at the next build. Keep nothing else here.\n"
          .getBytes(StandardCharsets.UTF_8);

  private final OutputFolder output;
  private final List<Path> parents;
  private final WorkFolder work;
  private final FolderSwap swap;
  private final int spareFrom;
  private final StagedTree tree;
  private final Set<String> written = ConcurrentHashMap.newKeySet();
  private final AtomicInteger changedPages = new AtomicInteger();
  private final AtomicInteger changed = new AtomicInteger();
  private final AtomicInteger same = new AtomicInteger();
  private boolean replacedAll;

  private Publication(
      OutputFolder output, List<Path> parents, WorkFolder work, FolderSwap swap, int spareFrom) {
    this.output = output;
    this.parents = parents;
    this.work = work;
    this.swap = swap;
    this.spareFrom = spareFrom;
    this.tree = new StagedTree(work.next(), output.path());
  }

  /**
   * Prepares to replace the sites in a folder, which need not exist yet.
   *
   * @param folder where each site gets a folder named after its clinic
   * @param workspace the folder of the sources, which are safe from being replaced
   * @throws RefusedFolderException if the folder is not Lamina's to replace
   * @throws OperationFailedException if it can't be written, or another run is writing it
   */
  public static Publication open(Path folder, Path workspace) {
    return open(folder, workspace, new FolderSwap(true), SPARE_FROM);
  }

  static Publication open(Path folder, Path workspace, FolderSwap swap, int spareFrom) {
    OutputFolder output = OutputFolder.at(folder, workspace);
    List<Path> parents = missingParents(output.path());
    if (!parents.isEmpty()) {
      try {
        Files.createDirectories(parents.get(0));
      } catch (IOException e) {
        throw Trouble.with(parents.get(0), e);
      }
    }
    return new Publication(output, parents, WorkFolder.hold(output), swap, spareFrom);
  }

  /**
   * Writes a file of a site, beside those that are published. Safe to call from any thread.
   *
   * @param site the id of its clinic
   */
  public void write(String site, OutputFile file) {
    String path = inside(file.path().value());
    written.add(inside(site));
    try {
      boolean changes =
          (!file.isStanding() || !tree.keep(site + "/" + path))
              && tree.write(site + "/" + path, file.bytes());
      (changes ? changed : same).incrementAndGet();
      if (changes && path.endsWith(".html")) {
        changedPages.incrementAndGet();
      }
    } catch (FileAlreadyExistsException e) {
      throw new OperationFailedException(
          "Two files of the site \"" + site + "\" are \"" + path + "\" on this disk.", e);
    } catch (IOException e) {
      throw Trouble.with(output.path().resolve(site).resolve(path), e);
    }
  }

  /**
   * Puts the written sites in place, after all writing is done: in one step, or, where sites stay
   * that were not written, in one step for each site.
   *
   * @param stays of a site that stands there and was not written now, whether it stays; a build of
   *     everything says false, one of a few clinics true
   */
  public PublishedChanges commit(Predicate<String> stays) {
    if (written.isEmpty()) {
      throw new IllegalStateException("Nothing was written, so there is nothing to publish.");
    }
    List<String> others = output.sites().stream().filter(site -> !written.contains(site)).toList();
    List<String> removed = others.stream().filter(site -> !stays.test(site)).toList();
    try {
      if (removed.size() == others.size()) {
        replaceAll();
      } else {
        replaceWritten();
        withdraw(removed);
      }
    } catch (IOException e) {
      throw Trouble.with(output.path(), e);
    }
    return new PublishedChanges(changedPages.get(), changed.get(), same.get(), removed);
  }

  /** Removes what is no longer, or never was, in place; of many files, keeps them for next time. */
  @Override
  public void close() {
    boolean begunFromSpare = !tree.startsEmpty();
    work.close(tree.size() >= spareFrom || (begunFromSpare && !replacedAll));
    try {
      for (Path parent : parents) {
        Files.deleteIfExists(parent);
      }
    } catch (IOException e) {
      // Something was published into it, so it stays.
    }
  }

  /** The folders above one that have to be made first, the deepest first. */
  private static List<Path> missingParents(Path folder) {
    List<Path> missing = new ArrayList<>();
    Path parent = folder.getParent();
    while (parent != null && !Files.exists(parent)) {
      missing.add(parent);
      parent = parent.getParent();
    }
    return missing;
  }

  private void replaceAll() throws IOException {
    tree.write(OutputFolder.MARKER, MARKER_TEXT);
    tree.prune(work.next());
    replacedAll = true;
    if (output.exists()) {
      swap.swap(List.of(new FolderSwap.Pair(work.next(), output.path(), work.oldSites())));
    } else {
      Files.move(work.next(), output.path(), StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private void replaceWritten() throws IOException {
    List<FolderSwap.Pair> pairs = new ArrayList<>();
    for (String site : written.stream().sorted().toList()) {
      Path fresh = work.next().resolve(site);
      tree.prune(fresh);
      Path place = output.path().resolve(site);
      if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
        pairs.add(new FolderSwap.Pair(fresh, place, work.oldSite(site)));
      } else {
        Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
      }
    }
    swap.swap(pairs);
  }

  private void withdraw(List<String> sites) throws IOException {
    for (String site : sites) {
      Path to = work.withdrawn(site);
      Files.createDirectories(Objects.requireNonNull(to.getParent()));
      Files.move(output.path().resolve(site), to, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** Planning makes only such paths; this is the last gate before the disk. */
  private static String inside(String path) {
    for (int start = 0; start <= path.length(); ) {
      int slash = path.indexOf('/', start);
      int end = slash < 0 ? path.length() : slash;
      if (end == start || path.startsWith("..", start) || path.startsWith("./", start)) {
        throw new IllegalStateException("\"" + path + "\" is no path inside a site.");
      }
      start = end + 1;
    }
    if (path.indexOf('\\') >= 0 || path.indexOf(':') >= 0) {
      throw new IllegalStateException("\"" + path + "\" is no path inside a site.");
    }
    return path;
  }
}
