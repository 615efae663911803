package dev.lamina.check.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.check.CheckOptions;
import dev.lamina.check.CheckedPage;
import dev.lamina.check.Site;
import dev.lamina.source.MemoryFiles;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** It has to find the same elements as jsoup, which tries every one. */
final class PageSelectorTest {
  private static final String HTML =
      """
      <!DOCTYPE html><html lang="en"><head><title>T</title><meta name="ai-assisted"></head><body>
      <form role="search"><input></form><FORM ID=f class="a b"><input DATA-x="1"></form>
      <main><p class="testimonial">A</p><a href="mailto:x@y.example">B</a> <a>C</a></main>
      <div itemtype="https://schema.org/Review"><p>D, "E" (F)</p></div>
      <template><p class="a">G</p></template><svg><a href="#f">H</a></svg>
      <p title="x, y > z">I</p><section class="m"><p title="(x">J</p><p title="] .z(">K</p></section>
      </body></html>
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p",
        "P",
        "*",
        ".a",
        "#f",
        "p.a",
        "form:not([role=search])",
        "form:not([role=search]), main a[href^='mailto:']",
        ".testimonial, .testimonials, [itemtype$='schema.org/Review']",
        "meta[name=ai-assisted]",
        "html[lang]:not([lang^=en])",
        "[href!=x]",
        "[^data-]",
        "[DATA-X]",
        "[data-x=1]",
        "[abs:href]",
        "main > a",
        "main>a",
        "p ~ div, p + a",
        "p~svg",
        ":root",
        ":containsOwn(D)",
        "p:contains(D\\, )",
        "p[title='x, y > z']",
        "[title~=x]",
        ".m p[title='(x']",
        ".m p[title='] .z(']",
        ".gone , p , a",
        "  main   p  ",
        "div p, main p, p",
        "svg a",
        "svg|a, a",
        ":is(main, form) input, a:has(+ a)",
        "body *:not(p)",
        "gone, .gone, [gone]"
      })
  void whatMatchesIsWhatJsoupFinds(String css) {
    MemoryFiles files = new MemoryFiles("", Map.of("a.html", HTML.getBytes(UTF_8)));
    CheckedPage page = Site.of(files, CheckOptions.asOf(LocalDate.EPOCH)).build().open("a.html");

    PageSelector selector = PageSelector.of(css);

    assertThat(selector.all(page)).isEqualTo(page.document().select(css));
    assertThat(selector.isOn(page)).isEqualTo(!page.document().select(css).isEmpty());
  }
}
