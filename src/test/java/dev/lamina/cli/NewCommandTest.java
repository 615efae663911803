package dev.lamina.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code lamina new …}, in the workspace that {@code lamina init} makes. */
final class NewCommandTest {
  private static final String CLINIC = "content/clinics/fernhollow/";

  @TempDir private Path root;

  @BeforeEach
  void makeWorkspace() {
    assertThat(Called.in(root, "init", ".").code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"condition", "procedure", "test", "guide", "legal"})
  void newTopicOfEachKindBuildsAndAsksForWhatIsUnwritten(String kind) throws IOException {
    Called made =
        call("new", "topic", "knee-pain", "--kind", kind, "--reviewer", "Ida Fenwick, MD");
    assertThat(made.out())
        .startsWith("Wrote content/topics/knee-pain.md.\nNext: write its text. To show it: ")
        .hasLineCount(2);
    if (!kind.equals("legal")) {
      edit(CLINIC + "clinic.yaml", "topics: [", "topics: [knee-pain, ");
    }
    if (kind.equals("procedure")) {
      edit(CLINIC + "clinic.yaml", "offers: [", "offers: [knee-pain, ");
    }
    assertBuildsClean();
    assertThat(root.resolve("dist/fernhollow/knee-pain.html")).content().contains("Knee pain</h1>");
  }

  @Test
  void pageThatNobodyCheckedIsBuiltWithAWarningOnceASiteShowsIt() throws IOException {
    Called made = call("new", "topic", "knee-pain");
    assertThat(made.out()).contains("have a clinician check it");
    assertBuildsClean();
    edit(CLINIC + "clinic.yaml", "topics: [", "topics: [knee-pain, ");
    call("new", "page", "fernhollow", "hello", "--kind", "post");
    Called build = Called.in(root, "build");
    assertThat(build.out())
        .contains("content/topics/knee-pain.md: warning")
        .contains("2026-11-01-hello.md: warning")
        .contains("Set \"reviewer:\"")
        .doesNotContain("error");
    assertThat(build.code()).isZero();
  }

  @Test
  void titleMayHoldAnything() throws IOException {
    call(
        "new",
        "topic",
        "knee-pain",
        "--title",
        "Knee: \"what\" & why # not",
        "--reviewer",
        "Ida Fenwick, MD");
    edit(CLINIC + "clinic.yaml", "topics: [", "topics: [knee-pain, ");
    assertBuildsClean();
    assertThat(root.resolve("dist/fernhollow/knee-pain.html"))
        .content()
        .contains("Knee: &quot;what&quot; &amp; why # not</h1>");
  }

  @Test
  void newClinicHasASiteAndABrandOfItsOwn() throws IOException {
    Called made = call("new", "clinic", "north-hill", "--name", "North Hill: Pain Clinic");
    assertThat(made.out())
        .isEqualTo(
            """
            Wrote content/clinics/north-hill/clinic.yaml and templates/north-hill/brand.yaml.
            Next: answer each of "facts:", fill in what is in [brackets]. Then: lamina build --clinic north-hill
            """);
    edit("content/clinics/north-hill/clinic.yaml", "offers: []", "offers: [heel-injection]");
    edit("content/clinics/north-hill/clinic.yaml", "topics: [", "topics: [heel-injection, ");
    Called build = Called.in(root, "build");
    assertThat(build.code()).as(build.out()).isZero();
    assertThat(build.out()).contains("warning").doesNotContain("error");
    Path file = root.resolve("content/clinics/north-hill/clinic.yaml");
    String answered = Files.readString(file).replaceAll("(?m)^  # ([a-z0-9_]+: )", "  $1");
    Files.writeString(file, answered.replace("hipaa: true", "hipaa: false"));
    assertThat(Called.in(root, "build").out().lines().filter(line -> line.contains("warning[")))
        .containsExactly(
            unwritten("14:21", "Example Street"),
            unwritten("14:43", "Example City"),
            unwritten("43:21", "[numbing]"),
            unwritten("45:18", "[stay]"));
    assertThat(root.resolve("dist/north-hill/heel-injection.html"))
        .content()
        .contains("North Hill: Pain Clinic")
        .contains("[numbing]")
        .doesNotContain("Fernhollow");
  }

  @Test
  void newClinicMayShareABrandThatIsThere() {
    Called made = call("new", "clinic", "north-hill", "--brand", "fernhollow");
    assertThat(made.out()).startsWith("Wrote content/clinics/north-hill/clinic.yaml.\n");
    assertThat(root.resolve("templates/north-hill")).doesNotExist();
  }

  @Test
  void newPagesAndPostsBuildAndAskForWhatIsUnwritten() throws IOException {
    assertThat(call("new", "page", "fernhollow", "parking").out())
        .isEqualTo(
            """
            Wrote content/clinics/fernhollow/pages/parking.md.
            Next: write its text. It becomes a page of fernhollow with the next "lamina build".
            """);
    call("new", "page", "fernhollow", "rights", "--kind", "legal");
    call("new", "page", "fernhollow", "team", "--kind", "about", "--title", "Our team");
    Called post =
        call(
            "new",
            "page",
            "fernhollow",
            "hello",
            "--kind",
            "post",
            "--reviewer",
            "Ida Fenwick, MD");
    assertThat(post.out()).contains(CLINIC + "posts/2026-11-01-hello.md");
    assertBuildsClean();
    assertThat(root.resolve("dist/fernhollow/news/hello.html")).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"after", "before", "replace", "hide"})
  void newOverrideBuildsWithoutANoteOfDrift(String mode) throws IOException {
    Called made = call("new", "override", "fernhollow", "heel-pain", "signs", "--mode", mode);
    assertThat(made.out()).startsWith("Wrote " + CLINIC + "topics/heel-pain.md.\nNext: ");
    assertBuildsClean();
    String page = Files.readString(root.resolve("dist/fernhollow/heel-pain.html"));
    assertThat(page.contains("You may notice:")).isEqualTo(!mode.equals("hide"));
    assertThat(page.contains("what only Fernhollow says")).isEqualTo(!mode.equals("hide"));
  }

  @Test
  void overrideOfATopicThatIsChangedAlreadyIsPrintedToPaste() throws IOException {
    String path = CLINIC + "topics/heel-injection.md";
    String before = Files.readString(root.resolve(path));
    Called made = call("new", "override", "fernhollow", "heel-injection", "risks");
    assertThat(made.out())
        .matches(
            """
            Paste into \\Q%s\\E, below "sections:" in its front matter:

              risks: \\{mode: after, base: "[0-9a-f]{8}"}

            and at the end of the file:

            ## Risks \\{#risks}
            Say here what only \\{\\{clinic.short_name}} says about this.
            """
                .formatted(path));
    assertThat(root.resolve(path)).hasContent(before);
  }

  @Test
  void lockedSectionIsRefusedInTheWordsOfTheBuild() throws IOException {
    Called made =
        call("new", "override", "fernhollow", "heel-injection", "risks", "--mode", "hide");
    assertThat(made.code()).isEqualTo(2);
    assertThat(made.err()).contains("hides the section \"risks\", which the library locks.");
    edit(CLINIC + "topics/heel-injection.md", "sections:\n", "sections:\n  risks: {mode: hide}\n");
    Called build = Called.in(root, "build");
    assertThat(build.out()).contains(made.err().lines().findFirst().orElseThrow());
    assertThat(made.err()).contains("--mode after");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "topic Knee_Pain | Did you mean \"knee-pain\"?",
        "topic heel-pain | content/topics/heel-pain.md is there already, and nothing was written.",
        "topic knee --kind procedre | Did you mean \"procedure\"?",
        "clinic north --phone nobody | \"--phone\" takes a phone number, not \"nobody\".",
        "clinic north --phone nobody | Write --phone \"(555) 555-0110\".",
        "clinic north --domain https://x.example | takes a domain without https://, not",
        "clinic north --domain -..- | takes a domain without https://, not",
        "clinic north --domain a..example | takes a domain without https://, not",
        "clinic north --domain -a.example | takes a domain without https://, not",
        "clinic north --domain 10.0.0.1 | takes a domain without https://, not",
        "clinic north --domain example | takes a domain without https://, not",
        "clinic north --name= | \"--name\" takes a name, not \"\".",
        "clinic north --brand fernholow | Did you mean \"fernhollow\"?",
        "clinic fernhollow | content/clinics/fernhollow/clinic.yaml is there already",
        "page fernholow about-us | Did you mean \"fernhollow\"?",
        "page fernhollow ../out | '\"../out\" can''t be a name'",
        "topic knee --reviewer Ida | The reviewer \"Ida\" has no degree.",
        "override fernhollow heel-pian what | Did you mean \"heel-pain\"?",
        "override fernhollow heel-pain wat | Did you mean \"what\"?",
        "override fernhollow heel-injection during | changes the section \"during\" already",
      })
  void whatCannotBeMadeIsRefusedAndNothingIsWritten(String args, String message)
      throws IOException {
    long before = files();
    Called made = call(("new " + args).split(" "));
    assertThat(made.err()).contains(message);
    assertThat(made.code()).isEqualTo(2);
    assertThat(files()).isEqualTo(before);
  }

  private static String unwritten(String where, String words) {
    return "content/clinics/north-hill/clinic.yaml:"
        + where
        + ": warning[content/unwritten] \""
        + words
        + "\" is still to be written.";
  }

  private Called call(String... args) {
    return Called.in(root, args);
  }

  private long files() throws IOException {
    try (var all = Files.walk(root)) {
      return all.count();
    }
  }

  private void edit(String path, String before, String after) throws IOException {
    Path file = root.resolve(path);
    String text = Files.readString(file);
    assertThat(text).contains(before);
    Files.writeString(file, text.replace(before, after));
  }

  private void assertBuildsClean() {
    Called build = Called.in(root, "build");
    assertThat(build.code()).as(build.out() + build.err()).isZero();
    // What only people can add is asked for: texts, a review, and answers about a new clinic.
    assertThat(
            build
                .out()
                .lines()
                .filter(line -> line.contains("error[") || line.contains("warning[")))
        .allMatch(line -> line.matches(".*: warning\\[(required/.*|content/unwritten)].*"));
  }
}
