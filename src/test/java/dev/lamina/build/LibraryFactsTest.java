package dev.lamina.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.check.Rule;
import dev.lamina.check.Rules;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Place;
import dev.lamina.source.MemoryTree;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One fact told in two ways by texts that may never stand on one site. */
final class LibraryFactsTest {
  private static final List<Rule> FACTS = Rules.select(Rules.all(), "medical/conflict");
  private static final String NORTH = "content/clinics/north/clinic.yaml";
  private static final String SOUTH = "content/clinics/south/clinic.yaml";

  private static String page(String folder, String name, String kind, String text) {
    return "-- content/"
        + folder
        + name
        + ".md --\n---\ntitle: About "
        + name
        + "\nkind: "
        + kind
        + "\nsummary: What to know of "
        + name
        + ".\n---\n## What it is {#what}\n"
        + text
        + "\n";
  }

  private static TestWorkspace topics(String first, String second) {
    return TestWorkspace.small()
        .with(page("topics/", "filler", "guide", first) + page("topics/", "paste", "guide", second))
        .edit(NORTH, "topics: [", "topics: [filler, ")
        .edit(SOUTH, "topics: [", "topics: [paste, ");
  }

  private static List<Diagnostic> found(TestWorkspace workspace, int threads) {
    return TestWorkspace.build(MemoryTree.of(workspace.files()), threads, FACTS)
        .result()
        .findings();
  }

  @Test
  void topicsOnNoCommonSiteAreCompared() {
    List<Diagnostic> found =
        found(topics("Cement sets in minutes.", "Cement hardens over several hours."), 2);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).rule()).isEqualTo("medical/conflict");
    assertThat(found.get(0).where().display()).startsWith("content/topics/paste.md:7:");
    assertThat(found.get(0).message())
        .isEqualTo(
            "The text says \"Cement hardens over several hours\", but"
                + " \"content/topics/filler.md:7\" says \"Cement sets in minutes\".");
    assertThat(found.get(0).places()).containsExactly(new Place("south", "paste.html"));
  }

  @Test
  void whatOneSiteTellsIsNotToldAgain() {
    TestWorkspace both =
        topics("Cement sets in minutes.", "Cement hardens over several hours.")
            .edit(NORTH, "topics: [filler, ", "topics: [filler, paste, ");
    assertThat(found(both, 2)).hasSize(1);
  }

  @Test
  void sharedTextsAgreeOnPracticeToo() {
    assertThat(found(topics("You stay awake.", "You sleep through it."), 2)).hasSize(1);
  }

  @Test
  void clinicsMayDoAsTheyDo() {
    TestWorkspace own =
        TestWorkspace.small()
            .with(
                page("clinics/north/pages/", "day", "page", "You stay awake.")
                    + page("clinics/south/pages/", "day", "page", "You sleep through it."))
            .edit(NORTH, "ten minutes", "\"a bit, then you go home the same day\"")
            .edit(SOUTH, "an hour", "\"a bit, then you stay overnight\"");
    assertThat(found(own, 2)).isEmpty();
  }

  @Test
  void aClinicsValueInASharedTextIsTheClinicsOwn() {
    TestWorkspace values =
        topics("We offer it {{clinic.stay}}.", "It is done with you lying down {{clinic.stay}}.")
            .edit(NORTH, "ten minutes", "while you stay awake")
            .edit(SOUTH, "an hour", "under general anesthesia");
    assertThat(found(values, 2)).isEmpty();
  }

  @Test
  void oneParagraphThatSaysBothIsToldOnce() {
    assertThat(found(topics("Cement sets in minutes. Cement hardens over hours.", "Rest."), 2))
        .hasSize(1);
  }

  @Test
  void clinicsDoNotDisagreeOnWhatIsTheSameEverywhere() {
    TestWorkspace own =
        TestWorkspace.small()
            .with(
                page("clinics/north/pages/", "day", "page", "Cement sets in minutes.")
                    + page("clinics/south/pages/", "day", "page", "Cement sets within a day."));
    assertThat(found(own, 1)).hasSize(1).isEqualTo(found(own, 4));
    assertThat(found(own, 1).get(0).where().file()).isEqualTo("content/clinics/south/pages/day.md");
  }
}
