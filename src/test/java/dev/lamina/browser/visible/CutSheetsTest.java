package dev.lamina.browser.visible;

import static dev.lamina.browser.visible.VisibilityTest.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.browser.HtmlPage;
import dev.lamina.browser.HtmlPages;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheets of which a part got lost. */
final class CutSheetsTest {
  /** A sheet that ends anywhere, as one that was cut off on its way does. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "@media not screen and (400px <= width < 2000px), (min-width:1px) or (color) {.note{}}",
        "@supports not selector(p:has(> a)) and (display:grid) or font-tech(x) {.note{}}",
        "@import url(\"a.css\") layer(a.b) supports(display:grid) screen and (width > 1px);",
        "@scope (.x > :is(p, a)) to (> .y) {.note:nth-child(2n + 1 of .x):not([a='b' i]){}}",
        "@container box (min-width:1px) and style(--a:b) {.note{}}",
        ".note{width:calc(1px + min(2em, 3%));color:rgb(1 2 3 / 50%);transform:translate(1px, 2px)}",
        ".note{clip-path:polygon(0 0,1px 1px);background:url(data:x) linear-gradient(red, #000 5%)}",
        ".note{content:counter(a) \"\\201c\" attr(title);display:var(--a, var(--b, none))}",
        "@keyframes a{from,50%{opacity:0}}.note{animation:a 1s steps(2, end) both;inset:auto 0 0}",
        "@property --a{syntax:'<length>';inherits:false;initial-value:0px}.note{left:var(--a)}"
      })
  void aSheetThatEndsAnywhereIsReadToItsEnd(String sheet) {
    for (int end = 0; end <= sheet.length(); end++) {
      for (String after : List.of("", "{.note{display:block}}", ") {.note{display:block}}")) {
        String html = "<style>" + sheet.substring(0, end) + after + "</style>" + TEXT;
        HtmlPage page = HtmlPages.of(Map.of("a.html", html, "a.css", ""), "a.html");
        Visibility visibility = Visibility.of(page);
        assertThat(visibility.sight(page.document().getElementById("t"))).as(html).isNotNull();
      }
    }
  }
}
