package dev.lamina.chromium;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.preview.Previewed;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The workbench and the brand wall, clicked through. */
@InChromium
final class WorkbenchTest {
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
  }

  @Test
  void wordsAreFoundFromTheKeyboard() {
    go("/");
    browser.press("/");
    browser.press("tissue", Keys.ENTER);
    browser.until("location.search === '?q=tissue'");
    assertThat(browser.text("return document.querySelector('.hits').textContent"))
        .contains("Needle treatment", "content/topics/needling.md");
  }

  @Test
  void findingsOfAClinicAreCountedAndLeadToTheirList() throws IOException {
    preview.edit(
        "content/topics/heel-pain.md", "Rest helps most people.", "Rest is guaranteed to help.");
    go("/");
    browser.until("document.querySelector('.count.error, .count.warning')");
    browser.run("document.querySelector('.count.error, .count.warning').click()");
    browser.until("document.querySelector('h1').textContent.startsWith('Findings of')");
    assertThat(browser.text("return document.body.textContent")).contains("guaranteed");
  }

  @Test
  void draftsAndWhatIsDueAreListed() throws IOException {
    preview.edit("content/topics/heel-pain.md", "review_due: 2028-09-14", "review_due: 2026-10-01");
    preview.save(
        "content/topics/rest.md", "---\ntitle: Rest\nkind: guide\nsummary: How.\n---\nRest.\n");
    go("/");
    browser.until("document.querySelector('[aria-labelledby=due]')?.innerText.includes('overdue')");
    browser.until("document.querySelector('[aria-labelledby=drafts]').innerText.includes('Rest')");
  }

  @Test
  void theWallShowsAPageInAllClinicsAndScrollsThemTogether() {
    go("/_lamina/wall?page=heel-pain");
    browser.until(
        "[...document.querySelectorAll('iframe')].filter((f) =>"
            + " f.contentDocument?.querySelector('h1')?.textContent === 'Heel pain').length === 2");
    browser.until(
        "[...document.querySelectorAll('iframe')].every((f) =>"
            + " f.contentDocument.readyState === 'complete')");
    browser.run("document.querySelector('iframe').contentWindow.scrollTo(0, 300)");
    browser.until("document.querySelectorAll('iframe')[1].contentWindow.scrollY > 100");
    browser.find("input[value=desk]").click();
    browser.find(".bar button").click();
    browser.until("document.querySelector('iframe')?.contentWindow.innerWidth === 1280");
  }

  @Test
  void aPageIsComparedBetweenClinicsAndWithWhatItWas() throws IOException {
    go("/_lamina/compare?page=contact&a=north&b=south");
    assertThat(browser.find(".diff").getText()).contains("555-0101", "555-0102");
    preview.edit("content/topics/heel-pain.md", "Rest helps most", "Sleep helps most");
    browser.until("true");
    go("/north/heel-pain.html");
    browser.until("document.body.innerText.includes('Sleep helps')");
    browser.inPreview("#more").click();
    browser.inPreview("#menu a[href^='/_lamina/changes']").click();
    browser.until("document.querySelector('.diff ins')?.textContent === 'Sleep'");
    assertThat(browser.find(".diff del").getText()).isEqualTo("Rest");
  }
}
