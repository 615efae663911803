package dev.lamina.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.build.TestWorkspace.Built;
import dev.lamina.source.DiskTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands on paper when a page is printed. */
final class LeafletTest {
  /** Pages shorter than this have room to spare on two sheets. */
  private static final int LONG = 1_300;

  private static final Pattern PAGE_COUNT = Pattern.compile("/Count (\\d+)");

  @TempDir private Path folder;

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

  @Test
  void everyLongPageFitsOnTwoSheets() throws IOException, InterruptedException {
    Chromium browser = Chromium.here();
    Map<String, byte[]> files = demo().output();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path to = folder.resolve(file.getKey());
      Files.createDirectories(to.getParent());
      Files.write(to, file.getValue());
    }
    Map<String, Integer> sheets = new TreeMap<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (file.getKey().endsWith(".html") && isLong(file.getValue())) {
        Path pdf = folder.resolve("page.pdf");
        browser.print(folder, pdf, folder.resolve(file.getKey()).toUri().toString());
        sheets.put(file.getKey(), sheets(pdf));
      }
    }
    assertThat(sheets).hasSizeGreaterThan(5);
    assertThat(sheets.values()).as(sheets.toString()).allMatch(count -> count <= 2);
  }

  private static boolean isLong(byte[] html) {
    String text = Jsoup.parse(new String(html, StandardCharsets.UTF_8)).text();
    return text.chars().filter(c -> c == ' ').count() > LONG;
  }

  private static int sheets(Path pdf) throws IOException {
    Matcher count =
        PAGE_COUNT.matcher(new String(Files.readAllBytes(pdf), StandardCharsets.ISO_8859_1));
    assertThat(count.find()).isTrue();
    return Integer.parseInt(count.group(1));
  }

  private static List<String> roles(Document page, String sections) {
    return page.select(sections).stream().map((Element e) -> e.attr("data-role")).toList();
  }

  private static Built demo() {
    return TestWorkspace.build(new DiskTree(Path.of("")), 2, List.of());
  }
}
