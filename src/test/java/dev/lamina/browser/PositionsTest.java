package dev.lamina.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page that is read again for its positions gets those that it would have had at first. */
final class PositionsTest {
  private static final String WHOLE =
      """
      <!DOCTYPE html>
      <html lang=en><head><title>Pain &amp; rest</title><!-- note --></head>
      <body class="a  b"><main id='top'><p>One <b>two<i>three</b>four</i> &nbsp;<br>
      <table><tr><td>in<p>out<tr><th>x</table>
      <svg><a xlink:href="#x"/></svg><template><p>t</template><select><option>o</select>
      <script>"</body>"</script><a href="a.html?b=1&amp;c" title=''>a<a href=b>b</a>
      <ul><li>1<li>2</ul></main></body>
      </html>
      """;

  @Test
  void aPageThatIsReadTwiceHasThePositionsOfOne() {
    HtmlPage page = page(WHOLE);
    assertThat(page.hasEnded()).isTrue();
    assertThat(page.positions().wereAsked()).isFalse();
    samePositions(page, WHOLE);
    assertThat(page.positions().wereAsked()).isTrue();
  }

  @Test
  void aPageThatStopsAnywhereIsReadAsItStands() {
    for (int end = 1; end < WHOLE.length(); end++) {
      String html = WHOLE.substring(0, end);
      samePositions(page(html), html);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>x",
        "<body><!-- </body></html>",
        "<body><a href='x</body></html>",
        "<body><script>x</body></html>",
        "<body><table><tr><td>x</body></html>",
        "<body><template></body></html>",
        "<body><div cla",
        "<body>x</body><!--end of file",
        "<plaintext></body></html>",
        "<!-- only a comment -->"
      })
  void aPageThatDoesNotSayWhereItEndsHasNotEnded(String html) {
    HtmlPage page = page(html);
    assertThat(page.hasEnded()).isFalse();
    samePositions(page, html);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>x</body>",
        "<p>x</html>\n",
        "<body>x</body></html><!-- made by hand -->",
        "<frameset><frame></frameset>",
        "</body>"
      })
  void aPageThatSaysWhereItEndsHasEnded(String html) {
    HtmlPage page = page(html);
    assertThat(page.hasEnded()).isTrue();
    samePositions(page, html);
  }

  private static void samePositions(HtmlPage page, String html) {
    Document direct =
        Parser.htmlParser()
            .setTrackPosition(true)
            .setMaxDepth(HtmlReader.DEEPEST)
            .parseInput(html, "");
    assertThat(page.document().html()).isEqualTo(direct.html());
    if (page.hasEnded()) {
      assertThat(isClosed(direct.firstElementChild()) || isClosed(direct.body())).isTrue();
    }
    List<Node> nodes = page.document().nodeStream().toList();
    List<Node> wanted = direct.nodeStream().toList();
    assertThat(nodes).hasSameSizeAs(wanted);
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      Node there = wanted.get(i);
      assertThat(page.positions().of(node)).isEqualTo(there.sourceRange());
      if (node instanceof Element element && there instanceof Element same) {
        assertThat(page.positions().endOf(element)).isEqualTo(same.endSourceRange());
        for (Attribute attribute : element.attributes()) {
          assertThat(page.positions().of(element, attribute.getKey()))
              .isEqualTo(same.attributes().sourceRange(attribute.getKey()));
        }
      }
    }
  }

  private static boolean isClosed(Element element) {
    Range end = element == null ? null : element.endSourceRange();
    return end != null && end.isTracked() && !end.isImplicit();
  }

  private static HtmlPage page(String html) {
    return HtmlPages.of(Map.of("index.html", html), "index.html");
  }
}
