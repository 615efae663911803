package dev.lamina.publish;

import dev.lamina.plan.OutputFile;
import dev.lamina.plan.UrlPath;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Begins to publish a site, says so, and ends when it reads a character. */
final class SlowPublication {
  private SlowPublication() {}

  public static void main(String[] args) throws IOException {
    Path workspace = Path.of(args[0]);
    try (Publication publication = Publication.open(workspace.resolve("dist"), workspace);
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        FileInputStream in = new FileInputStream(FileDescriptor.in)) {
      publication.write("elm", OutputFile.text(new UrlPath("index.html"), "slow"));
      out.write("begun\n".getBytes(StandardCharsets.US_ASCII));
      out.flush();
      if (in.read() >= 0) {
        publication.commit(site -> false);
      }
    }
  }
}
