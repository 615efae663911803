package dev.lamina.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.build.TestWorkspace.Built;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.source.DiskTree;
import dev.lamina.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the five demo clinics are there to show. */
final class DemoTest {
  private static final List<String> CLINICS =
      List.of("corvane", "juniper-ledge", "prairie-lantern", "quillmere", "thistledown");

  @Test
  void demoBuildsWithoutAFinding() {
    Built built = build(Map.of());
    assertThat(built.console()).isEmpty();
    assertThat(built.result().sites()).isEqualTo(5);
  }

  @Test
  void editOfSharedRisksChangesAllFiveSites() {
    Built before = build(Map.of());
    Built after =
        build(edit("content/topics/kyphoplasty.md", "**Broken rib.**", "**Cracked rib.**"));
    assertThat(changedSites(before, after)).containsExactlyElementsOf(CLINICS);
    CLINICS.forEach(
        clinic ->
            assertThat(after.texts().entrySet())
                .as(clinic)
                .anyMatch(
                    file ->
                        file.getKey().startsWith(clinic + "/")
                            && file.getValue().contains("Cracked rib.")));
  }

  @Test
  void editOfAPhoneChangesOnlyItsOwnSite() {
    Built before = build(Map.of());
    Built after =
        build(edit("content/clinics/quillmere/clinic.yaml", "(555) 555-0110", "(555) 555-0199"));
    assertThat(changedSites(before, after)).containsExactly("quillmere");
    assertThat(after.texts().values()).noneMatch(text -> text.contains("555-0110"));
  }

  @Test
  void noClinicIsNamedOnAnothersSite() {
    Built built = build(Map.of());
    for (String clinic : CLINICS) {
      String domain = clinic.replace("-", "") + ".example";
      assertThat(built.texts().entrySet())
          .filteredOn(file -> !file.getKey().startsWith(clinic + "/"))
          .noneMatch(file -> file.getValue().contains(domain));
    }
  }

  @Test
  void lockedSectionCantBeReplaced() {
    Built built =
        build(
            edit(
                "content/clinics/thistledown/topics/kyphoplasty.md",
                "## What kyphoplasty is {#what}",
                "## Little to fear {#risks}\nHardly anything.\n\n## What kyphoplasty is {#what}"));
    assertThat(built.console())
        .contains("content/clinics/thistledown/topics/kyphoplasty.md:")
        .contains("error[override/locked]")
        .contains("\"thistledown\" replaces the section \"risks\"");
    assertThat(built.result().held()).containsExactly("thistledown");
  }

  @Test
  void oneTopicStandsInFiveLayouts() {
    Built built = build(Map.of());
    assertThat(built.page("quillmere/kyphoplasty.html"))
        .contains("layout-qa")
        .contains("<h2>What is kyphoplasty?</h2>");
    assertThat(built.page("thistledown/kyphoplasty.html")).contains("layout-service");
    assertThat(built.page("prairie-lantern/news/two-ways-to-mend-a-broken-vertebra.html"))
        .contains("layout-post")
        .contains("<time datetime=\"2026-05-04\">May 4, 2026</time>");
    assertThat(built.page("corvane/kyphoplasty.html")).contains("layout-article").contains("<ol");
    assertThat(built.page("juniper-ledge/procedures.html"))
        .contains("layout-tabs")
        .contains("class=\"tab\"");
  }

  private static List<String> changedSites(Built before, Built after) {
    Map<String, String> then = before.texts();
    return after.texts().entrySet().stream()
        .filter(file -> !file.getValue().equals(then.get(file.getKey())))
        .map(file -> file.getKey().substring(0, file.getKey().indexOf('/')))
        .distinct()
        .sorted()
        .collect(Collectors.toList());
  }

  private static Map<String, String> edit(String path, String before, String after) {
    String text = new DiskTree(Path.of("")).read(path, found -> {}).orElseThrow().text().text();
    assertThat(text).contains(before);
    Map<String, String> edited = new TreeMap<>();
    edited.put(path, text.replace(before, after));
    return edited;
  }

  private static Built build(Map<String, String> edited) {
    return TestWorkspace.build(new EditedTree(new DiskTree(Path.of("")), edited), 2, true);
  }

  /** A workspace as it would be after an edit. */
  private record EditedTree(SourceTree tree, Map<String, String> edited) implements SourceTree {
    @Override
    public List<String> filesBelow(String folder) {
      return tree.filesBelow(folder);
    }

    @Override
    public Optional<byte[]> bytes(String path, DiagnosticSink sink) {
      String text = edited.get(path);
      return text == null
          ? tree.bytes(path, sink)
          : Optional.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean exists(String path) {
      return tree.exists(path);
    }
  }
}
