package dev.lamina.asset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.diagnostic.Diagnostics;
import dev.lamina.diagnostic.SourceText;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Drawings: how large they are, and that they only draw. */
final class SvgReaderTest {
  private static final String OPEN =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
          + " viewBox=\"0 0 9 9\">\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<path d='M0 0' fill='url(#a)' style='fill:url( \"#a\" );stroke:#fff'/>",
        "<use xlink:href='#part'/><use href='#part'/>",
        "<image href='data:image/png;base64,iVBORw0KGgo='/>",
        "<image xlink:href='data:image/jpeg;base64,/9j/4AAQ\n SkZJ'/>",
        "<style>.a{fill:red;mask:url(#m)}</style>",
        "<text aria-label='image(s) of onion'>@import url(x)</text>",
        "<animate attributeName='x' from='0' to='9'/>",
        "<g xmlns:i='http://example.org/editor' i:label='src(s)'><i:meta two='1'/></g>",
        "<!-- <script> --><title>one &amp; two &lt; &#169;</title><![CDATA[ <script> ]]>",
        "<?editor keep?><desc>javascript:void</desc>"
      })
  void drawingThatOnlyDrawsIsSafe(String inside) {
    assertThat(problems(OPEN + inside + "</svg>")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<SCRIPT/>",
        "<x:script xmlns:x='http://www.w3.org/1999/xhtml'/>",
        "<x:p xmlns:x='http://www.w3.org/1999/xhtml'>page</x:p>",
        "<foreignObject/>",
        "<iframe/>",
        "<g onclick='x'/>",
        "<g ONLOAD='x'/>",
        "<a href='https://clinic.example'/>",
        "<a xlink:href=' javascript:alert(1)'/>",
        "<use href='other.svg#part'/>",
        "<use href='//clinic.example/a.svg#x'/>",
        "<image href='data:image/svg+xml;base64,AAAA'/>",
        "<image href='data:text/html,x'/>",
        "<image href='data:image/png;base64,AA&lt;x'/>",
        "<feImage href='https://clinic.example/a.png'/>",
        "<set attributeName='href' to='#x'/>",
        "<animate attributeName=' xlink:href ' values='#x'/>",
        "<set attributeName='onclick' to='x'/>",
        "<g xml:base='https://clinic.example/'/>",
        "<path fill='url(https://clinic.example/a.svg#x)'/>",
        "<path style='fill:URL( \"a.svg#x\" )'/>",
        "<path style='fill:u\\72 l(a.svg#x)'/>",
        "<path style='fill:\\75rl(a.svg#x)'/>",
        "<path mask='image-set(\"a.png\" 1x)'/>",
        "<path style='filter: src(\"a.svg\")'/>",
        "<style>@import 'a.css';</style>",
        "<style><![CDATA[ @im\\70 ort 'a.css'; ]]></style>",
        "<style>.a{fill:red}\n.b{background:url(https://clinic.example/a.png)}</style>",
        "<style>.a{}<g/>@import 'a.css';</style>",
        "<style>@import <style>.a{}</style></style>",
        "<style>@im<!-- -->port 'a.css';</style>",
        "<style>@font-face{src:url(//clinic.example/a.woff2)}</style>",
        "<?xml-stylesheet href='a.css'?>"
      })
  void drawingThatRunsOrFetchesIsRefused(String inside) {
    assertThat(problems(OPEN + inside + "</svg>")).contains("error asset/svg-unsafe");
  }

  @Test
  void eachProblemIsToldAtItsPlace() {
    String drawing =
        OPEN
            + """
            <g id="a"
               onload="run()">
            <script>run()</script>
            </g>
            <style>
            .a{fill:url(#ok)}
            .b{fill:url(https://clinic.example/b.png)}
            </style>
            <image xlink:href="photo.png"/>
            </svg>
            """;
    assertThat(problems(drawing))
        .isEqualTo(
            """
            content/media/a.svg:3:4 error asset/svg-unsafe
            The attribute "onload" runs a program.
            Remove onload="…", or export the drawing as plain SVG.
            content/media/a.svg:4:1 error asset/svg-unsafe
            The drawing holds a <script> element, which can run programs or show other pages.
            Remove <script>, or export the drawing as plain SVG.
            content/media/a.svg:8:13 error asset/svg-unsafe
            The drawing fetches "https://clinic.example/b.png" from outside of itself.
            Remove it from <style>, or export the drawing as plain SVG.
            content/media/a.svg:10:8 error asset/svg-unsafe
            The drawing fetches "photo.png" from outside of itself.
            Remove xlink:href="…", or export the drawing as plain SVG.
            """);
  }

  @Test
  void doctypeAndItsEntitiesAreNeverFollowed() {
    String laughs =
        """
        <?xml version="1.0"?>
        <!DOCTYPE svg [
        <!ENTITY a "ha">
        <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
        <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
        <!ENTITY d SYSTEM "file:///etc/passwd">
        ]>
        <svg xmlns="http://www.w3.org/2000/svg"><text>&c;&d;</text></svg>
        """;
    assertThat(problems(laughs))
        .isEqualTo(
            """
            content/media/a.svg:2:1 error asset/svg-doctype
            The drawing has a DOCTYPE, which can name other files and endless texts.
            Remove <!DOCTYPE …>; browsers do not need it.
            """);
    assertThat(problems(OPEN + "<text>&nbsp;</text></svg>"))
        .isEqualTo(
            """
            content/media/a.svg:2:7 error asset/svg-syntax
            The drawing uses the entity "&nbsp;", which XML lacks.
            Write the character itself.
            """);
    assertThat(problems(OPEN + "<text id='&a;'></text></svg>")).contains("asset/svg-syntax");
  }

  @Test
  void brokenXmlIsToldWhereItBreaks() {
    assertThat(problems(OPEN + "<g>\n</svg>"))
        .isEqualTo(
            """
            content/media/a.svg:3:3 error asset/svg-syntax
            The drawing is not well-formed XML here.
            Export it again as plain SVG.
            """);
  }

  @Test
  void rootHasToBeOfTheRightNamespace() {
    assertThat(problems("<svg viewBox='0 0 9 9'/>"))
        .isEqualTo(
            """
            content/media/a.svg:1:1 error asset/svg-root
            The drawing does not start with an <svg> element of SVG's namespace.
            Write <svg xmlns="http://www.w3.org/2000/svg" …>.
            """);
    assertThat(problems("<html><body><svg/></body></html>")).contains("asset/svg-root");
  }

  @Test
  void foreignEncodingIsRefused() {
    assertThat(problems("<?xml version='1.0' encoding='ISO-2022-JP'?>\n" + OPEN + "</svg>"))
        .contains("The drawing says that its encoding is \"ISO-2022-JP\", not UTF-8.");
  }

  @Test
  void hostileDrawingsEndQuickly() {
    for (String hostile :
        List.of(
            OPEN + "<g>".repeat(100_000),
            OPEN + "<script/>".repeat(100_000),
            OPEN + "<path style=\"" + "url(".repeat(700_000) + "\"/></svg>",
            OPEN + "<image href=\"data:image/png;base64," + " A".repeat(1_000_000) + "<\"/></svg>",
            OPEN + "<style>" + "url( ".repeat(700_000) + "</style></svg>",
            OPEN + " ".repeat(10 << 20))) {
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(10), () -> assertThat(problems(hostile)).contains("error asset/svg-"));
    }
  }

  @Test
  void largeDrawingsEndQuickly() {
    for (String large :
        List.of(
            OPEN + "<path d=\"" + "M0 0 ".repeat(700_000) + "\"/></svg>",
            OPEN + "<path style=\"" + "u\\72".repeat(700_000) + "\"/></svg>",
            OPEN + "<g/>\n".repeat(500_000) + "</svg>")) {
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(10), () -> assertThat(problems(large)).isEmpty());
    }
  }

  @Test
  void noTextEverCrashesTheReader() {
    String drawing =
        "<?xml version='1.0'?>\r\n<!-- a -->"
            + OPEN
            + "<style>.a{fill:url(#b)}</style><g id='b' style='a:\\62'>&#65;<![CDATA[x]]></g></svg>";
    String alphabet = "<>&;#/!?-[]\"'= \r\n\\:x0\u0000\u00E9\uD83D";
    Random random = new Random(5);
    for (int i = 0; i < 3000; i++) {
      StringBuilder broken = new StringBuilder(drawing);
      for (int j = 0; j <= i % 4; j++) {
        char c = alphabet.charAt(random.nextInt(alphabet.length()));
        broken.setCharAt(random.nextInt(broken.length()), c);
      }
      assertThat(problems(broken.toString())).isNotNull();
    }
  }

  @Test
  void sameProblemIsNotToldWithoutEnd() {
    Diagnostics found = new Diagnostics();
    String drawing = OPEN + "<g onload='x' onclick='y'/>\n".repeat(500) + "</svg>";
    SvgReader.read(new SourceText("content/media/a.svg", drawing), found);
    assertThat(found.sorted()).hasSize(20);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "width='64' height='42'",
        "width='64px' height=' 42px '",
        "viewBox='0 0 64 42'",
        "viewBox='-5,-5, 64.2 41.9'",
        "width='64' viewBox='0 0 128 84'",
        "height='42' width='100%' viewBox='0 0 128 84'",
        "width='48pt' height='31.5pt'",
        "width='100%' height='100%' viewBox='0 0 64 42'"
      })
  void sizeComesFromLengthsOrFromTheViewBox(String attributes) {
    assertThat(size(attributes)).isEqualTo(new PixelSize(64, 42));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "width='64'",
        "width='50%' height='50%'",
        "viewBox='0 0 0 0'",
        "viewBox='0 0 x y'",
        "width='9em' height='99999999999999999999'",
        "width='-4' height='4'"
      })
  void sizeIsUnknownWhereNothingSaysIt(String attributes) {
    assertThat(size(attributes)).isNull();
  }

  private static PixelSize size(String attributes) {
    String drawing = "<svg xmlns='http://www.w3.org/2000/svg' " + attributes + "/>";
    return SvgReader.read(new SourceText("a.svg", drawing), problem -> {}).size();
  }

  private static String problems(String drawing) {
    Diagnostics found = new Diagnostics();
    boolean safe = SvgReader.read(new SourceText("content/media/a.svg", drawing), found).safe();
    assertThat(safe).isEqualTo(found.sorted().isEmpty());
    return MediaFolder.told(found.sorted());
  }
}
