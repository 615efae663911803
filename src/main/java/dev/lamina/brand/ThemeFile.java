package dev.lamina.brand;

import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.source.SourceFile;

/** A file of a theme that won over its namesakes. */
public final class ThemeFile {
  private final ThemePlace place;
  private final byte[] bytes;

  ThemeFile(ThemePlace place, byte[] bytes) {
    this.place = place;
    this.bytes = bytes;
  }

  /** Where it came from. */
  public ThemePlace place() {
    return place;
  }

  /** Its content, not a copy: only to be read. */
  public byte[] bytes() {
    return bytes;
  }

  /** Its content as text; what is not UTF-8 is reported. */
  public SourceFile text(DiagnosticSink sink) {
    return SourceFile.of(place.shownAs(), bytes, sink);
  }
}
