package dev.lamina.chromium;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.preview.Previewed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The bar on each page: findings, ways to look, and whose text it is. */
@InChromium
final class OverlayTest {
  @TempDir Path folder;
  private Browser browser;
  private Previewed preview;

  @BeforeEach
  void open(Browser browser) throws IOException {
    this.browser = browser;
    preview = Previewed.demo(folder);
  }

  @AfterEach
  void close() throws IOException {
    preview.close();
  }

  private void go(String path) {
    browser.go("http://localhost:" + preview.port() + path);
    browser.until("document.querySelector('lamina-preview')?.dataset.ready");
  }

  @Test
  void findingsAreCountedListedAndShownOnThePage() throws IOException {
    String topic = "content/topics/bone-health.md";
    preview.edit(topic, "You can change that by asking.", "We guarantee that asking helps.");
    go("/quillmere/bone-health.html");
    browser.until(
        "document.body.innerText.includes('We guarantee')"
            + " && document.querySelector('lamina-preview').dataset.ready > 0");
    assertThat(browser.inPreview("#badge").getText()).matches("[1-9] findings?");
    WebElement panel = browser.inPreview("#panel");
    if (!panel.isDisplayed()) {
      browser.inPreview("#badge").click();
    }
    assertThat(panel.getText()).contains(topic + ":23", "guarantee", "Show on the page");
    assertThat(browser.find("[data-lamina-finding]").getText()).contains("guarantee");
    assertThat(browser.text("return [...CSS.highlights.get('lamina-finding')].join()"))
        .contains("guarantee");
    assertThat(browser.inPreview("#panel a.edit").getDomAttribute("href"))
        .startsWith("vscode://file")
        .contains("/" + topic + ":23:");
    browser.inPreview("#panel article button").click();
    browser.press(Keys.ESCAPE);
    assertThat(panel.isDisplayed()).isFalse();
  }

  @Test
  void thePanelOpensByItselfButNotOverAnOpenMenu() throws IOException {
    go("/quillmere/bone-health.html");
    browser.inPreview("#more").click();
    preview.edit("content/topics/bone-health.md", "summary:", "sumary:");
    browser.until(
        "document.querySelector('lamina-preview').shadowRoot.querySelector('#badge.error')");
    assertThat(browser.inPreview("#menu").isDisplayed()).isTrue();
    assertThat(browser.inPreview("#panel").isDisplayed()).isFalse();
    preview.edit("content/topics/bone-health.md", "sumary:", "summary:");
    browser.until(
        "!document.querySelector('lamina-preview').shadowRoot.querySelector('#badge.error')");
    browser.inPreview("#more").click();
    preview.edit("content/topics/bone-health.md", "summary:", "sumary:");
    browser.until(
        "!document.querySelector('lamina-preview').shadowRoot.querySelector('#panel').hidden");
  }

  @Test
  void whoseTextItIsShowsOnHoverAndOnFocus() {
    go("/quillmere/kyphoplasty.html?view=sources");
    browser.until("document.querySelector('lamina-preview').dataset.parts");
    tells("#what p", "Shared text", "content/topics/kyphoplasty.md:", "used by 4 clinics");
    tells(
        "#during p:last-of-type",
        "own words",
        "content/clinics/quillmere/topics/kyphoplasty.md:",
        "used by 1 clinic");
    tells("h1", "Shared text", "title", "content/topics/kyphoplasty.md:2");
    tells(
        "#after lamina-value",
        "A value of this clinic",
        "clinic.stay",
        "content/clinics/quillmere/clinic.yaml:49");
    tells("#what h2", "Shared text", "content/topics/kyphoplasty.md:15", "used by 3 clinics");
    tells(".toc-title", "Template", "blocks/toc.ftlh:3");
    browser.run("document.querySelector('.site-footer').focus()");
    assertThat(told()).contains("Template", "blocks/site-footer.ftlh:1", "used by 5 clinics");
    browser.run("document.querySelector('#what p').focus()");
    String first = told();
    // Links within the paragraph come first.
    browser.press(Keys.TAB, Keys.TAB, Keys.TAB, Keys.TAB);
    assertThat(told()).isNotEqualTo(first);
  }

  private void tells(String selector, String... words) {
    hover(selector);
    assertThat(told()).as(selector).contains(words);
  }

  private void hover(String selector) {
    WebElement part = browser.find(selector);
    browser.run("arguments[0].scrollIntoView({block: 'center'})", part);
    browser.mouse().moveToElement(part, 3, 3).perform();
  }

  private String told() {
    return browser.inPreview("#part").getText();
  }

  @Test
  void everyViewShowsWhatItSays() {
    Map<String, String> views =
        Map.of(
            "print", "getComputedStyle(document.querySelector('.site-footer')).display === 'none'",
            "large-text", "parseFloat(getComputedStyle(document.body).fontSize) >= 32",
            "dark", "getComputedStyle(document.body).backgroundColor.match(/\\d+/g)[0] < 60",
            "forced-colors", "getComputedStyle(document.body).color === 'rgb(255, 255, 255)'",
            "no-css", "![...document.styleSheets].some((s) => s.href?.includes('/assets/'))",
            "no-script", "![...document.scripts].some((s) => s.src.includes('/assets/'))",
            "sources", "document.querySelector('main [data-lamina-part]')");
    views.forEach(
        (view, holds) -> {
          go("/quillmere/kyphoplasty.html");
          assertThat(browser.run("return !!(" + holds + ")")).as(view).isEqualTo(false);
          browser.inPreview("#more").click();
          browser.inPreview("#menu a[href$='view=" + view + "']").click();
          browser.until("location.search === '?view=" + view + "'");
          browser.until(holds);
        });
  }

  @Test
  void aViewStaysWhileLinksAreFollowed() {
    go("/quillmere/?view=dark");
    browser.find("main a[href*='kyphoplasty.html']").click();
    browser.until("location.pathname.endsWith('/kyphoplasty.html')");
    assertThat(browser.text("return location.search")).isEqualTo("?view=dark");
  }
}
