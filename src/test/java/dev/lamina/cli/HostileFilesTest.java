package dev.lamina.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What no page should be, through the command: a finding or a clear sentence, never a trace. */
final class HostileFilesTest {
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head><meta charset="utf-8"><title>Page</title></head>
      <body><main><h1>Page</h1><p>Text.</p></main></body>
      </html>
      """;

  @TempDir private Path site;

  private void page(String name, byte[] bytes) throws IOException {
    Files.write(site.resolve(name), bytes);
  }

  private void page(String name, String text) throws IOException {
    page(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private Called check(String rules) {
    return Called.in(
        site,
        "check",
        site.toString(),
        "--rules",
        rules,
        "--report",
        "concise",
        "--fail-on",
        "warning");
  }

  private void tells(String rule) {
    Called called = check("*");
    assertThat(called.err()).isEmpty();
    assertThat(called.out()).contains("[" + rule + "]").doesNotContain("Exception");
    assertThat(called.code()).isEqualTo(1);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aReportThatDoesNotFitIsNoSuccess() throws Exception {
    page("index.html", PAGE);
    Process full =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "check",
                site.toString())
            .redirectOutput(Path.of("/dev/full").toFile())
            .start();
    String said = new String(full.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(full.waitFor()).isEqualTo(3);
    assertThat(said)
        .startsWith("What was found can't be printed: No space left")
        .doesNotContain("\tat");
  }

  @Test
  void anEmptyPageIsAFinding() throws IOException {
    page("index.html", "");
    tells("page/empty");
  }

  @Test
  void aPictureNamedLikeAPageIsAFinding() throws IOException {
    page("index.html", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
    tells("page/binary");
  }

  @Test
  void aPageThatWasCutOffIsAFinding() throws IOException {
    page("index.html", PAGE.substring(0, PAGE.indexOf("Text")));
    tells("page/truncated");
  }

  @Test
  void aPageCutOffInsideATagIsAFinding() throws IOException {
    page("index.html", PAGE.substring(0, PAGE.indexOf("<p>")) + "<a href=\"abo");
    tells("page/truncated");
  }

  @Test
  void aPageOfFiftyMegabytesIsAFindingAndIsNotRead() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(site.resolve("index.html").toFile(), "rw")) {
      file.setLength(50L << 20);
    }
    tells("page/too-large");
  }

  @Test
  void nestingAHundredThousandDeepIsAFinding() throws IOException {
    page("index.html", PAGE.replace("<p>", "<div>".repeat(100_000)));
    tells("page/too-deep");
    page("index.html", PAGE.replace("<p>", "<b><table>".repeat(20_000)));
    assertThat(check("*").err()).isEmpty();
    page("index.html", PAGE.replace("<p>", "<svg><a><p>".repeat(20_000)));
    assertThat(check("*").err()).isEmpty();
  }

  @Test
  void anotherEncodingThanThePageSaysIsAFinding() throws IOException {
    page("index.html", PAGE.replace("Text", "Größe").getBytes(StandardCharsets.ISO_8859_1));
    tells("page/encoding");
  }

  @Test
  void aPageOfManyUnclosedAttributesEnds() throws IOException {
    page("index.html", PAGE.replace("Text", "<a " + "x=\"".repeat(50_000)));
    assertThat(check("*").err()).isEmpty();
    page("index.html", PAGE.replace("Text", "&" + "amp;amp".repeat(50_000)));
    assertThat(check("*").err()).isEmpty();
  }

  @Test
  void aCircleOfLinksIsAFindingAndTheRestIsChecked() throws IOException {
    page("index.html", PAGE.replace("Text.", "<a href=\"gone.html\">x</a>"));
    Files.createSymbolicLink(site.resolve("again"), site);
    Files.createSymbolicLink(site.resolve("nowhere.html"), site.resolve("not-there"));
    Files.createSymbolicLink(site.resolve("lost.css"), site.resolve("not-there"));
    Called called = check("page/*,links/*");
    assertThat(called.out())
        .contains("The symbolic link \"lost.css\" leads nowhere.")
        .contains("leads back to a folder above it")
        .contains("The symbolic link \"nowhere.html\" leads nowhere.")
        .contains("links/missing-file");
  }

  @Test
  void aLinkToWhatLiesAboveTheSiteIsAFindingAndIsNotFollowed(@TempDir Path above)
      throws IOException {
    Path below = Files.createDirectory(above.resolve("below"));
    Files.writeString(below.resolve("index.html"), PAGE);
    Files.writeString(above.resolve("private.html"), PAGE);
    Files.createSymbolicLink(below.resolve("up"), above);
    Called called =
        Called.in(below, "check", below.toString(), "--rules", "page/*", "--report", "concise");
    assertThat(called.out())
        .contains("The symbolic link \"up\" leads back to a folder above it.")
        .doesNotContain("private");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aNameThatIsNoTextIsAFinding() throws IOException, InterruptedException {
    page("index.html", PAGE);
    String named = "cp index.html \"$(printf 'bad\\377.html')\"";
    assertThat(new ProcessBuilder("sh", "-c", named).directory(site.toFile()).start().waitFor())
        .isZero();
    Called called = check("page/*");
    assertThat(called.err()).isEmpty();
    assertThat(called.out())
        .contains("[page/unreadable]")
        .contains("The name of \"bad\uFFFD.html\" can't be read as text.");
  }

  @Test
  void whatMayNotBeReadIsAFinding() throws IOException {
    page("index.html", PAGE);
    page("secret.html", PAGE);
    Files.createDirectories(site.resolve("closed"));
    Files.setPosixFilePermissions(
        site.resolve("secret.html"), PosixFilePermissions.fromString("---------"));
    Files.setPosixFilePermissions(
        site.resolve("closed"), PosixFilePermissions.fromString("---------"));
    assumeTrue(!Files.isReadable(site.resolve("secret.html")), "root may read everything");
    Called called = check("page/*");
    assertThat(called.out().split("page/unreadable", -1)).hasSize(3);
  }

  @AfterEach
  void open() throws IOException {
    Path closed = site.resolve("closed");
    if (Files.exists(closed)) {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void twentyThousandFilesAreAllLookedAt() throws IOException {
    for (int i = 0; i < 200; i++) {
      Path folder = Files.createDirectories(site.resolve("f" + i));
      for (int j = 0; j < 99; j++) {
        Files.writeString(folder.resolve(j + ".txt"), "x");
      }
      Files.writeString(folder.resolve("index.html"), PAGE);
    }
    page("f77/index.html", PAGE.replace("Text.", "<a href=\"gone.html\">x</a>"));
    Called called = Called.in(site, "check", site.toString(), "--rules", "links/*");
    assertThat(called.out()).contains("f77/index.html").contains("200 pages of 1 site");
    assertThat(called.code()).isEqualTo(1);
  }

  @Test
  void nothingToCheckIsNoPass() throws IOException {
    assertThat(check("*").code()).isEqualTo(2);
    page("notes.txt", "x");
    assertThat(check("*").code()).isEqualTo(2);
    page("index.html", PAGE);
    assertThat(check("no/such").code()).isEqualTo(2);
    assertThat(Called.in(site, "check", site.resolve("none").toString()).code()).isEqualTo(2);
  }
}
