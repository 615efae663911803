package dev.lamina.asset;

import dev.lamina.plan.OutputFile;
import dev.lamina.plan.UrlPath;
import dev.lamina.source.ContentHash;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file of a site that is no page: a picture, a document, the style sheet, the script.
 *
 * @param source path in the workspace, or how messages name it when it comes with the program
 * @param file its place in a site and its bytes, the same for all sites that use it
 * @param size null for what is no picture, and for a drawing that states no size
 * @param smaller the same picture for narrower screens, the smallest first
 */
public record Asset(
    String source, OutputFile file, @Nullable PixelSize size, List<Narrower> smaller) {

  /** A picture in a smaller size, in pixels. */
  public record Narrower(OutputFile file, int width) {}

  private static final String FOLDER = "assets/";

  /** Not below the other: hosts are told that nothing in there ever changes. */
  private static final String LASTING = "files/";

  /**
   * An asset whose name changes with its content, so that browsers may keep it for good: {@code
   * assets/needle-path.1a2b3c4d.svg}.
   */
  static Asset fingerprinted(
      String source, String stem, String extension, byte[] bytes, @Nullable PixelSize size) {
    String name = UrlPath.slug(stem) + "." + ContentHash.of(bytes).brief() + "." + extension;
    return new Asset(source, new OutputFile(new UrlPath(FOLDER + name), bytes), size, List.of());
  }

  /**
   * A picture in several sizes. Their names change with the original: what another Java makes of it
   * differs in a few bytes and in nothing that can be seen.
   *
   * @param sizes at least one, the smallest first
   */
  static Asset picture(String source, String stem, byte[] original, List<Rendition> sizes) {
    String start = FOLDER + UrlPath.slug(stem);
    String brief = ContentHash.of(original).brief();
    List<Narrower> smaller = new ArrayList<>();
    Asset largest = null;
    for (Rendition size : sizes) {
      String end = "." + brief + "." + size.type().extension();
      if (largest != null) {
        smaller.add(new Narrower(largest.file(), largest.width()));
      }
      boolean last = smaller.size() == sizes.size() - 1;
      String name = start + (last ? "" : "-" + size.size().width()) + end;
      OutputFile file = new OutputFile(new UrlPath(name), size.bytes());
      largest = new Asset(source, file, size.size(), smaller);
    }
    if (largest == null) {
      throw new IllegalArgumentException("no sizes: " + source);
    }
    return largest;
  }

  /** An asset that keeps its name, as people send its address around: {@code files/form.pdf}. */
  static Asset lasting(String source, String stem, String extension, byte[] bytes) {
    String name = UrlPath.slug(stem) + "." + extension;
    return new Asset(source, new OutputFile(new UrlPath(LASTING + name), bytes), null, List.of());
  }

  public Asset {
    smaller = List.copyOf(smaller);
  }

  /** All of its files. */
  public Stream<OutputFile> files() {
    return Stream.concat(smaller.stream().map(Narrower::file), Stream.of(file));
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
