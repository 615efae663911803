package dev.lamina.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.build.TestWorkspace.Built;
import dev.lamina.metadata.HostHeaders;
import dev.lamina.source.DiskTree;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What hosts are told with the pages, and that the pages keep to it. */
final class ContentSecurityTest {
  private static Map<String, byte[]> files = Map.of();

  @BeforeAll
  static void build() {
    Built demo = TestWorkspace.build(new DiskTree(Path.of("")), 2, List.of());
    files = new TreeMap<>(demo.output());
  }

  @Test
  void everySiteTellsItsHostWhatPagesMayLoad() {
    assertThat(files.keySet().stream().filter(path -> path.endsWith("/_headers"))).hasSize(5);
    assertThat(text("quillmere/_headers"))
        .startsWith("/*\n  Content-Security-Policy: default-src 'none'; script-src 'self'; ")
        .contains("frame-ancestors 'none'\n", "\n/assets/*\n  Cache-Control: public, max-age=")
        .doesNotContain("unsafe", "http:", "https:");
  }

  @Test
  void whatNeverChangesIsAllThatBrowsersMayKeepForGood() {
    files.keySet().stream()
        .filter(path -> path.contains("/assets/"))
        .forEach(path -> assertThat(path).matches("[a-z-]+/assets/[^/]+\\.[0-9a-f]{8}\\.[a-z]+"));
  }

  @Test
  void pagesCarryNoProgramAndNoStyleOfTheirOwn() {
    int pages = 0;
    for (String path : files.keySet()) {
      if (path.endsWith(".html")) {
        pages++;
        Jsoup.parse(text(path)).getAllElements().forEach(element -> obeys(path, element));
      }
    }
    assertThat(pages).isGreaterThan(60);
  }

  private static void obeys(String path, Element element) {
    String where = path + ": " + element.cssSelector();
    if (element.nameIs("script")) {
      boolean data = element.attr("type").equals("application/ld+json");
      assertThat(element.hasAttr("src") || data).as(where).isTrue();
    }
    assertThat(element.normalName())
        .as(where)
        .isNotIn("style", "base", "object", "embed", "iframe", "frame", "audio", "video");
    for (Attribute attribute : element.attributes()) {
      String name = attribute.getKey();
      assertThat(name).as(where).doesNotStartWith("on").isNotEqualTo("style");
      if (loads(element, name)) {
        for (String address : attribute.getValue().split(",", -1)) {
          assertThat(address.strip()).as(where).doesNotMatch("(?i)([a-z][a-z0-9+.-]*:|//).*");
        }
      }
      assertThat(attribute.getValue()).as(where).doesNotMatch("(?i)\\s*(javascript|data):.*");
    }
  }

  /** Attributes whose address the browser fetches by itself, or sends a form to. */
  private static boolean loads(Element element, String attribute) {
    boolean fetchedLink =
        element.nameIs("link") && element.attr("rel").matches(".*(icon|stylesheet|preload).*");
    return attribute.equals("src")
        || attribute.equals("srcset")
        || attribute.equals("poster")
        || attribute.equals("action")
        || (attribute.equals("href") && fetchedLink);
  }

  @Test
  void movedPagesAreToldToTheHostToo() {
    Built built =
        TestWorkspace.small()
            .edit(
                "content/topics/heel-pain.md",
                "kind: condition",
                "kind: condition\nmoved_from: [sore-heel.html, old/heel.html]")
            .build();
    assertThat(built.console()).isEmpty();
    assertThat(built.page("north/_redirects"))
        .isEqualTo("/sore-heel.html /heel-pain.html 301\n/old/heel.html /heel-pain.html 301\n");
    assertThat(built.page("north/_headers")).contains(HostHeaders.CONTENT_SECURITY_POLICY);
  }

  @Test
  void siteWithoutMovedPagesHasNoRedirects() {
    assertThat(TestWorkspace.small().build().output()).doesNotContainKey("north/_redirects");
  }

  private static String text(String path) {
    return new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
  }
}
