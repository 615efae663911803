package dev.lamina.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.check.Rule;
import dev.lamina.check.Rules;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.source.MemoryTree;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a page got from {@code clinic.yaml} is mended there, so findings name the line of it. */
final class ClinicDataFindingsTest {
  private static final String NORTH = "content/clinics/north/clinic.yaml";

  private static List<Diagnostic> found(TestWorkspace workspace, String rules) {
    List<Rule> chosen = Rules.select(Rules.all(), rules);
    return TestWorkspace.build(MemoryTree.of(workspace.files()), 2, chosen).result().findings();
  }

  private static List<String> places(TestWorkspace workspace, String rules) {
    return found(workspace, rules).stream()
        .map(finding -> finding.where().display() + " " + finding.subject())
        .toList();
  }

  @Test
  void aValueInSharedTextIsMendedInTheClinicsFile() {
    TestWorkspace workspace =
        TestWorkspace.small().edit(NORTH, "{value: ten minutes", "{value: a painless hour");
    assertThat(places(workspace, "claims/*")).containsExactly(NORTH + ":12:19 painless");
  }

  @Test
  void aHeadingIsMendedInItsLineWhereverItIsShown() {
    String text =
        """
        ---
        title: Feet
        kind: page
        summary: All about feet.
        ---
        {{include: needling#risks}}
        """;
    TestWorkspace workspace =
        TestWorkspace.small()
            .with(Map.of("content/clinics/south/pages/feet.md", text))
            .edit("content/topics/needling.md", "## Risks {", "## Our amazing risks {");
    assertThat(places(workspace, "claims/hype"))
        .containsExactly("content/topics/needling.md:14:8 amazing");
  }

  @Test
  void whatEveryPageShowsIsToldOnce() {
    TestWorkspace workspace =
        TestWorkspace.small().edit(NORTH, "hello@north.example", "hello@south.example");
    List<Diagnostic> found = found(workspace, "brand/other-clinic");
    assertThat(found).hasSize(1);
    assertThat(found.get(0).where().display()).isEqualTo(NORTH + ":5:14");
    assertThat(found.get(0).places()).hasSizeGreaterThan(3);
  }

  @Test
  void taglinesAndPeopleHaveLines() {
    TestWorkspace workspace =
        TestWorkspace.small()
            .edit(
                NORTH,
                "brand: plain\n",
                """
                brand: plain
                tagline: The best surgeons in the state
                people:
                  - {name: Kim Vale, credentials: MD, about: Board certified.}
                """);
    assertThat(places(workspace, "claims/*,credentials/*"))
        .containsExactly(
            NORTH + ":7:10 The best surgeons in the state", NORTH + ":9:46 Board certified");
  }

  @Test
  void titlesAndSummariesHaveLines() {
    String topic = TestWorkspace.small().files().getOrDefault("content/topics/heel-pain.md", "");
    TestWorkspace workspace =
        TestWorkspace.small()
            .with(Map.of("content/topics/sore-heels.md", topic))
            .edit(NORTH, "topics: [", "topics: [sore-heels, ");
    assertThat(found(workspace, "seo/duplicate-*"))
        .extracting(finding -> finding.rule() + " " + finding.where().display())
        .containsExactly(
            "seo/duplicate-title content/topics/sore-heels.md:2:8",
            "seo/duplicate-description content/topics/sore-heels.md:4:10");
  }

  @Test
  void aReviewThatIsDueIsToldAtItsDate() {
    TestWorkspace workspace =
        TestWorkspace.small()
            .edit(
                "content/topics/heel-pain.md",
                "reviewed: 2026-09-14\nreview_due: 2028-09-14\n",
                "reviewed: 2024-01-30\nreview_due: 2025-01-30\n");
    assertThat(found(workspace, "required/overdue"))
        .extracting(finding -> finding.where().display())
        .contains("content/topics/heel-pain.md:7:13");
  }

  @Test
  void wordsOfATopicStayThere() {
    TestWorkspace workspace =
        TestWorkspace.small()
            .edit("content/topics/heel-pain.md", "## ", "It is painless.\n\n## ")
            .edit(NORTH, "{value: ten minutes", "{value: a painless hour");
    assertThat(places(workspace, "claims/*"))
        .contains(NORTH + ":12:19 painless")
        .anyMatch(place -> place.startsWith("content/topics/heel-pain.md:"));
  }

  @Test
  void factsThatNobodyGaveArePutBelowTheirKey() {
    TestWorkspace workspace =
        TestWorkspace.small().edit(NORTH, "values:\n", "facts:\n  states: [TX]\nvalues:\n");
    assertThat(places(workspace, "required/unanswered"))
        .isNotEmpty()
        .filteredOn(place -> place.startsWith(NORTH + ":"))
        .allMatch(place -> place.startsWith(NORTH + ":11:1 "));
    assertThat(places(TestWorkspace.small(), "required/unanswered"))
        .allMatch(place -> place.contains("clinic.yaml:1:1 "));
  }

  @Test
  void aClinicThatBooksElsewhereTellsThatItLinksOut() {
    TestWorkspace workspace =
        TestWorkspace.small()
            .edit(NORTH, "brand: plain\n", "brand: plain\nbooking: https://booking.example/north\n")
            .with(
                """
                -- content/snippets/external-links.md --
                ---
                title: Other sites
                ---
                We do not control other sites.
                """)
            .edit(
                "lamina.yaml",
                "notices:\n",
                "notices:\n  - {snippet: external-links, on: [all], place: foot, when:"
                    + " external-links}\n");
    TestWorkspace.Built built = workspace.build();
    assertThat(built.page("north/index.html")).contains("We do not control other sites.");
    assertThat(built.page("south/index.html")).doesNotContain("We do not control other sites.");
  }
}
