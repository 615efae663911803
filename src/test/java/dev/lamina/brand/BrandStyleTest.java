package dev.lamina.brand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.diagnostic.SourceText;
import dev.lamina.source.LineOrigins;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The style sheet of a site. */
final class BrandStyleTest {
  private static final String CORVANE =
      """
      name: Corvane
      colors: {primary: "#12284C", accent: "#1D6FB8", page: "#FFFFFF", text: "#1A2233"}
      fonts: {body: serif, heading: serif}
      radius: 0px
      density: compact
      header: filled
      """;

  @Test
  void tokensStandInTheOrderOfTheDecision() {
    Brand brand =
        new BrandWorkspace().put("templates/hill/brand.yaml", CORVANE).load().orElseThrow();
    assertThat(BrandStyle.tokens(brand))
        .isEqualTo(
            """
            :root{--primary:#12284C;--on-primary:#FFFFFF;--accent:#1D6FB8;\
            --on-accent:#FFFFFF;--page:#FFFFFF;--text:#1A2233;--surface:#FFFFFF;\
            --tint:#EEF0F2;--line:#D6D7DA;--edge:#7A7F89;--muted:#484E5C;--ink:#12284C;\
            --mark:#1D6FB8;--red:#9B1C1C;--red-tint:#FDF0EE;--red-fill:#A61B1B;\
            --on-red:#FFFFFF;--amber:#7A4A00;--amber-tint:#FFF6E0;--green:#1B6236;\
            --green-tint:#EFF7F0;\
            --font-body:Charter,"Bitstream Charter","Iowan Old Style","Palatino Linotype",Pa\
            latino,P052,Georgia,serif;\
            --font-heading:Charter,"Bitstream Charter","Iowan Old Style","Palatino Linotype"\
            ,Palatino,P052,Georgia,serif;--radius:0px;--size:1.0625rem;--leading:1.55;\
            --space:.85rem}
            @media screen and (prefers-color-scheme:dark){:root{--primary:#12284C;\
            --on-primary:#FFFFFF;--accent:#1D6FB8;--on-accent:#FFFFFF;--page:#12161B;\
            --text:#ECEEF0;--surface:#202429;--tint:#1D2530;--line:#42464A;--edge:#8A8D90;\
            --muted:#C0C3C5;--ink:#ACB4C0;--mark:#2876BC;--red:#FFB4AB;--red-tint:#3A1513;\
            --red-fill:#A61B1B;--on-red:#FFFFFF;--amber:#FFCF7A;--amber-tint:#332507;\
            --green:#9ADBAF;--green-tint:#10291A}}
            """);
  }

  @Test
  void sheetIsTokensThenThemeThenTheBrandsOwn() {
    Brand brand =
        new BrandWorkspace()
            .put("templates/hill/brand.css", ".hero{color:var(--ink)}")
            .load()
            .orElseThrow();
    BrandStyle style = BrandStyle.of(brand, new SourceText("site.css", "body{margin:0}\r\n"));
    assertThat(style.css())
        .startsWith(":root{--primary:#0B4F6C;")
        .endsWith("}}\nbody{margin:0}\n.hero{color:var(--ink)}\n");
  }

  @Test
  void eachLineOfTheSheetKnowsItsFile() {
    Brand brand =
        new BrandWorkspace()
            .put("templates/hill/brand.css", "\n.hero{color:var(--ink)}")
            .load()
            .orElseThrow();
    String theme = "/* What this is,\r\n in two lines. */\r\n\r\nbody{margin:0}\r\np{margin:0}";
    BrandStyle style = BrandStyle.of(brand, new SourceText("site.css", theme));
    List<String> lines = style.css().lines().toList();
    LineOrigins origins = style.origins();
    assertThat(origins.shown(1)).isEqualTo("templates/hill/brand.yaml");
    assertThat(origins.shown(lines.indexOf("body{margin:0}") + 1)).isEqualTo("site.css, line 4");
    assertThat(origins.shown(lines.indexOf("p{margin:0}") + 1)).isEqualTo("site.css, line 5");
    assertThat(origins.shown(lines.indexOf(".hero{color:var(--ink)}") + 1))
        .isEqualTo("templates/hill/brand.css, line 2");
  }
}
