package dev.lamina.chromium;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.build.TestWorkspace;
import dev.lamina.preview.Previewed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An author saves, a browser shows it. */
@InChromium
final class LiveReloadTest {
  private static final String TOPIC = "content/topics/heel-pain.md";

  @TempDir Path folder;
  private Browser browser;
  private Previewed preview;

  @BeforeEach
  void open(Browser browser) {
    this.browser = browser;
    preview = Previewed.small(folder);
  }

  @AfterEach
  void close() throws IOException {
    preview.close();
  }

  private void go(String path) {
    browser.go("http://localhost:" + preview.port() + path);
    browser.until("document.querySelector('lamina-preview')?.dataset.ready");
    browser.run("window.notReloaded = true");
  }

  @Test
  void aSavedPageShowsAtThePlaceWhereItWasRead() throws IOException {
    preview.edit(TOPIC, "Rest helps most people.", "Rest helps most people.\n\nRest.".repeat(80));
    go("/north/heel-pain.html");
    browser.run("scrollTo(0, 900)");
    String top = "document.querySelectorAll('main p')[40].getBoundingClientRect().top";
    Object before = browser.run("return " + top);
    preview.edit(TOPIC, "The {{term: tendon}}", "The sore {{term: tendon}}");
    browser.until("document.body.innerText.includes('The sore tendon')");
    browser.until("Math.abs(" + top + " - arguments[0]) < 3", before);
  }

  @Test
  void newWordsComeWithoutAReloadAndThePageIsTheSameAsAfterOne() throws IOException {
    go("/north/heel-pain.html");
    preview.edit(TOPIC, "Rest helps most people.", "Rest helps *most* people.\n\n- Ice\n- Time");
    browser.until("document.querySelector('main em')?.textContent === 'most'");
    preview.edit(TOPIC, "- Ice\n", "");
    preview.edit(TOPIC, "summary: Why", "summary: Just why");
    browser.until("document.querySelector('meta[name=description]').content.includes('Just')");
    browser.until("document.querySelectorAll('main ul:has(> li:only-child)').length");
    assertThat(browser.run("return window.notReloaded")).isEqualTo(true);
    String swapped = page();
    go("/north/heel-pain.html");
    assertThat(swapped).isEqualTo(page());
  }

  @Test
  void newSectionsComeWithoutAReloadUnlessTheAddressPointsAtThem() throws IOException {
    go("/north/heel-pain.html");
    preview.edit(TOPIC, "Rest helps most people.", "Rest helps.\n\n## More {#more}\n\nMore rest.");
    browser.until("document.querySelector('main a[href=\"#more\"]')");
    preview.edit(TOPIC, "## More {#more}", "## Even more {#more}");
    browser.until("document.querySelector('#more h2').textContent === 'Even more'");
    assertThat(browser.run("return window.notReloaded")).isEqualTo(true);
    String swapped = page();
    go("/north/heel-pain.html");
    assertThat(swapped).isEqualTo(page());
    go("/north/heel-pain.html#later");
    preview.edit(TOPIC, "## Even more {#more}", "## Even later {#later}");
    browser.until("document.querySelector(':target h2')?.textContent === 'Even later'");
    assertThat(browser.run("return window.notReloaded")).isNull();
  }

  /** The page but for what the preview's scripts add. */
  private String page() {
    return browser.text(
        """
        const copy = document.documentElement.cloneNode(true);
        copy.querySelectorAll('lamina-preview, script[src^="/_lamina/"]').forEach((e) => e.remove());
        copy.querySelectorAll('[data-lamina-finding]').forEach((e) =>
            e.removeAttribute('data-lamina-finding'));
        return copy.outerHTML;
        """);
  }

  @Test
  void whatScriptsMayKnowOfComesWithAReload() throws IOException {
    go("/north/heel-pain.html");
    String tabs = ":::tabs\n### One {#one}\nMore rest.\n\n### Two {#two}\nMore ice.\n:::\n\n";
    preview.edit(TOPIC, "Rest helps most people.", tabs);
    browser.until("document.querySelector('[role=tab]')?.textContent === 'One'");
    assertThat(browser.run("return window.notReloaded")).isNull();
    browser.run("window.notReloaded = true");
    preview.edit(TOPIC, "### One", "### First");
    browser.until("document.querySelector('[role=tab]')?.textContent === 'First'");
    assertThat(browser.run("return window.notReloaded")).isNull();
  }

  @Test
  void pagesThatSayTheSameStayAsTheyAre() throws IOException {
    go("/north/contact.html");
    preview.edit(TOPIC, "gets sore", "gets very sore");
    browser.until(
        "!!performance.getEntriesByType('resource').find((e, i, all) =>"
            + " all.filter((one) => one.name.includes('/_lamina/state')).length >= 2)");
    assertThat(browser.run("return window.notReloaded")).isEqualTo(true);
  }

  @Test
  void aNewStyleComesWithoutAReload() throws IOException {
    go("/north/");
    String before = color();
    preview.edit("templates/plain/brand.yaml", "#0B4F6C", "#5B2A86");
    browser.until(
        "getComputedStyle(document.documentElement).getPropertyValue('--primary') !== '"
            + before
            + "'");
    assertThat(browser.run("return window.notReloaded")).isEqualTo(true);
  }

  private String color() {
    return browser.text(
        "return getComputedStyle(document.documentElement).getPropertyValue('--primary')");
  }

  @Test
  void brokenContentLeavesTheLastGoodPageAndItsPanelGoesWhenItIsMended(@TempDir Path demo)
      throws IOException {
    preview.close();
    preview = Previewed.demo(demo);
    String topic = "content/topics/bone-health.md";
    go("/quillmere/bone-health.html");
    preview.edit(topic, "summary: A bone", "sumary: A bone");
    String panel = "document.querySelector('lamina-preview').shadowRoot.querySelector('#panel')";
    browser.until("!" + panel + ".hidden && " + panel + ".textContent.includes('sumary')");
    assertThat(browser.text("return document.querySelector('h1').textContent"))
        .isEqualTo("Stronger bones after a break");
    assertThat(browser.text("return " + panel + ".textContent"))
        .contains("You see this page as it was before", topic + ":");
    preview.edit(topic, "sumary: A bone", "summary: A bone");
    browser.until(panel + ".hidden");
  }

  @Test
  void editorsThatRenameAndCheckoutsOfManyFilesAreSeen() throws IOException {
    go("/north/heel-pain.html");
    Path topic = folder.resolve(TOPIC);
    Path fresh = topic.resolveSibling("heel-pain.md~tmp");
    Files.writeString(fresh, Files.readString(topic).replace("gets sore", "is renamed"));
    Files.move(fresh, topic, StandardCopyOption.REPLACE_EXISTING);
    browser.until("document.body.innerText.includes('is renamed')");
    TestWorkspace.small()
        .files()
        .forEach((path, text) -> preview.save(path, text.replace("gets sore", "is checked out")));
    browser.until("document.body.innerText.includes('is checked out')");
  }

  @Test
  void aDeletedPageGoesAndANewOneComes() throws IOException {
    go("/north/");
    String page = "---\ntitle: Our team\nkind: page\nsummary: Who we are.\n---\nWe are four.\n";
    preview.save("content/clinics/north/pages/team.md", page);
    browser.driver().get("http://localhost:" + preview.port() + "/north/team.html");
    browser.until("document.body.innerText.includes('We are four.')");
    Files.delete(folder.resolve("content/clinics/north/pages/team.md"));
    browser.until("document.querySelector('h1').textContent === 'Page not found'");
    preview.save("content/clinics/north/pages/team.md", page);
    browser.until("document.body.innerText.includes('We are four.')");
  }

  @Test
  void theWorkbenchTellsOfErrorsByItself() throws IOException {
    browser.go("http://localhost:" + preview.port() + "/");
    preview.edit(TOPIC, "summary: Why", "sumary: Why");
    browser.until("document.querySelector('.problems')?.textContent.includes('sumary')");
    preview.edit(TOPIC, "sumary: Why", "summary: Why");
    browser.until("!document.querySelector('.problems')");
  }
}
