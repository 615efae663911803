package dev.lamina.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The browser of this machine, without a window. */
record Chromium(Path program) {

  /** The browser; the test is skipped where there is none, and fails there in CI. */
  static Chromium here() {
    Optional<Path> program =
        Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
            .flatMap(
                folder ->
                    Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
            .filter(path -> path.toFile().canExecute())
            .findFirst();
    if (program.isEmpty()) {
      assertThat(System.getenv("CI")).as("there is no Chromium on the PATH").isNotEqualTo("true");
    }
    assumeTrue(program.isPresent(), "there is no Chromium on the PATH");
    return new Chromium(program.get());
  }

  /** Starts it with a profile of its own. */
  Process open(Path profile, String... more) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    command.addAll(List.of("--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run"));
    command.add("--user-data-dir=" + profile.resolve("browser"));
    command.addAll(List.of(more));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  /** The page as it is when it has been loaded and its scripts have run. */
  String dom(Path profile, String address) throws IOException, InterruptedException {
    return output(open(profile, "--dump-dom", address));
  }

  /** Prints a page as a PDF. */
  void print(Path profile, Path pdf, String address) throws IOException, InterruptedException {
    output(open(profile, "--no-pdf-header-footer", "--print-to-pdf=" + pdf, address));
  }

  private static String output(Process running) throws IOException, InterruptedException {
    try {
      String all = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
      return all;
    } finally {
      close(running);
    }
  }

  /** Ends it with all that it started. */
  static void close(Process running) throws InterruptedException {
    Stream.concat(running.descendants(), Stream.of(running.toHandle()))
        .toList()
        .forEach(ProcessHandle::destroyForcibly);
    running.waitFor(10, TimeUnit.SECONDS);
  }
}
