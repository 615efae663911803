package dev.lamina.cli;

import dev.lamina.build.Build;
import dev.lamina.build.BuildOptions;
import dev.lamina.cache.ByteCache;
import dev.lamina.content.load.LibraryLoader;
import dev.lamina.diagnostic.Nearest;
import dev.lamina.source.DiskTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The workspace around the folder in which a command was called. */
record Workspace(Path root, DiskTree tree) {
  static final String MARK = "lamina.yaml";

  /** Marks a folder where everybody may put files and nobody may take away those of others. */
  private static final int STICKY = 01000;

  /**
   * Looks here and in the folders above.
   *
   * @throws UsageException when there is none
   */
  static Workspace around(Path folder) {
    Optional<Workspace> found = find(folder);
    if (found.isPresent()) {
      return found.get();
    }
    throw new UsageException(
        "There is no lamina.yaml in \""
            + folder.toAbsolutePath().normalize()
            + "\" or above it, so this is no workspace."
            + System.lineSeparator()
            + "Go to your workspace, or make one: lamina init my-clinics");
  }

  /** The workspace around a folder, if there is one. */
  static Optional<Workspace> find(Path folder) {
    Path start = folder.toAbsolutePath().normalize();
    for (Path at = start; at != null; at = at.getParent()) {
      if (Files.isRegularFile(at.resolve(MARK)) && (at.equals(start) || !isForEverybody(at))) {
        return Optional.of(new Workspace(at, new DiskTree(at)));
      }
    }
    return Optional.empty();
  }

  /** Whether a folder is like "/tmp": what lies there may be somebody else's, or left over. */
  private static boolean isForEverybody(Path folder) {
    try {
      return Files.getAttribute(folder, "unix:mode") instanceof Integer mode
          && (mode & STICKY) != 0;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      // On systems without such folders, none is.
      return false;
    }
  }

  /** The ids of its clinics, sorted. */
  List<String> clinics() {
    return LibraryLoader.clinicIds(tree);
  }

  /**
   * A build of this workspace.
   *
   * @throws UsageException when there is no such clinic, or none at all
   */
  Build build(BuildOptions options) {
    List<String> known = clinics();
    for (String wanted : options.clinics()) {
      if (!known.contains(wanted)) {
        throw new UsageException(
            "There is no clinic \""
                + wanted
                + "\" in content/clinics. "
                + Nearest.hint(wanted, known, "clinics"));
      }
    }
    if (known.isEmpty()) {
      throw new UsageException(
          "There is no clinic in content/clinics, so there is nothing to build."
              + System.lineSeparator()
              + "Add one: lamina new clinic north-hill");
    }
    return new Build(tree, options, ByteCache.in(root.resolve(".lamina/pictures")));
  }
}
