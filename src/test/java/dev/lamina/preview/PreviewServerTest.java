package dev.lamina.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lamina.build.SmallWorkspace;
import dev.lamina.build.TestWorkspace;
import dev.lamina.check.CheckOptions;
import dev.lamina.diagnostic.OperationFailedException;
import dev.lamina.source.MemoryTree;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The preview as a browser sees it. */
final class PreviewServerTest {
  private static final String HEEL = "content/topics/heel-pain.md";

  @TempDir Path folder;

  @Test
  void servesTheBytesThatABuildMakes() throws IOException {
    TestWorkspace workspace = SmallWorkspace.inMemory();
    TestWorkspace.Built built = TestWorkspace.build(MemoryTree.of(workspace.files()), 2, true);
    try (Previewed preview = Previewed.of(workspace, folder)) {
      assertThat(built.output()).isNotEmpty();
      built
          .output()
          .forEach(
              (path, bytes) -> {
                HttpResponse<byte[]> answer = preview.get("/" + path);
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                if (!path.endsWith("/404.html")) {
                  assertThat(Previewed.asPublished(answer.body())).as(path).isEqualTo(bytes);
                }
              });
    }
  }

  @Test
  void writesNothing() throws IOException {
    try (Previewed preview = Previewed.small(folder)) {
      preview.get("/north/");
      preview.get("/");
      assertThat(folder.resolve("dist")).doesNotExist();
    }
  }

  @Test
  void foldersLeadToTheirIndex() throws IOException {
    try (Previewed preview = Previewed.small(folder)) {
      assertThat(preview.get("/north/").statusCode()).isEqualTo(200);
      HttpResponse<byte[]> bare = preview.get("/north");
      assertThat(bare.statusCode()).isEqualTo(302);
      assertThat(bare.headers().firstValue("Location")).contains("/north/");
    }
  }

  @Test
  void missingPagesGetTheClinicsOwnPageWithLinksIntoItsFolder() throws IOException {
    try (Previewed preview = Previewed.small(folder)) {
      HttpResponse<byte[]> answer = preview.get("/north/deep/down/nothing.html");
      assertThat(answer.statusCode()).isEqualTo(404);
      String page = new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8);
      assertThat(page).contains("href=\"/north/").doesNotContain("href=\"/index");
      assertThat(preview.get("/nobody/").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void headSendsTheSameHeadersAndNoBody() throws IOException {
    try (Previewed preview = Previewed.small(folder)) {
      HttpResponse<byte[]> head = preview.send("HEAD", "/north/");
      int length = preview.get("/north/").body().length;
      assertThat(head.statusCode()).isEqualTo(200);
      assertThat(head.body()).isEmpty();
      assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(length);
      assertThat(preview.send("POST", "/north/").statusCode()).isEqualTo(405);
    }
  }

  @Test
  void knownContentIsNotSentAgain() throws IOException {
    try (Previewed preview = Previewed.small(folder)) {
      HttpResponse<byte[]> page = preview.get("/north/");
      assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
      String tag = page.headers().firstValue("ETag").orElseThrow();
      assertThat(preview.get("/north/", "If-None-Match", tag).statusCode()).isEqualTo(304);
      assertThat(preview.get("/north/", "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void pagesMayRunTheThemesScriptAndThePreviewsOnly() throws IOException {
    try (Previewed preview = Previewed.small(folder)) {
      String policy =
          preview.get("/north/").headers().firstValue("Content-Security-Policy").orElseThrow();
      String origin = "http://localhost:" + preview.port();
      assertThat(policy)
          .contains("default-src 'none'")
          .contains(
              "script-src %1$s/north/assets/ %1$s/north/search-index.js %1$s/_lamina/;"
                  .formatted(origin));
      assertThat(policy.substring(policy.indexOf("script-src"), policy.indexOf("style-src")))
          .doesNotContain("unsafe");
    }
  }

  @Test
  void answersNoOtherHostAndNoOtherOrigin() throws IOException {
    try (Previewed preview = Previewed.small(folder)) {
      String own = "Host: localhost:" + preview.port();
      assertThat(preview.raw("GET / HTTP/1.1", own)).isEqualTo(200);
      assertThat(preview.raw("GET / HTTP/1.1", "Host: 127.0.0.1:" + preview.port())).isEqualTo(200);
      assertThat(preview.raw("GET / HTTP/1.1", "Host: evil.test")).isEqualTo(403);
      assertThat(preview.raw("GET / HTTP/1.1", "Host: evil.test:" + preview.port())).isEqualTo(403);
      assertThat(preview.raw("GET / HTTP/1.1", "Host: localhost:1")).isEqualTo(403);
      assertThat(preview.raw("GET / HTTP/1.1", own, "Host: evil.test")).isGreaterThanOrEqualTo(400);
      assertThat(preview.raw("GET / HTTP/1.0")).isEqualTo(403);
      assertThat(preview.raw("GET / HTTP/1.1", own, "Origin: http://evil.test")).isEqualTo(403);
      assertThat(preview.raw("GET / HTTP/1.1", own, "Origin: null")).isEqualTo(403);
      assertThat(preview.raw("GET / HTTP/1.1", own, "Origin: http://localhost:" + preview.port()))
          .isEqualTo(200);
      assertThat(preview.raw("GET /north/ HTTP/1.1", own, "Sec-Fetch-Site: cross-site"))
          .isEqualTo(403);
    }
  }

  @Test
  void isReachedByItsNumberHoweverThatIsSpelled() throws IOException {
    byte[] number = new byte[16];
    number[15] = 1;
    InetAddress six = InetAddress.getByAddress(number);
    Assumptions.assumeTrue(NetworkInterface.getByInetAddress(six) != null, "no IPv6 here");
    try (Previewed preview = Previewed.at(six, folder)) {
      for (String own : List.of("[::1]", "[0:0:0:0:0:0:0:1]", "localhost")) {
        String host = "Host: " + own + ":" + preview.port();
        assertThat(preview.raw("GET / HTTP/1.1", host)).as(own).isEqualTo(200);
      }
      for (String other : List.of("[::2]", "[fd00::1]", "::1", "[evil.test]", "[::1]x")) {
        String host = "Host: " + other + ":" + preview.port();
        assertThat(preview.raw("GET / HTTP/1.1", host)).as(other).isEqualTo(403);
      }
    }
  }

  @Test
  void anAddressOfAnotherMachineIsRefusedWithAnOwnOne() throws IOException {
    InetAddress other = InetAddress.getByName("203.0.113.77");
    assertThatThrownBy(() -> Previewed.at(other, folder))
        .isInstanceOf(OperationFailedException.class)
        .hasMessageContaining("\"203.0.113.77\" is none of this machine's.")
        .hasMessageContaining("--host")
        .hasMessageNotContaining("%");
  }

  @Test
  void noPathLeavesTheWorkspace() throws IOException {
    Path secret = folder.resolve("secret.txt");
    Files.writeString(secret, "secret");
    Path root = folder.resolve("workspace");
    try (Previewed preview = Previewed.of(TestWorkspace.small(), root)) {
      Files.createSymbolicLink(root.resolve("content/clinics/north/out.html"), secret);
      String own = "Host: localhost:" + preview.port();
      for (String path :
          new String[] {
            "/../secret.txt",
            "/..%2fsecret.txt",
            "/..%2F..%2Fetc/passwd",
            "/%2e%2e/secret.txt",
            "/north/../../secret.txt",
            "/north/%2e%2e/%2e%2e/secret.txt",
            "/north/..%5c..%5csecret.txt",
            "/north/%252e%252e/secret.txt",
            "/north//etc/passwd",
            "//etc/passwd",
            "/north/index.html%00.txt",
            "/north/%ff%fe",
            "/north/%c0%ae%c0%ae/secret.txt",
            "/north/out.html",
            "/north/clinic.yaml",
            "/content/clinics/north/clinic.yaml",
            "/lamina.yaml",
            "/_lamina/../lamina.yaml",
            "/_lamina/../../../../etc/passwd",
            "/north/%",
          }) {
        assertThat(preview.raw("GET " + path + " HTTP/1.1", own))
            .as(path)
            .isGreaterThanOrEqualTo(400);
      }
    }
  }

  @Test
  void anEditIsHeardAndShown() throws IOException, InterruptedException {
    try (Previewed preview = Previewed.small(folder)) {
      BlockingQueue<String> editions = preview.editions();
      assertThat(Previewed.next(editions)).isEqualTo("1");
      String before = preview.text("/_lamina/state?page=%2Fnorth%2Fheel-pain.html");
      preview.edit("content/topics/heel-pain.md", "title: Heel pain", "title: Heel pain now");
      assertThat(Previewed.next(editions)).isEqualTo("2");
      assertThat(preview.text("/north/heel-pain.html")).contains("Heel pain now");
      assertThat(preview.text("/_lamina/state?page=%2Fnorth%2Fheel-pain.html"))
          .isNotEqualTo(before);
    }
  }

  @Test
  void editorsThatSaveByRenamingAreSeen() throws IOException, InterruptedException {
    try (Previewed preview = Previewed.small(folder)) {
      BlockingQueue<String> editions = preview.editions();
      Previewed.next(editions);
      Path topic = folder.resolve("content/topics/heel-pain.md");
      Path fresh = folder.resolve("content/topics/.heel-pain.md.swp");
      Files.writeString(fresh, Files.readString(topic).replace("title: Heel pain", "title: Saved"));
      Files.move(fresh, topic, StandardCopyOption.REPLACE_EXISTING);
      Previewed.next(editions);
      assertThat(preview.text("/north/heel-pain.html")).contains("<h1>Saved");
    }
  }

  @Test
  void newAndRemovedClinicsComeAndGo() throws IOException, InterruptedException {
    try (Previewed preview = Previewed.small(folder)) {
      BlockingQueue<String> editions = preview.editions();
      Previewed.next(editions);
      String north = Files.readString(folder.resolve("content/clinics/north/clinic.yaml"));
      preview.save(
          "content/clinics/west/clinic.yaml",
          north.replaceFirst("domain: .*", "domain: west.example"));
      Previewed.next(editions);
      assertThat(preview.get("/west/").statusCode()).isEqualTo(200);
      Files.delete(folder.resolve("content/clinics/west/clinic.yaml"));
      Files.delete(folder.resolve("content/clinics/west"));
      Previewed.next(editions);
      assertThat(preview.get("/west/").statusCode()).isEqualTo(404);
      assertThat(preview.text("/west/")).contains("There is no clinic “west”");
    }
  }

  @Test
  void anErrorElsewhereDoesNotTakeTheLastGoodPageAway() throws IOException, InterruptedException {
    try (Previewed preview = Previewed.small(folder)) {
      BlockingQueue<String> editions = preview.editions();
      Previewed.next(editions);
      preview.edit("content/topics/needling.md", "title: Needle", "titel: Needle");
      Previewed.next(editions);
      preview.edit(HEEL, "title: Heel pain", "title: Pain in the heel");
      Previewed.next(editions);
      String good = preview.text("/north/heel-pain.html");
      assertThat(good).contains("Pain in the heel");
      for (String worse : List.of("titel: Pain", "tilte: Pain", "ttile: Pain")) {
        preview.save(HEEL, Files.readString(folder.resolve(HEEL)).replaceFirst("t.*: Pain", worse));
        Previewed.next(editions);
        assertThat(preview.text("/north/heel-pain.html")).isEqualTo(good);
        assertThat(preview.text("/north/needling.html")).contains("<h1>Needle treatment");
      }
    }
  }

  @Test
  void aPageThatNeverCouldBeMadeSaysWhyInItsPlace() throws IOException, InterruptedException {
    try (Previewed preview = Previewed.small(folder)) {
      BlockingQueue<String> editions = preview.editions();
      Previewed.next(editions);
      preview.save("templates/plain/blocks/page-head.ftlh", "<#if x>");
      Previewed.next(editions);
      assertThat(preview.get("/north/heel-pain.html").statusCode()).isEqualTo(503);
      assertThat(preview.text("/north/heel-pain.html")).contains("page-head.ftlh");
    }
  }

  @Test
  void anErrorInTheWorkspacesFileIsToldAloneOnEveryPage() throws IOException, InterruptedException {
    try (Previewed preview = Previewed.small(folder)) {
      BlockingQueue<String> editions = preview.editions();
      Previewed.next(editions);
      String good = preview.text("/north/heel-pain.html");
      String file = Files.readString(folder.resolve("lamina.yaml"));
      preview.save("lamina.yaml", file + "values: [oops\n");
      Previewed.next(editions);
      assertThat(preview.text("/north/heel-pain.html")).isEqualTo(good);
      assertThat(preview.text("/_lamina/findings?page=%2Fnorth%2Fheel-pain.html"))
          .contains("data-stale=\"true\"", "lamina.yaml:")
          .doesNotContain("content/topics");
      Files.delete(folder.resolve("lamina.yaml"));
      Previewed.next(editions);
      assertThat(preview.text("/north/heel-pain.html")).isEqualTo(good);
      assertThat(preview.text("/")).contains("The file is gone.");
      preview.save("lamina.yaml", file);
      Previewed.next(editions);
      assertThat(preview.text("/_lamina/findings?page=%2Fnorth%2Fheel-pain.html"))
          .contains("data-stale=\"false\"");
    }
  }

  @Test
  void brokenContentKeepsTheLastGoodPageUntilItIsMended() throws IOException, InterruptedException {
    try (Previewed preview = Previewed.small(folder)) {
      BlockingQueue<String> editions = preview.editions();
      Previewed.next(editions);
      String good = preview.text("/north/heel-pain.html");
      String topic = "content/topics/heel-pain.md";
      preview.edit(topic, "title: Heel pain", "titel: Heel pain");
      Previewed.next(editions);
      assertThat(preview.text("/north/heel-pain.html")).isEqualTo(good);
      assertThat(preview.text("/_lamina/findings?page=%2Fnorth%2Fheel-pain.html"))
          .contains("data-stale=\"true\"", topic + ":", "titel");
      assertThat(preview.text("/")).contains("in the content", "titel");
      preview.edit(topic, "titel: Heel pain", "title: Mended");
      Previewed.next(editions);
      assertThat(preview.text("/north/heel-pain.html")).contains("Mended");
      assertThat(preview.text("/_lamina/findings?page=%2Fnorth%2Fheel-pain.html"))
          .contains("data-stale=\"false\"");
    }
  }

  @Test
  void aTakenPortIsNamedWithAFreeOne() throws IOException {
    try (Previewed preview = Previewed.small(folder)) {
      assertThatThrownBy(
              () ->
                  PreviewServer.start(
                      folder,
                      PreviewOptions.of(preview.port(), CheckOptions.asOf(LocalDate.EPOCH)),
                      bug -> {}))
          .isInstanceOf(OperationFailedException.class)
          .hasMessageContaining("This workspace is shown already at http://localhost:")
          .hasMessageContaining("lamina serve --port ");
    }
  }

  @Test
  void endsWithinASecondWhileBrowsersListen() throws IOException, InterruptedException {
    Previewed preview = Previewed.small(folder);
    BlockingQueue<String> editions = preview.editions();
    Previewed.next(editions);
    long start = System.nanoTime();
    preview.close();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void theWorkbenchFindsPagesByTitleAndByWords() throws IOException {
    try (Previewed preview = Previewed.small(folder)) {
      assertThat(preview.text("/")).contains("href=\"/north/\"", "href=\"/south/\"", "Heel pain");
      assertThat(preview.text("/?q=heel")).contains("content/topics/heel-pain.md");
      assertThat(preview.text("/?q=%3Cscript%3E"))
          .contains("&lt;script&gt;")
          .doesNotContain("<script>");
    }
  }

  @Test
  void theWallShowsAPageInAllClinics() throws IOException {
    try (Previewed preview = Previewed.small(folder)) {
      assertThat(preview.text("/_lamina/wall?page=heel-pain"))
          .contains("clinic=north&amp;page=heel-pain", "clinic=south&amp;page=heel-pain");
      assertThat(
              preview
                  .get("/_lamina/open?clinic=north&page=heel-pain")
                  .headers()
                  .firstValue("Location"))
          .contains("/north/heel-pain.html");
      assertThat(preview.text("/_lamina/compare?page=contact&a=north&b=south"))
          .contains("paragraphs differ");
    }
  }
}
