package dev.lamina.chromium;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.chromium.Browser.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** What holds for every kind of page of the five demo sites, and for the workbench. */
@InChromium
final class EveryPageTest {
  private static final List<String> WORKBENCH =
      List.of(
          "",
          "?q=cement",
          "?q=nothing-has-this-word",
          "_lamina/findings-of?clinic=quillmere",
          "_lamina/wall?page=not-found",
          "_lamina/compare?page=kyphoplasty&a=quillmere&b=corvane",
          "_lamina/changes?page=kyphoplasty&clinic=quillmere",
          "nobody/");

  private static final Executor WORKERS = task -> new Thread(task, "looks at pages").start();

  private Browser browser;

  @BeforeEach
  void open(Browser browser) {
    this.browser = browser;
  }

  @Test
  void keepsNobodyOutAndAsksNobodyElse() {
    assertThat(wrongOn(PageKinds.of(PageKinds.DEMO).stream().map(PageKinds::address).toList()))
        .isEmpty();
  }

  /** Two browsers look at the pages, each at the next one that nobody has looked at. */
  private List<String> wrongOn(List<String> addresses) {
    Queue<String> left = new ConcurrentLinkedQueue<>(addresses);
    List<CompletableFuture<List<String>>> looks =
        Stream.of(browser, Browser.openSecond())
            .map(one -> CompletableFuture.supplyAsync(() -> wrongOn(left, one), WORKERS))
            .toList();
    return looks.stream().flatMap(look -> look.join().stream()).sorted().toList();
  }

  private static List<String> wrongOn(Queue<String> left, Browser browser) {
    List<String> wrong = new ArrayList<>();
    for (String address = left.poll(); address != null; address = left.poll()) {
      look(address, browser, wrong);
    }
    listen(browser, wrong);
    return wrong;
  }

  @Test
  void keepsNobodyOutOfTheWorkbench() {
    assertThat(wrongOn(WORKBENCH)).isEmpty();
  }

  /** What axe-core finds and whether the page fits, at both sizes. */
  private static void look(String address, Browser browser, List<String> wrong) {
    String url = DemoPreview.address() + address;
    for (Screen screen : Screen.values()) {
      browser.screen(screen);
      if (screen == Screen.PHONE) {
        browser.go(url);
        // The list of findings takes the longest to come, and is the same part on every page.
        if (!address.contains(".html") || address.endsWith("/index.html")) {
          ready(browser);
        }
      }
      browser.axe().forEach(found -> wrong.add(screen + " " + address + ": " + found));
      // Not the window's width: a phone zooms out until a page fits that is too wide.
      Number overflow =
          (Number)
              browser.run(
                  "return document.documentElement.scrollWidth - arguments[0]", screen.width);
      if (overflow.intValue() > 0) {
        wrong.add(screen + " " + address + " is wider than the screen by " + overflow);
      }
    }
  }

  /** What the console says, and what has been asked of other machines. */
  private static void listen(Browser browser, List<String> wrong) {
    for (String complaint : browser.complaints()) {
      if (!complaint.contains("/nobody/") && !complaint.contains("page=not-found")) {
        wrong.add(complaint);
      }
    }
    for (String asked : browser.requests()) {
      if (!asked.startsWith(DemoPreview.address()) && !asked.startsWith("data:")) {
        wrong.add("asked for " + asked);
      }
    }
  }

  private static void ready(Browser browser) {
    browser.until(
        "document.readyState === 'complete' && (!document.querySelector('lamina-preview') ||"
            + " document.querySelector('lamina-preview').dataset.ready)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "corvane/",
        "juniper-ledge/",
        "prairie-lantern/",
        "quillmere/kyphoplasty.html",
        "thistledown/contact.html"
      })
  void everyLinkIsReachedByTabWithTheFocusInSight(String address) {
    for (Screen screen : Screen.values()) {
      browser.screen(screen).go(DemoPreview.address() + address);
      ready(browser);
      // What people will not get covers nothing.
      browser.run("document.querySelector('lamina-preview')?.remove()");
      long wanted =
          (Long)
              browser.run(
                  "return [...document.querySelectorAll('a[href], button, summary, input, select')]"
                      + ".filter((e) => e.checkVisibility({visibilityProperty: true})"
                      + " && e.tabIndex >= 0).length");
      List<String> hidden = new ArrayList<>();
      long reached = 0;
      for (int presses = 0; presses < wanted + 30; presses++) {
        browser.press(Keys.TAB);
        if (browser.run("return document.activeElement === document.body") == Boolean.TRUE) {
          break;
        }
        String seen = browser.text(FOCUS);
        if (!seen.isEmpty()) {
          hidden.add(screen + " " + seen);
        }
        if (browser.run(IS_LINK) == Boolean.TRUE) {
          reached++;
        }
      }
      assertThat(hidden).isEmpty();
      assertThat(reached).as("links reached on " + screen).isGreaterThanOrEqualTo(wanted);
    }
  }

  private static final String IS_LINK =
      "return document.activeElement.matches('a[href], button, summary, input, select')";

  /** What has the focus and shows it nowhere; empty when it can be seen. */
  private static final String FOCUS =
      """
      let e = document.activeElement;
      while (e.shadowRoot?.activeElement) e = e.shadowRoot.activeElement;
      const style = getComputedStyle(e);
      const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
      const box = e.getBoundingClientRect();
      const inside = box.width > 0 && box.bottom > 0 && box.top < innerHeight
        && box.right > 0 && box.left < innerWidth;
      const x = Math.min(Math.max((box.left + box.right) / 2, 1), innerWidth - 1);
      const y = Math.min(Math.max((box.top + box.bottom) / 2, 1), innerHeight - 1);
      const root = e.getRootNode();
      const top = root.elementFromPoint(x, y);
      const covered = inside && e.tagName !== 'MAIN' && box.height < innerHeight && top
        && !e.contains(top) && !top.contains(e);
      return ring && inside && !covered ? '' : (ring ? '' : 'no ring ') + (inside ? '' : 'out of sight ')
        + (covered ? 'covered by ' + top.outerHTML.slice(0, 80) : '') + ' ' + e.outerHTML.slice(0, 120);
      """;

  @Test
  void enterFollowsALinkFoundByTab() {
    browser.go(DemoPreview.address() + "quillmere/");
    ready(browser);
    for (int presses = 0; presses < 60; presses++) {
      browser.press(Keys.TAB);
      if (browser.text("return document.activeElement.href ?? ''").endsWith("/kyphoplasty.html")) {
        browser.press(Keys.ENTER);
        browser.until("location.pathname === '/quillmere/kyphoplasty.html'");
        return;
      }
    }
    throw new AssertionError("no link to kyphoplasty was reached");
  }
}
