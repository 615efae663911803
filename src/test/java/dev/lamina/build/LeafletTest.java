package dev.lamina.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.build.TestWorkspace.Built;
import dev.lamina.source.DiskTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What stands on paper when a page is printed. */
final class LeafletTest {
  @Test
  void leafletHoldsTheNamedSectionsAndAllThatAreLocked() {
    Document page = Jsoup.parse(demo().page("corvane/kyphoplasty.html"));
    assertThat(roles(page, "section.section:not(.screen-only)"))
        .containsAll(Set.of("what", "who-not", "benefits", "evidence", "risks", "after"));
    assertThat(roles(page, "section.screen-only")).contains("how", "during", "cause");
    assertThat(page.select(".print-only").text())
        .contains("Corvane Spine Institute · (555) 555-0143")
        .contains("https://corvane.example/kyphoplasty.html")
        .contains("On that page you also find: How kyphoplasty works;")
        .contains("and the numbered sources.");
  }

  @Test
  void pageWithoutAListIsPrintedWhole() {
    Document page = Jsoup.parse(demo().page("corvane/home-care.html"));
    assertThat(page.select(".screen-only")).isEmpty();
    assertThat(page.select(".print-only").text()).doesNotContain("also find");
  }

  @Test
  void leafletCantLeaveOutWhatIsLocked() {
    Built built =
        TestWorkspace.small()
            .with(
                """
                -- content/clinics/north/pages/needles.md --
                ---
                title: Needles
                kind: page
                summary: All about needles.
                leaflet: [why]
                ---
                ## Why {#why}
                It helps some people.

                ## More {#more}
                {{include: needling#risks}}
                """)
            .edit(
                "content/topics/needling.md", "kind: procedure", "kind: procedure\nlocked: [risks]")
            .build();
    assertThat(built.console())
        .contains("content/clinics/north/pages/needles.md:5:")
        .contains("error[content/leaflet]")
        .contains("leaves out \"more\", which holds the locked section \"needling#risks\".")
        .contains("Add \"more\" to \"leaflet:\", and leave out another section.");
  }

  @Test
  void misspeltSectionIsToldWithTheNearest() {
    Built built =
        TestWorkspace.small()
            .edit(
                "content/topics/needling.md",
                "kind: procedure",
                "kind: procedure\nleaflet: [rissk]")
            .build();
    assertThat(built.console())
        .contains("error[content/unknown-section]")
        .contains("Did you mean \"risks\"?");
  }

  private static List<String> roles(Document page, String sections) {
    return page.select(sections).stream().map((Element e) -> e.attr("data-role")).toList();
  }

  private static Built demo() {
    return TestWorkspace.build(new DiskTree(Path.of("")), 2, List.of());
  }
}
