package dev.lamina.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.Quote;
import dev.lamina.report.Format;
import dev.lamina.report.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How {@code check} is called on a folder of pages: what it refuses, what it tells of itself. */
final class CheckCallTest {
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>Sore heels</title>
      <meta name="description" content="What helps when heels are sore.">
      </head><body><main><h1>Sore heels</h1><p>Rest.</p></main></body></html>
      """;

  @TempDir Path folder;

  private Called check(String... more) throws IOException {
    Files.createDirectories(folder.resolve("public"));
    Files.writeString(folder.resolve("public/index.html"), PAGE);
    List<String> all = new ArrayList<>(List.of("check"));
    all.addAll(List.of(more));
    return Called.in(folder, all.toArray(String[]::new));
  }

  private String pages() {
    return folder.resolve("public").toString();
  }

  @Test
  void pagesOfNoKindAreToldAsNotLookedThrough() throws IOException {
    Called plain = check(pages());
    assertThat(plain.code()).isZero();
    assertThat(plain.out())
        .contains("info[required/unanswered] No page says what it is for, so that ")
        .contains("--kind procedure for all pages");
    assertThat(check(pages(), "--rules", "links/*").out()).contains("nothing found");
    assertThat(check(pages(), "--kind", "legal").out()).doesNotContain("what it is for");
  }

  @Test
  void twoReportsInOneFileAreRefused() throws IOException {
    String file = folder.resolve("out.txt").toString();
    Called called = check(pages(), "--report", "json=" + file, "--report", "sarif=" + file);
    assertThat(called.code()).isEqualTo(2);
    assertThat(called.err()).contains("the second would replace the first.");
    assertThat(folder.resolve("out.txt")).doesNotExist();
  }

  @Test
  void pageIsNeverReplacedByAReport() throws IOException {
    Path page = folder.resolve("public/index.html");
    Path linked = folder.resolve("to-page.html");
    Files.createDirectories(page.getParent());
    Files.writeString(page, PAGE);
    Files.createSymbolicLink(linked, page);
    for (Path file : List.of(page, linked, folder.resolve("public/../public/index.html"))) {
      for (String option : List.of("--report=json=" + file, "--write-baseline=" + file)) {
        for (String checked : List.of(pages(), page.toString())) {
          Called called = check(checked, option);
          assertThat(called.err())
              .contains("\"" + file + "\" is a page: the ")
              .contains(" would replace it. Name another file.");
          assertThat(called.out()).isEmpty();
          assertThat(called.code()).isEqualTo(2);
          assertThat(page).hasContent(PAGE);
        }
      }
    }
  }

  @Test
  void pageThatBeginsWithPlainTextIsNeverReplacedByAReport() throws IOException {
    Path page = folder.resolve("public/plain.html");
    Files.createDirectories(page.getParent());
    for (String text : List.of("Words.", "Pain: error <p>x", "{{ title }}<p>x", "[shortcode]")) {
      Files.writeString(page, text);
      for (String format : List.of("html", "json", "console", "gitlab")) {
        assertThat(check(pages(), "--report", format + "=" + page).code()).isEqualTo(2);
        assertThat(page).hasContent(text);
      }
    }
  }

  @Test
  void pageThatALinkOutOfTheFolderLeadsToIsNeverReplacedByAReport() throws IOException {
    Path shared = Files.createDirectories(folder.resolve("shared")).resolve("page.html");
    Files.writeString(shared, PAGE);
    Path linked = Files.createDirectories(folder.resolve("public")).resolve("page.html");
    Path inFolder = folder.resolve("public/news");
    Path plain = folder.resolve("public/report.txt");
    Files.createSymbolicLink(linked, shared);
    Files.createSymbolicLink(inFolder, shared.getParent());
    Files.createSymbolicLink(plain, shared);
    for (Path file : List.of(linked, shared, inFolder.resolve("page.html"), plain)) {
      assertThat(check(pages(), "--report=html=" + file).code()).isEqualTo(2);
      assertThat(shared).hasContent(PAGE);
    }
  }

  @Test
  void pageInTwoBytesALetterIsNeverReplacedByAReport() throws IOException {
    Path page = folder.resolve("public/wide.html");
    Files.createDirectories(page.getParent());
    Files.writeString(page, "\uFEFF" + PAGE, StandardCharsets.UTF_16LE);
    byte[] before = Files.readAllBytes(page);
    assertThat(check(pages(), "--report=html=" + page).code()).isEqualTo(2);
    assertThat(page).hasBinaryContent(before);
  }

  @Test
  void earlierReportIsReplacedWhereverItLies() throws IOException {
    for (String format : Format.words()) {
      for (String name : List.of("public/new.html", "public/report.txt", "other.html")) {
        Path report = folder.resolve(name.replace("/", "/" + format + "-"));
        String option = format + "=" + report;
        check(pages(), "--report", option);
        assertThat(check(pages(), "--report", option).code()).isNotEqualTo(2);
        assertThat(report).isNotEmptyFile();
      }
    }
  }

  @Test
  void optionsThatWouldChangeNothingAreRefused() throws IOException {
    assertThat(check("--kind", "procedure").err())
        .contains("--kind is about a folder of finished pages.");
    assertThat(check(pages(), "--clinic", "north").err())
        .contains("--clinic chooses among the workspace's sites.");
    Called prove = check(pages(), "--prove", "--kind", "procedure", "--report", "json");
    assertThat(prove.err()).contains("--report has no effect with --prove");
    assertThat(prove.code()).isEqualTo(2);
  }

  private void isRefused(String why, String... options) throws IOException {
    List<String> all = new ArrayList<>(List.of(pages()));
    all.addAll(List.of(options));
    Called called = check(all.toArray(String[]::new));
    assertThat(called.err()).contains(why);
    assertThat(called.out()).isEmpty();
    assertThat(called.code()).isEqualTo(2);
  }

  @Test
  void valuesThatCannotBeMeantAreRefused() throws IOException {
    isRefused("Write --base-url https://north.example/,", "--base-url", "north.example/");
    isRefused("takes the address of a website, not \"ftp://x/\"", "--base-url", "ftp://x/");
    isRefused("\"--threads\" takes 1 or more, not \"0\".", "--threads", "0");
    isRefused("\"external-timeout\" needs \"--external\".", "--option", "external-timeout=5");
    isRefused("names addresses from the root, such as /portal/*,", "--option", "elsewhere=portal");
    isRefused("No page fits \"--kind procedure=gone/*\".", "--kind", "procedure=gone/*");
    assertThat(check(pages(), "--kind", "procedure=*.html", "--base-url", "none").err()).isEmpty();
    Called unnamed = check("");
    assertThat(unnamed.err()).contains("The name of a file or folder is empty.");
    assertThat(unnamed.code()).isEqualTo(2);
  }

  @Test
  void aProofTellsWhatItCouldNotTry() throws IOException {
    Called none = check(pages(), "--prove", "--kind", "condition");
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("No page keeps a rule of the policy");
    Files.writeString(
        folder.resolve("public/more.html"),
        PAGE.replace("<p>Rest.", "<p><a href=\"tel:911\">Call 911</a>"));
    Called some = check(pages(), "--prove", "--kind", "condition");
    assertThat(some.code()).isZero();
    assertThat(some.out())
        .contains("Rules: DISC-EMERG")
        .containsPattern("Not tried, because no page keeps them .*: DISC-GEN, ");
  }

  @Test
  void buildServersGetPathsFromTheTopOfTheRepository() {
    Path web = folder.resolve("web");
    Location where = new Location("public/index.html", 3, 1, Quote.ofLine("x"), 1);
    Diagnostic found = Diagnostic.error("links/empty", where, "It is empty.", null);
    Run run = new Run(LocalDate.of(2026, 11, 1), 1, 1, 1, List.of(found), List.of());
    RepositoryPaths paths = RepositoryPaths.of(Map.of("GITHUB_WORKSPACE", folder.toString()), web);
    assertThat(file(paths.in(Format.GITHUB, run))).isEqualTo("web/public/index.html");
    assertThat(file(paths.in(Format.SARIF, run))).isEqualTo("web/public/index.html");
    assertThat(file(paths.in(Format.CONSOLE, run))).isEqualTo("public/index.html");
    assertThat(file(RepositoryPaths.of(Map.of(), web).in(Format.GITHUB, run)))
        .isEqualTo("public/index.html");
  }

  private static String file(Run run) {
    return run.findings().get(0).where().file();
  }
}
