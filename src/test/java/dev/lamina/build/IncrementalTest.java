package dev.lamina.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.check.Rules;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is made again after which edit: all that has to be, and nothing else. */
final class IncrementalTest {
  private static final String NORTH = "content/clinics/north/clinic.yaml";

  private final PublishedRuns runs = new PublishedRuns(Rules.all());
  private Map<String, String> files = new TreeMap<>();

  @BeforeEach
  void buildOnce() {
    files = PublishedRuns.workspace();
    files.put("templates/plain/blocks/mark.ftlh", "<p>mark</p>");
    files.put(
        "templates/plain/contact.ftlh",
        "<#include \"/base/contact.ftlh\"><#include \"blocks/mark.ftlh\">");
    PublishedRuns.Ran first = runs.next(files);
    assertThat(first.result().isClean()).as(first.console()).isTrue();
    assertThat(first.made()).allMatch(made -> made.endsWith("nothing is known of an earlier run"));
  }

  @Test
  void nothingIsMadeWhenNothingHasChanged() {
    assertThat(run()).isEmpty();
  }

  @Test
  void editedTopicIsMadeWhereItShows() {
    edit("content/topics/needling.md", "turn blue", "turn green");
    String why = ": content/topics/needling.md changed";
    assertThat(run()).containsExactly("north/boxes.html" + why, "north/needling.html" + why);
    assertThat(run()).isEmpty();
  }

  @Test
  void pageThatIncludesATextIsMadeWithIt() {
    edit(
        "content/clinics/north/pages/team.md",
        "---\n",
        "---\n",
        "\n\n{{include: needling#risks}}\n");
    run();
    edit("content/topics/needling.md", "turn blue", "turn green");
    assertThat(run())
        .extracting(made -> made.substring(0, made.indexOf(':')))
        .containsExactly("north/boxes.html", "north/needling.html", "north/team.html");
  }

  @Test
  void editedClinicIsMadeAlone() {
    edit(NORTH, "stay:", "stay :");
    assertThat(run()).isNotEmpty().allMatch(made -> made.startsWith("north/"));
  }

  @Test
  void editedTemplateIsMadeWhereItTookPart() {
    files.put("templates/plain/blocks/mark.ftlh", "<p>another mark</p>");
    String why = ": templates/plain/blocks/mark.ftlh changed";
    assertThat(run()).containsExactly("north/contact.html" + why, "south/contact.html" + why);
  }

  @Test
  void templateThatComesToStandInForTheSharedOneIsNoticed() {
    files.put("templates/plain/glossary.ftlh", "<#include \"/base/glossary.ftlh\"><p>More</p>");
    assertThat(run())
        .isNotEmpty()
        .allMatch(made -> made.contains("/glossary.html: templates/plain/glossary.ftlh changed"));
  }

  @Test
  void pageThatWasChangedByHandIsMadeAgain() {
    runs.sites.get("north").put("needling.html", "mine".getBytes(StandardCharsets.UTF_8));
    runs.sites.get("south").remove("contact.html");
    String why = ": the published page is gone or was changed by hand";
    assertThat(run()).containsExactly("north/needling.html" + why, "south/contact.html" + why);
    assertThat(run()).isEmpty();
  }

  @Test
  void fileThatSomebodyAddedIsGoneAfterwards() {
    runs.sites.get("north").put("stray.html", new byte[0]);
    assertThat(run()).isEmpty();
    assertThat(runs.sites.get("north")).doesNotContainKey("stray.html");
  }

  @Test
  void outputsOfDeletedSourcesAreGone() {
    files.remove("content/clinics/north/pages/team.md");
    run();
    assertThat(runs.sites.get("north")).doesNotContainKey("team.html");
  }

  @Test
  void warningsOfPagesThatStayAreToldAgain() {
    edit("content/topics/heel-pain.md", "Rest helps most people.", "Our cure is guaranteed.");
    String first = runs.next(files).console();
    edit("content/topics/needling.md", "turn blue", "turn green");
    assertThat(runs.next(files).console())
        .isEqualTo(PublishedRuns.clean(files, Rules.all()).console())
        .isEqualTo(first);
  }

  /** Builds, and proves that a clean run would give the same. */
  private List<String> run() {
    PublishedRuns.Ran ran = runs.next(files);
    PublishedRuns.Ran clean = PublishedRuns.clean(files, Rules.all());
    assertThat(ran.console()).isEqualTo(clean.console());
    assertThat(ran.files()).containsExactlyEntriesOf(clean.files());
    return ran.made();
  }

  private void edit(String path, String before, String after) {
    edit(path, before, after, "");
  }

  private void edit(String path, String before, String after, String appended) {
    String text = files.get(path);
    assertThat(text).contains(before);
    files.put(path, text.replace(before, after) + appended);
  }
}
