package dev.lamina.asset;

import dev.lamina.plan.OutputFile;
import dev.lamina.plan.UrlPath;
import dev.lamina.source.Digest;
import org.jspecify.annotations.Nullable;

/**
 * A file of a site that is no page: a picture, a document, the style sheet, the script.
 *
 * @param source path in the workspace, or how messages name it when it comes with the program
 * @param file its place in a site and its bytes, the same for all sites that use it
 * @param size null for what is no picture, and for a drawing that states no size
 */
public record Asset(String source, OutputFile file, @Nullable PixelSize size) {
  private static final String FOLDER = "assets/";

  /** Not below the other: hosts are told that nothing in there ever changes. */
  private static final String LASTING = "files/";

  /**
   * An asset whose name changes with its content, so that browsers may keep it for good: {@code
   * assets/needle-path.1a2b3c4d.svg}.
   */
  static Asset fingerprinted(
      String source, String stem, String extension, byte[] bytes, @Nullable PixelSize size) {
    String name = UrlPath.slug(stem) + "." + Digest.of(bytes).brief() + "." + extension;
    return new Asset(source, new OutputFile(new UrlPath(FOLDER + name), bytes), size);
  }

  /** An asset that keeps its name, as people send its address around: {@code files/form.pdf}. */
  static Asset lasting(String source, String stem, String extension, byte[] bytes) {
    String name = UrlPath.slug(stem) + "." + extension;
    return new Asset(source, new OutputFile(new UrlPath(LASTING + name), bytes), null);
  }

  /** In CSS pixels, 0 when unknown. */
  public int width() {
    return size == null ? 0 : size.width();
  }

  /** In CSS pixels, 0 when unknown. */
  public int height() {
    return size == null ? 0 : size.height();
  }

  /** Where it stands in a site. */
  public UrlPath path() {
    return file.path();
  }
}
