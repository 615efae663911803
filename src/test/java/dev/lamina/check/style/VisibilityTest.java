package dev.lamina.check.style;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.check.CheckOptions;
import dev.lamina.check.CheckedPage;
import dev.lamina.check.Site;
import dev.lamina.check.style.Sight.State;
import dev.lamina.source.MemoryFiles;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
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
        "transform:translateX(-50%)",
        "transform:rotate(3deg)",
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
        "color:oklch(90% 0 0)",
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#t{display:none}",
        "p{display:none}",
        "*{display:none}",
        ".note.small{display:none}",
        "body>p{display:none}",
        "body p:last-child{display:none}",
        "p:not(.other){display:none}",
        ":is(h1,.note){display:none}",
        "p[class~=note]{display:none}",
        "[id='t']{display:none}",
        "html:has(.note) .small{display:none}",
        ".x,.note{display:none}",
        "p{display:block} .note{display:none} p{display:block}",
        ".note{display:none!important} #t{display:block}",
        "body{& .note{display:none}}",
        "body{.note{display:none}}",
        ".note{@media print{display:none}}",
        "@media print{.note{display:none}}",
        "html{font-size:10px}.note{font-size:.6rem}",
        "html{font-size:0}.note{font-size:1rem}",
        "@layer a{.note{display:none}}.note{display:revert-layer}",
        "@property --x{syntax:'<length>';inherits:false;initial-value:0px}.note{font-size:var(--x)}",
        "@media (max-width:400px){.note{display:none}}",
        "@media (min-width:2000px){.note{display:none}}",
        "@media (400px<=width<500px){.note{display:none}}",
        "@media (prefers-color-scheme:dark){.note{display:none}}",
        "@media screen and (orientation:portrait),print{.note{visibility:hidden}}",
        "@media not print{.note{display:none}}",
        "@supports (display:grid){.note{display:none}}",
        "@supports not (display:unknown-nothing) {} @layer a{.note{display:none}}",
        "@layer a,b;@layer b{.note{display:none}}@layer a{#t{display:block}}",
        "@layer a{.note{display:none!important}}#t{display:block!important}",
        ":root{--off:none}.note{display:var(--off)}",
        ":root{--a:var(--b);--b:#fff}.note{color:var(--a)}",
        "body{color:#fff}",
        "body{background:#111}",
        ".note{broken;color:red;display:none}",
        ".bad{{}} .note{display:none}",
        "/* } */ .note{display:none}",
        "a{content:'}'} .note{display:none}",
        ".\\6eote{display:none}",
        "@media print{body *{visibility:hidden}}",
        ".n\\6f te{display:none}",
        "@charset 'utf-8';@import 'missing-but-print.css' print; .note{display:none}",
        "<!-- .note{display:none} -->",
        ".note{opacity:0;transition:opacity 1s}",
        "p{font-size:50%} body{font-size:12px}"
      })
  void styleSheetHides(String css) {
    assertState(State.HIDDEN, "<style>" + css + "</style>" + TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "body:has(> .note) .small{display:none}",
        "head:has(~ body) ~ body{display:none}",
        "head:has(+ .x, + body) ~ body{display:none}"
      })
  void styleSheetHidesByWhatIsNear(String css) {
    assertState(State.HIDDEN, "<style>" + css + "</style>" + TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".note:hover{display:none}",
        ".note:has(~ .after){display:none}",
        ".note:has(+ .after, > .inside){display:none}",
        ".note::before{display:none}",
        ".note:not(:focus-within):hover{display:none}",
        "#other .note{display:none}",
        "div p{display:none}",
        "p+p{display:none}",
        ".Note{display:none}",
        ".note{display:none} p.note{display:block}",
        ".note{display:none} .note{display:block}",
        "@layer a{#t{display:none}} p{display:block}",
        "@media speech{.note{display:none}}",
        "html{font-size:62.5%}.note{font-size:1.6rem}",
        "@media (max-height:100px){.note{display:none}}",
        "@supports not (display:grid){.note{display:none}}",
        "[hidden]{display:none!important}",
        "@media print{.other{display:none}} .note{color:#000}",
        "::selection{color:transparent}",
        "@font-face{font-family:x;display:none}",
        ".note:::x{display:none}",
        "@starting-style{.note{opacity:0}}",
        "@media (prefers-reduced-motion:reduce){.note{animation:none!important}}",
        "@supports not (gap:1px){.note{display:none}}",
        ".note{opacity:1;animation:in 1s}@keyframes in{from{opacity:0}to{opacity:1}}"
      })
  void styleSheetThatDoesNotApplyShows(String css) {
    assertState(State.SHOWN, "<style>" + css + "</style>" + TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@container (min-width:1px){.note{display:none}}",
        ".note:has(~ div > .after){display:none}",
        "@scope (body){.note{display:none}}",
        ".note:state(x){display:none}",
        ".note{animation:out 1s forwards}@keyframes out{to{opacity:0}}",
        ".note{opacity:0;animation:in 1s forwards}@keyframes in{100%{opacity:1}}",
        "@supports (-moz-appearance:none){.note{display:none}}",
        "@supports not (display:strange){.note{display:none}}",
        "@supports (strange:1){.note{display:none}}",
        "@media (scripting:none){.note{display:none}}",
        "@media (prefers-contrast:more){.note{display:none}}",
        "@media (max-height:500px){.note{display:none}}",
        ".note{display:none}@media (min-height:600px){.note{display:block}}",
        ".note{display:none}</style><noscript><style>.note{display:block}</style></noscript><style>",
        "</style><noscript><style>.note{display:none}</style></noscript><style>",
        "@media (prefers-reduced-motion:reduce){.note{display:none}}",
        "@media (some-new-feature){.note{display:none}}"
      })
  void rulesThatMayHoldAreUndecided(String css) {
    assertState(State.UNDECIDED, "<style>" + css + "</style>" + TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<style type='text/less'>.note{display:none}</style>",
        "<style type='text/x-template'>.note{display:none}</style>",
        "<link rel=stylesheet type='text/x-less' href=hide.css>",
        "<link rel='alternate stylesheet' title=Big href=hide.css>"
      })
  void whatIsNoStyleSheetHidesNothing(String markup) {
    Map<String, String> files = Map.of("hide.css", ".note{display:none}", "x.html", markup + TEXT);
    assertThat(visibility(files, "x.html").sight(element(files, "x.html"))).isEqualTo(Sight.SHOWN);
  }

  @Test
  void aRuleOfAStyleElementIsToldByItsSelector() {
    String css =
        "<style>a{b:c}\n/* small { } */ @media print{ main\n .note { margin:0; display:none }}</style>";
    Map<String, String> files = Map.of("x.html", css + "<main>" + TEXT + "</main>");
    assertThat(visibility(files, "x.html").sight(element(files, "x.html")).reason())
        .isEqualTo("has \"display: none\" (rule \"main .note\" of a style element)");
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
    CheckedPage page = page(Map.of("a.html", "<style>" + sheet + "</style>" + TEXT), "a.html");
    assertThat(Visibility.of(page).environments()).isNotEmpty();
    String laughs =
        ".note{--a:var(--b)var(--b);--b:var(--c)var(--c);--c:var(--a)var(--a);color:var(--a)}";
    assertState(State.SHOWN, "<style>" + laughs + "</style>" + TEXT);
  }

  static void assertState(State expected, String body) {
    String html = "<!DOCTYPE html><html lang=en><title>T</title><body>" + body;
    Map<String, String> files = Map.of("index.html", html);
    CheckedPage page = page(files, "index.html");
    Element element = page.document().getElementById("t");
    Sight sight = Visibility.of(page).sight(element);
    assertThat(sight.state()).as(body + ": " + sight.reason()).isEqualTo(expected);
  }

  private static Visibility visibility(Map<String, String> files, String path) {
    return Visibility.of(page(files, path));
  }

  private static Element element(Map<String, String> files, String path) {
    return page(files, path).document().getElementById("t");
  }

  private static CheckedPage page(Map<String, String> files, String path) {
    Map<String, byte[]> bytes = new TreeMap<>();
    files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
    CheckOptions options = CheckOptions.asOf(LocalDate.parse("2026-11-01"));
    return Site.of(new MemoryFiles("", bytes), options).build().open(path);
  }
}
