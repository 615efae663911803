package dev.lamina.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.build.TestWorkspace.Built;
import dev.lamina.source.DiskTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Words are found on a site that no server serves. */
final class SearchTest {
  private static final String SEARCH =
      """
      -- content/topics/search.md --
      ---
      title: Search
      kind: search
      summary: Look for a word.
      ---
      """;

  @TempDir private Path folder;

  @Test
  void indexHoldsTheWordsOfEverySection() {
    Built built =
        TestWorkspace.small()
            .with(SEARCH)
            .edit(
                "content/topics/heel-pain.md",
                "## ",
                "\"Quoted\" & \\<1 \\\\ **bo**ld {{clinic.phone}}\n\n## ")
            .build();
    JsonNode pages = index(built, "north");
    JsonNode page = page(pages, "heel-pain.html");
    assertThat(page.get(1).asString()).isNotBlank();
    String intro = page.get(4).get(0).get(2).asString();
    assertThat(intro).contains("\"Quoted\" & <1 \\ bold (555) 555-0101");
    JsonNode section = page.get(4).get(1);
    assertThat(built.page("north/heel-pain.html"))
        .contains("id=\"" + section.get(0).asString() + "\"")
        .contains(section.get(1).asString());
    assertThat(pages.valueStream().map(found -> found.get(0).asString()))
        .contains("index.html", "contact.html")
        .doesNotContain("404.html", "search.html");
  }

  @Test
  void includedTextIsFoundOnThePageThatIncludesIt() {
    Built demo = TestWorkspace.build(new DiskTree(Path.of("")), 2, List.of());
    JsonNode procedures = page(index(demo, "juniper-ledge"), "procedures.html");
    assertThat(procedures.toString()).contains("3,175 people", "Kyphoplasty and vertebroplasty");
  }

  @Test
  void everyPlaceThatTheIndexNamesIsThere() {
    Built demo = TestWorkspace.build(new DiskTree(Path.of("")), 2, List.of());
    for (String clinic : List.of("corvane", "juniper-ledge", "prairie-lantern", "quillmere")) {
      for (JsonNode page : index(demo, clinic)) {
        Document html = Jsoup.parse(demo.page(clinic + "/" + page.get(0).asString()));
        for (JsonNode section : page.get(4)) {
          String id = section.get(0).asString();
          assertThat(id.isEmpty() || html.getElementById(id) != null).as(id).isTrue();
        }
      }
    }
  }

  @Test
  void siteThatLeavesSearchOutCarriesNothingOfIt() {
    Built built =
        TestWorkspace.small()
            .with(SEARCH)
            .edit(
                "content/clinics/south/clinic.yaml", "layout: qa", "without: [search]\nlayout: qa")
            .build();
    assertThat(built.output().keySet())
        .contains("north/search.html", "north/search-index.js")
        .noneMatch(path -> path.startsWith("south/") && path.contains("search"));
    assertThat(built.page("north/index.html")).contains("action=\"search.html\"");
    assertThat(built.page("south/index.html")).doesNotContain("search");
  }

  @Test
  void pageListsAllPagesForThoseWithoutScript() {
    Built demo = TestWorkspace.build(new DiskTree(Path.of("")), 2, List.of());
    Document page = Jsoup.parse(demo.page("quillmere/search.html"));
    assertThat(page.select("main .search-off").text()).contains("needs JavaScript");
    assertThat(page.select("main li a[href=kyphoplasty.html]")).hasSize(1);
    assertThat(page.select("meta[name=robots][content=noindex]")).hasSize(1);
    assertThat(page.select("form input[name]")).as("nothing is sent").isEmpty();
    assertThat(demo.page("quillmere/sitemap.xml")).doesNotContain("search");
  }

  @Test
  void wordsAreFoundInAFolderOpenedFromDisk() throws IOException, InterruptedException {
    Chromium browser = Chromium.here();
    Path site = folder.resolve("site");
    for (Map.Entry<String, byte[]> file :
        TestWorkspace.build(new DiskTree(Path.of("")), 2, List.of()).output().entrySet()) {
      if (file.getKey().startsWith("quillmere/")) {
        Path to = site.resolve(file.getKey());
        Files.createDirectories(to.getParent());
        Files.write(to, file.getValue());
      }
    }
    String address = site.resolve("quillmere/search.html").toUri().toString();
    Document found = Jsoup.parse(browser.dom(folder, address + "#q=paralisis"));
    assertThat(found.select(".search-status").text()).isEqualTo("2 pages found for “paralisis”");
    assertThat(found.select(".search-results a[href=kyphoplasty.html#risks]")).hasSize(1);
    assertThat(found.select(".search-off")).isEmpty();
    Document nothing = Jsoup.parse(browser.dom(folder, address + "#q=zzzqqqxxx"));
    assertThat(nothing.select(".search-status").text()).startsWith("No pages found");
  }

  private static JsonNode index(Built built, String clinic) {
    String script = built.page(clinic + "/search-index.js");
    assertThat(script).startsWith("self.laminaPages=[").endsWith("];\n");
    String json = script.substring("self.laminaPages=".length(), script.length() - 2);
    return JsonMapper.builder().build().readTree(json);
  }

  private static JsonNode page(JsonNode pages, String address) {
    return pages
        .valueStream()
        .filter(page -> page.get(0).asString().equals(address))
        .findFirst()
        .orElseThrow();
  }
}
