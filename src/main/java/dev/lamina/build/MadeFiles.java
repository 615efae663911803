package dev.lamina.build;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.plan.OutputFile;
import dev.lamina.source.ContentHash;
import dev.lamina.source.FileTooLargeException;
import dev.lamina.source.LineOrigins;
import dev.lamina.source.SiteFiles;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;

/** The files of a site that is being made, those among them that stand published already. */
record MadeFiles(
    String clinic,
    Map<String, OutputFile> files,
    Map<String, LineOrigins> joined,
    List<String> paths)
    implements SiteFiles {

  /**
   * @param files by path, sorted
   * @param joined what some of them were put together from
   */
  MadeFiles(String clinic, Map<String, OutputFile> files, Map<String, LineOrigins> joined) {
    this(clinic, files, joined, List.copyOf(files.keySet()));
  }

  @Override
  public ContentHash hash(String path, long limit) throws IOException {
    return file(path).hash();
  }

  private OutputFile file(String path) throws NoSuchFileException {
    OutputFile file = files.get(path);
    if (file == null) {
      throw new NoSuchFileException(path);
    }
    return file;
  }

  @Override
  public byte[] bytes(String path, long limit) throws IOException {
    byte[] bytes = file(path).bytes();
    if (bytes.length > limit) {
      throw new FileTooLargeException(bytes.length);
    }
    return bytes;
  }

  @Override
  public String display(String path) {
    return clinic + "/" + path;
  }

  @Override
  public LineOrigins origins(String path) {
    return joined.getOrDefault(path, LineOrigins.NONE);
  }

  @Override
  public List<Diagnostic> problems() {
    return List.of();
  }
}
