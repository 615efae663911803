package dev.lamina.plan;

import dev.lamina.source.ContentHash;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A finished file of a site. */
public final class OutputFile {
  private final UrlPath path;
  private final Supplier<byte[]> bytes;
  private final boolean standing;
  private @Nullable ContentHash hash;

  private OutputFile(
      UrlPath path, Supplier<byte[]> bytes, boolean standing, @Nullable ContentHash hash) {
    this.path = path;
    this.bytes = bytes;
    this.standing = standing;
    this.hash = hash;
  }

  /** A file of these bytes, which belong to it from now on: nobody may change them. */
  public OutputFile(UrlPath path, byte[] bytes) {
    this(path, () -> bytes, false, null);
  }

  /** A text file in UTF-8. */
  public static OutputFile text(UrlPath path, String text) {
    return new OutputFile(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A file that is published already and stays as it is.
   *
   * @param hash of its content
   * @param bytes reads it, for who has to know it
   */
  public static OutputFile standing(UrlPath path, ContentHash hash, Supplier<byte[]> bytes) {
    return new OutputFile(path, bytes, true, hash);
  }

  /** Where it stands in its site. */
  public UrlPath path() {
    return path;
  }

  /** Its content, not a copy: only to be read. */
  public byte[] bytes() {
    return bytes.get();
  }

  /** Whether it is published already and need not be written. */
  public boolean isStanding() {
    return standing;
  }

  /** A hash of its content, made when first asked for. */
  public synchronized ContentHash hash() {
    ContentHash known = hash;
    if (known == null) {
      known = ContentHash.of(bytes());
      hash = known;
    }
    return known;
  }
}
