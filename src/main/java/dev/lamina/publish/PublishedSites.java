package dev.lamina.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The sites that stand in an output folder now, only to be read. Serves any number of threads. */
public final class PublishedSites {
  private final OutputFolder output;

  private PublishedSites(OutputFolder output) {
    this.output = output;
  }

  /**
   * The sites in a folder, which need not exist.
   *
   * @param workspace the folder of the sources
   * @throws RefusedFolderException if the folder is not Lamina's
   */
  public static PublishedSites in(Path folder, Path workspace) {
    return new PublishedSites(OutputFolder.at(folder, workspace));
  }

  /** The bytes of a published file; empty when there is none, or when it can't be read. */
  public Optional<byte[]> bytes(String site, String path) {
    try {
      Path file = output.path().resolve(site).resolve(path);
      BasicFileAttributes attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return attributes.isRegularFile() ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether these sites stand there, each with these files and nothing else.
   *
   * @param files paths by site
   */
  public boolean holdsOnly(Map<String, Set<String>> files) {
    return output.exists() && output.holdsOnly(files);
  }
}
