package dev.lamina.publish;

import dev.lamina.plan.OutputFile;
import dev.lamina.plan.UrlPath;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.IntStream;

/**
 * Publishes four sites of fifty files again and again, each time with another number in most of
 * them, until somebody kills it. Says so after the first time.
 */
final class PublishingLoop {
  static final int FILES = 200;
  static final int UNCHANGING = 20;

  private PublishingLoop() {}

  public static void main(String[] args) throws IOException {
    Path workspace = Path.of(args[0]);
    int number = Integer.parseInt(args[1]);
    int spareFrom = Integer.parseInt(args[2]);
    publish(workspace, number, spareFrom);
    try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
      out.write("ready\n".getBytes(StandardCharsets.US_ASCII));
      out.flush();
      while (true) {
        publish(workspace, ++number, spareFrom);
      }
    }
  }

  static void publish(Path workspace, int number, int spareFrom) {
    Path dist = workspace.resolve("dist");
    try (Publication publication =
        Publication.open(dist, workspace, new FolderSwap(true), spareFrom)) {
      IntStream.range(0, FILES)
          .parallel()
          .forEach(
              i -> {
                String text = i < UNCHANGING ? "always" : Integer.toString(number);
                UrlPath path = new UrlPath("part-" + i % 5 + "/page-" + i + ".html");
                publication.write("site-" + i % 4, OutputFile.text(path, text));
              });
      publication.commit(site -> false);
    }
  }
}
