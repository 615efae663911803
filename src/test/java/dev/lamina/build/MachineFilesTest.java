package dev.lamina.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.build.TestWorkspace.Built;
import dev.lamina.source.DiskTree;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What machines read of the demo: JSON-LD, sitemaps, feeds and manifests. */
final class MachineFilesTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private static Map<String, byte[]> files = Map.of();

  @BeforeAll
  static void build() {
    Built demo = TestWorkspace.build(new DiskTree(Path.of("")), 2, List.of());
    files = demo.output();
  }

  @Test
  void structuredDataOfEveryPageIsJsonThatNamesItsKind() {
    int found = 0;
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (!file.getKey().endsWith(".html")) {
        continue;
      }
      for (org.jsoup.nodes.Element script :
          Jsoup.parse(text(file.getKey())).select("script[type=application/ld+json]")) {
        JsonNode data = JSON.readTree(script.data());
        assertThat(data.path("@context").asString()).as(file.getKey()).contains("schema.org");
        assertThat(data.has("@type") || data.has("@graph")).as(file.getKey()).isTrue();
        found++;
      }
    }
    assertThat(found).isGreaterThan(40);
  }

  @Test
  void sitemapsListPagesThatAreThere() throws Exception {
    for (String path : named("sitemap.xml")) {
      Document xml = xml(path);
      String clinic = path.substring(0, path.indexOf('/') + 1);
      Set<String> listed = new HashSet<>();
      NodeList locations = xml.getElementsByTagNameNS("*", "loc");
      for (int i = 0; i < locations.getLength(); i++) {
        String address = locations.item(i).getTextContent();
        assertThat(address).startsWith("https://");
        assertThat(listed.add(address)).as(address + " once").isTrue();
        String page = address.replaceFirst("^https://[^/]+/", "");
        String file = page.isEmpty() || page.endsWith("/") ? page + "index.html" : page;
        assertThat(files).containsKey(clinic + file);
        assertThat(text(clinic + file)).contains("<link rel=\"canonical\" href=\"" + address);
      }
      assertThat(listed).isNotEmpty().noneMatch(address -> address.contains("404"));
    }
  }

  @Test
  void feedsKeepTheRulesOfAtom() throws Exception {
    List<String> feeds =
        files.keySet().stream().filter(path -> path.matches(".*(feed|atom)[^/]*\\.xml")).toList();
    assertThat(feeds).isNotEmpty();
    for (String path : feeds) {
      Element feed = xml(path).getDocumentElement();
      assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
      assertThat(feed.getLocalName()).isEqualTo("feed");
      Set<String> ids = new HashSet<>();
      isComplete(feed, ids);
      List<Element> entries = children(feed, "entry");
      assertThat(entries).isNotEmpty();
      for (Element entry : entries) {
        isComplete(entry, ids);
        assertThat(children(feed, "author").size() + children(entry, "author").size())
            .as("somebody wrote it")
            .isPositive();
        assertThat(children(entry, "link")).isNotEmpty();
      }
      assertThat(children(feed, "link").stream().map(link -> link.getAttribute("rel")))
          .contains("self");
    }
  }

  /** An id, a title and a day of its own are what Atom asks of feeds and entries alike. */
  private static void isComplete(Element element, Set<String> ids) {
    for (String name : List.of("id", "title", "updated")) {
      assertThat(children(element, name)).as(name).hasSize(1);
      assertThat(children(element, name).get(0).getTextContent()).isNotBlank();
    }
    assertThat(ids.add(children(element, "id").get(0).getTextContent())).isTrue();
    OffsetDateTime.parse(children(element, "updated").get(0).getTextContent());
  }

  @Test
  void manifestsListEveryPageAndEveryFile() {
    for (String path : named("site-manifest.json")) {
      String clinic = path.substring(0, path.indexOf('/') + 1);
      String manifest = text(path);
      assertThat(JSON.readTree(manifest).path("checked").asBoolean()).isFalse();
      Set<String> missing = new TreeSet<>();
      for (String file : files.keySet()) {
        if (file.startsWith(clinic) && !file.equals(path)) {
          String own = file.substring(clinic.length());
          if (!manifest.contains("\"" + own + "\"")) {
            missing.add(own);
          }
        }
      }
      assertThat(missing).as(path).isEmpty();
    }
  }

  @Test
  void robotsNameTheSitemap() {
    for (String path : named("robots.txt")) {
      assertThat(text(path)).contains("Sitemap: https://").endsWith("\n");
    }
  }

  private static List<String> named(String file) {
    List<String> found =
        files.keySet().stream().filter(path -> path.endsWith("/" + file)).sorted().toList();
    assertThat(found).hasSize(5);
    return found;
  }

  private static String text(String path) {
    return new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
  }

  private static Document xml(String path) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    byte[] bytes = files.getOrDefault(path, new byte[0]);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (org.w3c.dom.Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element element && name.equals(element.getLocalName())) {
        found.add(element);
      }
    }
    return found;
  }
}
