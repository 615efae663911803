package dev.lamina.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lamina.build.SmallWorkspace;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code lamina build} as people call it: exit codes, what is said, what is put in place. */
final class BuildCommandTest {
  private static final Path HEEL = Path.of("content/topics/heel-pain.md");
  private static final Path SOUTH = Path.of("content/clinics/south/clinic.yaml");

  @TempDir private Path temp;
  private Path workspace;

  @BeforeEach
  void writeWorkspace() throws IOException {
    workspace = temp.resolve("clinics");
    SmallWorkspace.writeTo(workspace);
  }

  @Test
  void cleanWorkspaceIsBuiltIntoDistAndEndsWithZero() throws IOException {
    Called called = build();
    assertThat(called.code()).as(called.out() + called.err()).isZero();
    assertThat(called.out()).isEmpty();
    assertThat(called.err()).contains("2 sites, ").contains(" in dist ").contains("nothing found");
    assertThat(html("dist")).contains("north/index.html", "south/heel-pain.html");
    assertThat(manifest("north")).contains("\"checked\" : true");
  }

  @Test
  void aSiteBuiltAloneHoldsNoOtherClinicsNameEither() throws IOException {
    Path page = Files.createDirectories(workspace.resolve("content/clinics/north/pages"));
    Files.writeString(
        page.resolve("friends.md"),
        "---\ntitle: Friends\nkind: page\nsummary: Whom we know.\n---\nOr call (555) 555-0102.\n");
    Files.delete(workspace.resolve("content/policy/small.yaml"));
    Called called = build("--clinic", "north");
    assertThat(called.out()).contains("error[brand/other-clinic]", "friends.md:6:9");
    assertThat(called.code()).isEqualTo(1);
    assertThat(workspace.resolve("dist")).doesNotExist();
  }

  @Test
  void sitesAreBuiltFromAnyFolderOfTheWorkspace() {
    Called called = Called.in(workspace.resolve("content/topics"), "build");
    assertThat(called.code()).isZero();
    assertThat(workspace.resolve("dist/north/index.html")).exists();
  }

  @Test
  void mistakeEndsWithOneAndLeavesTheOldSitesWhole() throws IOException {
    assertThat(build().code()).isZero();
    List<String> before = files("dist");
    edit(HEEL, "{{term: tendon}}", "{{term: tendn}}");
    Called called = build();
    assertThat(called.code()).isEqualTo(1);
    assertThat(called.out()).contains("content/topics/heel-pain.md:12:13: error[");
    assertThat(called.err()).startsWith("Nothing was put into dist: 1 error, ");
    assertThat(files("dist")).isEqualTo(before);
    assertThat(Files.readString(workspace.resolve("dist/north/heel-pain.html"))).contains("tendon");
  }

  @Test
  void mistakeOnTheFirstBuildLeavesNothingBehind() throws IOException {
    edit(HEEL, "{{term: tendon}}", "{{term: tendn}}");
    assertThat(build().code()).isEqualTo(1);
    assertThat(files("."))
        .as("only what was there before")
        .allMatch(
            path ->
                path.startsWith("content/")
                    || path.startsWith("templates/")
                    || path.equals("lamina.yaml"));
  }

  @Test
  void oneBadClinicHoldsAllBackUnlessToldToKeepGoing() throws IOException {
    edit(SOUTH, "booking: contact.md", "booking: visit.md");
    Called held = build();
    assertThat(held.code()).isEqualTo(1);
    assertThat(workspace.resolve("dist")).doesNotExist();
    Called going = build("--keep-going");
    assertThat(going.code()).isEqualTo(1);
    assertThat(going.err()).contains("1 site, ").contains("Held back: south.");
    assertThat(html("dist")).contains("north/index.html").noneMatch(p -> p.startsWith("south/"));
  }

  @Test
  void keepGoingKeepsTheOldSiteOfTheClinicThatIsHeldBack() throws IOException {
    assertThat(build().code()).isZero();
    String old = Files.readString(workspace.resolve("dist/south/contact.html"));
    edit(SOUTH, "booking: contact.md", "booking: visit.md");
    edit(SOUTH, "(555) 555-0102", "(555) 555-0177");
    assertThat(build("--keep-going").code()).isEqualTo(1);
    assertThat(workspace.resolve("dist/south/contact.html")).content().isEqualTo(old);
  }

  @Test
  void sharedMistakeIsNotPublishedByKeepingGoing() throws IOException {
    edit(HEEL, "{{term: tendon}}", "{{term: tendn}}");
    assertThat(build("--keep-going").code()).isEqualTo(1);
    assertThat(workspace.resolve("dist")).doesNotExist();
  }

  @Test
  void uncheckedBuildSaysSoLoudlyAndInTheManifest() throws IOException {
    Called called = build("--no-check");
    assertThat(called.code()).isZero();
    assertThat(called.err()).startsWith("NOT CHECKED: ").contains("Don't publish these pages.");
    assertThat(manifest("north")).contains("\"checked\" : false");
  }

  @Test
  void buildThatIsCheckedBySomeRulesSaysSoLoudlyAndInTheManifest() throws IOException {
    Called called = build("--rules", "links/*,required/*");

    assertThat(called.code()).as(called.out() + called.err()).isZero();
    assertThat(called.err()).startsWith("CHECKED BY \"links/*,required/*\" ALONE: 2 sites, ");
    assertThat(manifest("north")).contains("\"checked\" : false");
  }

  @Test
  void rulesOfWhichThereAreNoneAreBadUsage() {
    Called called = build("--rules", "linkz/*");
    assertThat(called.code()).isEqualTo(2);
    assertThat(called.err()).contains("There is no rule \"linkz/*\".");
    Called without = build("--rules", "!*");
    assertThat(without.code()).isEqualTo(2);
    assertThat(without.err()).isEqualTo("No rule is left to check by. Change \"--rules\".\n");
    assertThat(build("--no-check", "--rules", "links/*").err())
        .isEqualTo("\"--no-check\" leaves out every rule. Take it or \"--rules\" away.\n");
    assertThat(workspace.resolve("dist")).doesNotExist();
  }

  @Test
  void namedClinicIsBuiltAloneAndTheOthersStay() throws IOException {
    assertThat(build().code()).isZero();
    edit(HEEL, "Rest helps most people.", "Rest may help.");
    assertThat(build("--clinic", "north").code()).isZero();
    assertThat(workspace.resolve("dist/north/heel-pain.html")).content().contains("Rest may help");
    assertThat(workspace.resolve("dist/south/heel-pain.html")).content().contains("Rest helps");
  }

  @Test
  void unknownClinicIsBadUsageAndTheNearestIsNamed() {
    Called called = build("--clinic", "nroth");
    assertThat(called.code()).isEqualTo(2);
    assertThat(called.err())
        .isEqualTo("There is no clinic \"nroth\" in content/clinics. Did you mean \"north\"?\n");
  }

  @Test
  void folderWithoutWorkspaceIsBadUsage() throws IOException {
    Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
    Called called = Called.in(elsewhere, "build");
    assertThat(called.code()).isEqualTo(2);
    assertThat(called.err()).contains("There is no lamina.yaml in ").contains("lamina init");
  }

  @Test
  void whatSomebodyLeftInAFolderForEverybodyIsNoWorkspace() throws IOException {
    Path forEverybody = Files.createDirectory(temp.resolve("for-everybody"));
    Path mine = Files.createDirectory(forEverybody.resolve("mine"));
    Files.writeString(forEverybody.resolve("lamina.yaml"), "name: Left over\n");
    assertThat(Called.in(mine, "build").err()).contains("There is no clinic in content/clinics");

    assumeTrue(forEverybody.getFileSystem().supportedFileAttributeViews().contains("unix"));
    Files.setAttribute(forEverybody, "unix:mode", 01777);
    assertThat(Called.in(mine, "build").err()).contains("There is no lamina.yaml in ");
    assertThat(Called.in(forEverybody, "build").err())
        .contains("There is no clinic in content/clinics");
  }

  @Test
  void workspaceWithoutClinicsIsBadUsage() throws IOException {
    Path empty = Files.createDirectory(temp.resolve("empty"));
    Files.writeString(empty.resolve("lamina.yaml"), "name: Empty\n");
    Called called = Called.in(empty, "build");
    assertThat(called.code()).isEqualTo(2);
    assertThat(called.err()).contains("nothing to build").contains("lamina new clinic");
    assertThat(empty.resolve("dist")).doesNotExist();
  }

  @Test
  void wrongFlagsAreBadUsage() {
    for (String[] wrong :
        List.of(
            new String[] {"--clinc", "north"},
            new String[] {"--as-of", "tomorrow"},
            new String[] {"--as-of", "2026-02-30"},
            new String[] {"--out"},
            new String[] {"north"})) {
      Called called = build(wrong);
      assertThat(called.code()).as(String.join(" ", wrong)).isEqualTo(2);
      assertThat(called.err()).isNotBlank().doesNotContain("\tat ");
      assertThat(called.out()).isEmpty();
    }
    assertThat(workspace.resolve("dist")).doesNotExist();
  }

  @Test
  void foldersThatHoldSomethingElseAreRefused() throws IOException {
    Files.createDirectory(temp.resolve("photos"));
    Files.writeString(temp.resolve("photos/cat.txt"), "A cat.");
    for (String folder : List.of(".", "..", "content", "templates/out", "../photos", "/")) {
      Called called = build("--out", folder);
      assertThat(called.code()).as(folder + ": " + called.err()).isEqualTo(2);
      assertThat(called.err()).as(folder).contains("output folder");
    }
    assertThat(temp.resolve("photos/cat.txt")).content().isEqualTo("A cat.");
  }

  @Test
  void outputGoesWhereItIsTold() {
    assertThat(build("--out", "../sites").code()).isZero();
    assertThat(temp.resolve("sites/north/index.html")).exists();
    assertThat(workspace.resolve("dist")).doesNotExist();
  }

  @Test
  void fileInThePlaceOfTheOutputIsRefused() throws IOException {
    Files.writeString(workspace.resolve("out"), "mine");
    Called called = build("--out", "out");
    assertThat(called.code()).isEqualTo(2);
    assertThat(workspace.resolve("out")).content().isEqualTo("mine");
  }

  @Test
  void folderThatCanNotBeWrittenEndsWithThree() throws IOException {
    assumeFalse(isRoot(), "who may write everywhere can't be kept out");
    Path closed = Files.createDirectory(temp.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
    Called called = build("--out", closed.resolve("dist").toString());
    assertThat(called.code()).isEqualTo(3);
    assertThat(called.err()).contains("closed").doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"content", "templates", "content/clinics", "content/topics"})
  void folderThatCanNotBeReadIsNamedAndDoesNotSeemEmpty(String name) throws IOException {
    assumeFalse(isRoot(), "who may read everywhere can't be kept out");
    Path folder = workspace.resolve(name);
    Set<PosixFilePermission> before = Files.getPosixFilePermissions(folder);
    for (String rights : List.of("---------", "-wx------", "rw-------")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(rights));
      Called called = build();
      Files.setPosixFilePermissions(folder, before);
      assertThat(called.err())
          .contains("The folder \"" + name + "\" can't be read, as it is closed to you.")
          .contains("chmod -R u+rX \"" + name + "\"");
      assertThat(called.code()).isEqualTo(3);
    }
  }

  @Test
  void fileInTheWayOfTheOutputEndsWithThreeOrTwoAndSaysWhich() throws IOException {
    Files.writeString(temp.resolve("file"), "mine");
    Called called = build("--out", "../file/dist");
    assertThat(called.code()).isIn(2, 3);
    assertThat(called.err()).contains("file").doesNotContain("\tat ").doesNotContain("bug");
  }

  @Test
  void nothingIsColoredWithoutATerminal() throws IOException {
    edit(HEEL, "{{term: tendon}}", "{{term: tendn}}");
    Called called = build();
    assertThat(called.out() + called.err()).doesNotContain("\u001B");
  }

  @Test
  void secondBuildOfTheSameChangesNoFile() {
    build();
    assertThat(build().err()).contains("(0 pages changed, ");
  }

  private Called build(String... more) {
    String[] args = Stream.concat(Stream.of("build"), Stream.of(more)).toArray(String[]::new);
    return Called.in(workspace, args);
  }

  private void edit(Path file, String before, String after) throws IOException {
    Path path = workspace.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(before);
    Files.writeString(path, text.replace(before, after));
  }

  private String manifest(String clinic) throws IOException {
    return Files.readString(workspace.resolve("dist/" + clinic + "/site-manifest.json"));
  }

  private List<String> html(String folder) throws IOException {
    return files(folder).stream().filter(path -> path.endsWith(".html")).toList();
  }

  private List<String> files(String folder) throws IOException {
    Path root = workspace.resolve(folder).normalize();
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(Files::isRegularFile)
          .map(path -> root.relativize(path).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private boolean isRoot() throws IOException {
    return !FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        || Files.getOwner(temp).getName().equals("root");
  }
}
