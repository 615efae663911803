package dev.lamina.plan;

import java.nio.charset.StandardCharsets;

/** A finished file of a site. */
public final class OutputFile {
  private final UrlPath path;
  private final byte[] bytes;

  /** A file of these bytes, which belong to it from now on: nobody may change them. */
  public OutputFile(UrlPath path, byte[] bytes) {
    this.path = path;
    this.bytes = bytes;
  }

  /** A text file in UTF-8. */
  public static OutputFile text(UrlPath path, String text) {
    return new OutputFile(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Where it stands in its site. */
  public UrlPath path() {
    return path;
  }

  /** Its content, not a copy: only to be read. */
  public byte[] bytes() {
    return bytes;
  }
}
