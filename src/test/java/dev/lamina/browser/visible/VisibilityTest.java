package dev.lamina.browser.visible;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.browser.HtmlPage;
import dev.lamina.browser.HtmlPages;
import dev.lamina.browser.visible.Sight.State;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hides a paragraph in every way we know of, and shows it in ways that look like hiding. */
final class VisibilityTest {
  static final String TEXT = "<p id=t class='note small'>Talk with your own clinician.</p>";

  private static final List<String> HIDING =
      List.of(
          "display:none",
          "DISPLAY : NONE ! important",
          "visibility:hidden",
          "text-decoration:line-through",
          "text-decoration:underline line-through red",
          "-webkit-text-security:disc",
          "visibility:collapse",
          "opacity:0",
          "opacity:.05",
          "opacity:3%",
          "content-visibility:hidden",
          "position:absolute;inset-inline:-9999px auto",
          "position:absolute;inset-block:-9999px auto",
          "margin-inline:-9999px 0",
          "margin-block:-9999px 0",
          "font-size-adjust:0",
          "font-size-adjust:ex-height 0",
          "display:table-column",
          "height:0;contain:paint",
          "transform:matrix3d(0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1)",
          "font-size:0",
          "font-size:1px",
          "font:0/0 a",
          "font-size:.3em",
          "text-indent:-9999px",
          "text-indent:-100vw",
          "text-indent:100%;overflow:hidden;white-space:nowrap",
          "position:absolute;left:-9999px",
          "position:fixed;top:-200vh",
          "position:absolute;right:-100%",
          "position:relative;left:200vw",
          "position:absolute;inset:0 0 0 -5000px",
          "position:absolute;inset-inline-start:-99em",
          "margin-left:-9999px",
          "margin:0 0 0 -999em",
          "clip:rect(0,0,0,0);position:absolute",
          "clip:rect(1px 1px 1px 1px);position:absolute",
          "clip-path:inset(50%)",
          "clip-path:inset(100% 0 0 0)",
          "clip-path:circle(0)",
          "clip-path:polygon(0 0,0 0,0 0)",
          "height:0;overflow:hidden",
          "max-height:0;overflow:hidden",
          "width:1px;height:1px;overflow:clip",
          "height:0%;overflow-y:hidden",
          "max-height:4px;overflow:auto",
          "transform:scale(0)",
          "transform:rotate(5deg) scaleY(0.01)",
          "transform:translateX(-9999px)",
          "transform:translate(-100vw,0)",
          "transform:matrix(0,0,0,0,0,0)",
          "transform:rotateX(90deg)",
          "scale:0",
          "translate:-9999px",
          "zoom:.01",
          "filter:opacity(0)",
          "filter:blur(5px)",
          "letter-spacing:-1em",
          "color:#fff",
          "color:white;background:#fefefe",
          "color:#999",
          "color:rgba(0,0,0,.2)",
          "color:rgb(0 0 0 / 20%)",
          "color:transparent",
          "color:hsl(0 0% 85%)",
          "color:oklch(90% 0 0)",
          "-webkit-text-fill-color:transparent",
          "opacity:.3",
          "--c:#fff;color:var(--c)",
          "color:var(--none,#eee)",
          "opacity:calc(1 - 1)",
          "all:unset;display:none");

  static List<String> hiding() {
    return HIDING;
  }

  @ParameterizedTest
  @MethodSource("hiding")
  void inlineStyleHides(String style) {
    assertState(State.HIDDEN, TEXT.replace("id=t", "id=t style='" + style + "'"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "display:block",
        "display:none;display:block",
        "position:sticky;top:-500px",
        "contain:content",
        "contain:layout style",
        "contain:strict;height:20em",
        "font-size-adjust:.5",
        "font-size-adjust:none",
        "margin-inline:auto",
        "position:absolute;inset-inline:0",
        "transform:skew(5deg)",
        "transform:matrix3d(1,0,0,0,0,1,0,0,0,0,1,0,0,0,0,1)",
        "offset-path:none",
        "opacity:0;opacity:1",
        "opacity:1;opacity:junk",
        "visibility:visible",
        "left:-9999px",
        "clip:rect(0,0,0,0)",
        "height:0",
        "height:3em",
        "position:absolute;top:9000px",
        "position:relative;left:-1em",
        "transform:translateX(-40%)",
        "transform:rotate(3deg)",
        "transform:rotate(360deg) scale(1.02)",
        "transform:rotate()",
        "transform:rotateX() scale() rotate3d()",
        "color:oklch(21% .034 264.7);background:oklch(98% .01 250)",
        "margin-left:-1rem",
        "color:#333;background:#eee",
        "color:#fff;background:#123",
        "color:#fff;background-color:rgb(0 0 0/90%)",
        "font-size:13px",
        "font:italic 700 1rem/1.5 serif",
        "overflow:hidden",
        "overflow:auto;max-height:20em",
        "text-indent:2em",
        "clip-path:none",
        "filter:none",
        "animation:spin 1s",
        "text-indent:-9999px;text-indent:0"
      })
  void inlineStyleThatOnlyLooksLikeHidingShows(String style) {
    assertState(State.SHOWN, TEXT.replace("id=t", "id=t style='" + style + "'"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "clip-path:url(#x)",
        "clip-path:path('M0 0')",
        "contain:strict",
        "contain:size;overflow:hidden",
        "transform:skewX(89deg)",
        "offset-path:path('M-9999 0')",
        "content:url(a.png)",
        "display:if(style(--x:1): none; else: block)",
        "mask-image:linear-gradient(red,transparent)",
        "position:absolute;left:-60px",
        "overflow:hidden;height:2em",
        "background:url(a.png)",
        "color:oklch(from red 90% 0 h)",
        "transform:rotate(180deg)",
        "transform:scaleX(-1)",
        "rotate:.5turn",
        "scale:-1 1",
        "-webkit-line-clamp:2",
        "mix-blend-mode:screen",
        "position:relative;z-index:-1",
        "white-space:nowrap;overflow:hidden;text-overflow:ellipsis",
        "letter-spacing:9999px",
        "rotate:y 90deg",
        "display:grid;grid-template-rows:0fr",
        "font-family:Webdings,serif",
        "font:1rem Wingdings",
        "direction:rtl;unicode-bidi:bidi-override"
      })
  void whatOnlyABrowserKnowsIsUndecided(String style) {
    assertState(State.UNDECIDED, TEXT.replace("id=t", "id=t style=\"" + style + "\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div hidden>%s</div>",
        "<div hidden=until-found>%s</div>",
        "<div aria-hidden=true>%s</div>",
        "<div inert>%s</div>",
        "<template>%s</template>",
        "<noscript>%s</noscript>",
        "<details><summary>More</summary>%s</details>",
        "<dialog>%s</dialog>",
        "<div popover>%s</div>",
        "<object data=x>%s</object>",
        "<progress>%s</progress>",
        "<meter>%s</meter>",
        "<del>%s</del>",
        "<s>%s</s>",
        "<div style='text-decoration:line-through'>%s</div>",
        "<video>%s</video>",
        "<div style='display:none'><div style='display:block'>%s</div></div>",
        "<div style='opacity:0'><div style='opacity:1'>%s</div></div>",
        "<font color=white>%s</font>",
        "<table bgcolor=black><tr><td>%s</table>"
      })
  void markupAroundItHides(String around) {
    assertState(State.HIDDEN, around.replace("%s", TEXT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<details open><summary>More</summary>%s</details>",
        "<details><summary>%s</summary></details>",
        "<dialog open>%s</dialog>",
        "<ins>%s</ins>",
        "<div style='text-decoration:underline;white-space:nowrap;font-family:Arial,Symbol'>%s</div>",
        "<div dir=rtl style='direction:rtl;z-index:2;position:relative'>%s</div>",
        "<div hidden style='display:block'>%s</div>",
        "<div style='visibility:hidden'><div style='visibility:visible'>%s</div></div>",
        "<div style='font-size:0'><div style='font-size:1rem'>%s</div></div>",
        "<div aria-hidden=false>%s</div>",
        "<div style='color:#fff;background:#000'>%s</div>"
      })
  void markupAroundItShows(String around) {
    assertState(State.SHOWN, around.replace("%s", TEXT));
  }

  private static final String LIFTED = TEXT.replace("id=t", "id=t style='position:absolute'");
  private static final String FIXED = TEXT.replace("id=t", "id=t style='position:fixed;top:9px'");

  /** Seen so in Chromium 150. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div style='height:0'>%s</div>",
        "<div style='height:0;overflow:hidden'>%s</div>",
        "<div style='position:relative'><div style='max-height:0;overflow:hidden'>%s</div></div>",
        "<div style='height:0;overflow:hidden'><div><b>%s</b></div></div>",
        "<div style='display:grid;grid-template-rows:0fr'><div style='overflow:hidden'>%s</div></div>",
      })
  void aBoxDoesNotCutOffWhatIsPlacedOnAnotherOne(String around) {
    assertState(State.SHOWN, around.replace("%s", LIFTED));
    assertState(State.SHOWN, around.replace("%s", FIXED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div style='transform:translateX(1px);height:0;overflow:hidden'>%s</div>",
        "<div style='translate:1px;height:0;overflow:hidden'>%s</div>",
        "<div style='filter:sepia(1);height:0;overflow:hidden'>%s</div>",
        "<div style='will-change:transform;height:0;overflow:hidden'>%s</div>",
        "<div style='contain:paint;height:0'>%s</div>",
        "<div style='height:0;overflow:hidden'><div style='position:relative'>%s</div></div>",
        "<div style='position:relative;height:0;overflow:hidden'><p>%s</p></div>",
        "<div style='display:none'>%s</div>",
        "<div style='opacity:0'>%s</div>",
        "<div style='clip-path:inset(50%)'>%s</div>"
      })
  void aBoxCutsOffWhatIsPlacedOnIt(String around) {
    assertState(State.HIDDEN, around.replace("%s", LIFTED));
  }

  @Test
  void whatIsFixedIsPlacedOnTheWindow() {
    String box = "<div style='%s;height:0;overflow:hidden'>" + FIXED + "</div>";
    assertState(State.SHOWN, box.replace("%s", "position:relative"));
    assertState(State.HIDDEN, box.replace("%s", "transform:scale(1)"));
    assertState(State.HIDDEN, box.replace("%s", "filter:sepia(1)"));
  }

  @Test
  void aShadowTreeDecidesWhatIsShown() {
    String shadow = "<template shadowrootmode=open><p>Else</p></template>";
    assertState(State.UNDECIDED, "<div>" + shadow + TEXT + "</div>");
    assertState(State.UNDECIDED, shadow.replace("<p>Else</p>", TEXT));
    assertState(State.UNDECIDED, "<bdo dir=rtl>" + TEXT + "</bdo>");
  }

  @Test
  void classesThatAScriptSetsAreUndecided() {
    String css = "<style>.js .note{display:none}</style>";
    String script = "<script>document.documentElement.classList.add('js')</script>";
    assertState(State.UNDECIDED, css + TEXT + script);
    assertState(State.SHOWN, css + TEXT);
  }

  @Test
  void filesAndWhatTheyImportCount() {
    Map<String, String> files = new TreeMap<>();
    files.put("css/a.css", "@import url(\"b.css\") print;");
    files.put("css/b.css", "\n\n.note{display:none}");
    files.put("news/x.html", "<link rel=stylesheet href='../css/a.css'>" + TEXT);
    Visibility visibility = visibility(files, "news/x.html");
    Sight sight = visibility.sight(element(files, "news/x.html"));
    assertThat(sight.state()).isEqualTo(State.HIDDEN);
    assertThat(sight.reason()).isEqualTo("has \"display: none\" (css/b.css, line 3)");
    assertThat(visibility.unread()).isEmpty();
  }

  @Test
  void sheetsThatCanNotBeReadAreNamed() {
    Map<String, String> files =
        Map.of(
            "index.html",
            "<link rel=stylesheet href=gone.css><link rel=stylesheet href=https://cdn.example/x.css>"
                + TEXT);
    assertThat(visibility(files, "index.html").unread())
        .containsExactly("gone.css", "https://cdn.example/x.css");
  }

  @Test
  void aStyleSheetMayOpenClosedDetails() {
    String css = "<style>.m::details-content{content-visibility:visible}</style>";
    assertState(State.SHOWN, css + "<details class=m><summary>M</summary>" + TEXT + "</details>");
  }

  @ParameterizedTest
  @ValueSource(strings = {":not(", "(", "calc(", "var(--a,", "@media (", "a{", "[", ":is("})
  void hostileSheetsAreReadToTheirEnd(String piece) {
    String many = piece.repeat(20_000);
    String sheet = many + "} .note{width:" + many + "} " + many + "{display:none}";
    HtmlPage page = page(Map.of("a.html", "<style>" + sheet + "</style>" + TEXT), "a.html");
    assertThat(Visibility.of(page).environments()).isNotEmpty();
    String laughs =
        ".note{--a:var(--b)var(--b);--b:var(--c)var(--c);--c:var(--a)var(--a);color:var(--a)}";
    assertState(State.SHOWN, "<style>" + laughs + "</style>" + TEXT);
  }

  static void assertState(State expected, String body) {
    String html = "<!DOCTYPE html><html lang=en><title>T</title><body>" + body;
    Map<String, String> files = Map.of("index.html", html);
    HtmlPage page = page(files, "index.html");
    Element element = page.document().getElementById("t");
    Sight sight = Visibility.of(page).sight(element);
    assertThat(sight.state()).as(body + ": " + sight.reason()).isEqualTo(expected);
  }

  static Visibility visibility(Map<String, String> files, String path) {
    return Visibility.of(page(files, path));
  }

  static Element element(Map<String, String> files, String path) {
    return page(files, path).document().getElementById("t");
  }

  static HtmlPage page(Map<String, String> files, String path) {
    return HtmlPages.of(files, path);
  }
}
