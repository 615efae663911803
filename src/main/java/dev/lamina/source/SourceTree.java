package dev.lamina.source;

import dev.lamina.diagnostic.DiagnosticSink;
import java.util.List;
import java.util.Optional;

/**
 * The workspace as files: on disk for the command, in memory for tests.
 *
 * <p>Paths are relative to the workspace, with {@code /}, in Unicode form NFC whatever the file
 * system gave.
 */
public interface SourceTree {

  /** All files below a folder, sorted by path; hidden files and folders are passed over. */
  List<String> filesBelow(String folder);

  /**
   * The bytes of a file, empty when there is none. A file that can't be read, or that lies outside
   * the workspace behind a link, is reported and also empty.
   */
  Optional<byte[]> bytes(String path, DiagnosticSink sink);

  /** A text file, decoded as UTF-8; empty as for {@link #bytes}. */
  default Optional<SourceFile> read(String path, DiagnosticSink sink) {
    return bytes(path, sink).map(bytes -> SourceFile.of(path, bytes, sink));
  }

  /** Whether there is such a file. */
  boolean exists(String path);
}
