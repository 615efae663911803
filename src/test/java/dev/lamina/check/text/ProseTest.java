package dev.lamina.check.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.check.CheckOptions;
import dev.lamina.check.CheckedPage;
import dev.lamina.check.Site;
import dev.lamina.diagnostic.Location;
import dev.lamina.source.MemoryFiles;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ProseTest {
  @Test
  void inlineMarkupDoesNotBreakWords() {
    assertThat(texts("<p>It does <b>not</b> re<i>place</i>\n  advice&nbsp;from&shy;a doctor.</p>"))
        .containsExactly("It does not replace advice froma doctor.");
  }

  @Test
  void blocksAndLineBreaksSeparateText() {
    assertThat(texts("<ul><li>one<li>two<ul><li>three</ul></ul><p>a<br>b</p><div>c<p>d</p>e</div>"))
        .containsExactly("one", "two", "three", "a", "b", "c", "d", "e");
  }

  @Test
  void scriptsStylesAndCommentsAreNoText() {
    assertThat(texts("<script>x</script><style>y</style><!-- z --><p>w</p>")).containsExactly("w");
  }

  @Test
  void aPlaceInTheTextLeadsToItsPlaceInTheHtml() {
    CheckedPage page = page("<p>\n Tom &amp; Ann\n say <b>not</b> now</p>");
    Block block = Prose.of(page).blocks().get(0);
    int not = block.text().indexOf("not");
    Location where = block.at(page, not, not + 3);
    assertThat(where.line()).isEqualTo(3);
    assertThat(where.column()).isEqualTo(9);
    int say = block.text().indexOf("say");
    assertThat(block.at(page, say, say + 3).column()).isEqualTo(2);
    assertThat(block.at(page, say, say + 3).length()).isEqualTo(3);
    assertThat(block.at(page, block.text().indexOf("Ann"), 9).column()).isEqualTo(12);
  }

  @Test
  void withoutAMainPartTheWholeBodyIsIt() {
    assertThat(Prose.of(page("<p>a</p>")).main()).hasSize(1);
    assertThat(Prose.of(page("<p>a</p><main><p>b</p></main>")).main().get(0).text()).isEqualTo("b");
  }

  private static List<String> texts(String body) {
    return Prose.of(page(body)).blocks().stream().map(Block::text).toList();
  }

  private static CheckedPage page(String body) {
    byte[] html = body.getBytes(StandardCharsets.UTF_8);
    CheckOptions options = CheckOptions.asOf(LocalDate.parse("2026-11-01"));
    return Site.of(new MemoryFiles("", Map.of("a.html", html)), options).build().open("a.html");
  }
}
