package dev.lamina.source;

import java.io.IOException;

/** A file is larger than the reader is willing to hold in memory. */
public final class FileTooLargeException extends IOException {
  private static final long serialVersionUID = 1L;

  private final long size;

  public FileTooLargeException(long size) {
    super("The file has " + size + " bytes.");
    this.size = size;
  }

  /** The size of the file in bytes. */
  public long size() {
    return size;
  }
}
