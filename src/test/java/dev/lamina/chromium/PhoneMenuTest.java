package dev.lamina.chromium;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.chromium.Browser.Screen;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** Finding the way on a phone, with a thumb. */
@InChromium
final class PhoneMenuTest {
  private static final String OPEN = "document.querySelector('.site-menu').open";

  private Browser browser;

  @BeforeEach
  void open(Browser browser) {
    this.browser = browser.screen(Screen.PHONE);
  }

  @AfterEach
  void scriptsRunAgain() {
    scripts(true);
  }

  private void scripts(boolean run) {
    browser.command("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"corvane", "juniper-ledge", "prairie-lantern", "quillmere", "thistledown"})
  void theMenuLeadsToEveryPageWithAndWithoutScript(String clinic) {
    for (boolean script : new boolean[] {true, false}) {
      scripts(script);
      browser.go(DemoPreview.address() + clinic + "/bone-health.html");
      browser.run("document.querySelector('lamina-preview')?.remove()");
      String contact = ".site-menu a[href='contact.html']";
      assertThat(browser.find(contact).isDisplayed()).isFalse();
      browser.find(".site-menu summary").click();
      assertThat(browser.find(contact).isDisplayed()).isTrue();
      assertThat(browser.run("return " + LOW_LINKS)).isEqualTo(0L);
      if (script) {
        browser.press(Keys.ESCAPE);
        browser.until("!" + OPEN);
        browser.find(".site-menu summary").click();
      }
      browser.find(contact).click();
      browser.until("location.pathname.endsWith('/contact.html') && !" + OPEN);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 360, 375})
  void noWordOfAClinicsNameIsBrokenOnANarrowPhone(int width) {
    Map<String, Object> narrow =
        Map.of("width", width, "height", 700, "deviceScaleFactor", 1, "mobile", true);
    browser.command("Emulation.setDeviceMetricsOverride", narrow);
    browser.go(DemoPreview.address() + "quillmere/bone-health.html");
    assertThat(browser.run("return innerWidth")).isEqualTo((long) width);
    assertThat(browser.run(BROKEN_WORDS)).isEqualTo(0L);
  }

  /** Words that stand on two lines. */
  private static final String BROKEN_WORDS =
      """
      const name = document.querySelector('.brand span').firstChild, range = document.createRange();
      return [...name.data.matchAll(/\\S+/g)].filter((word) => {
        range.setStart(name, word.index);
        range.setEnd(name, word.index + word[0].length);
        return range.getClientRects().length > 1;
      }).length""";

  /** Links that a thumb would miss. */
  private static final String LOW_LINKS =
      "[...document.querySelectorAll('.site-menu a')]"
          + ".filter((link) => link.getBoundingClientRect().height < 44).length";
}
