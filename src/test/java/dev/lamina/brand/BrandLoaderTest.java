package dev.lamina.brand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.brand.BrandFile.Density;
import dev.lamina.brand.BrandFile.Header;
import dev.lamina.diagnostic.Diagnostics;
import dev.lamina.diagnostic.Location;
import dev.lamina.source.DiskTree;
import dev.lamina.source.JsonSchema;
import dev.lamina.source.Located;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What authors write in brand.yaml, and what they are told when it is wrong. */
final class BrandLoaderTest {

  @Test
  void wholeFileBecomesABrand() {
    Brand brand = new BrandWorkspace().load().orElseThrow();
    assertThat(brand.name()).isEqualTo("Hill");
    assertThat(brand.path()).isEqualTo("templates/hill/brand.yaml");
    assertThat(brand.colors().primary()).isEqualTo(new Rgb(0x0B, 0x4F, 0x6C));
    assertThat(brand.logo()).isNotNull();
    assertThat(brand.logo().value()).isEqualTo("templates/hill/logo.svg");
    assertThat(brand.logo().where().display()).isEqualTo("templates/hill/brand.yaml:2:7");
    assertThat(brand.style()).isNull();
    assertThat(new BrandWorkspace().problems()).isEmpty();
  }

  @Test
  void nameAndColorsAreEnough() {
    String yaml =
        """
        name: Hill
        colors: {primary: "#0b4f6c", accent: "#a63d28", page: "#fff", text: "#1b2a33"}
        """;
    Brand brand = new BrandWorkspace().put("templates/hill/brand.yaml", yaml).load().orElseThrow();
    assertThat(brand.colors().page()).isEqualTo(Rgb.WHITE);
    assertThat(brand.body()).isEqualTo(FontStack.SANS);
    assertThat(brand.radius()).isEqualTo("6px");
    assertThat(brand.density()).isEqualTo(Density.CALM);
    assertThat(brand.header()).isEqualTo(Header.PLAIN);
    assertThat(brand.logo()).isNull();
  }

  @Test
  void everyBrandOfTheDemoIsReadable() {
    DiskTree tree = new DiskTree(Path.of(""));
    assertThat(BrandLoader.ids(tree)).hasSizeGreaterThanOrEqualTo(5).doesNotContain("base");
    Diagnostics found = new Diagnostics();
    for (String id : BrandLoader.ids(tree)) {
      Located<String> named = new Located<>(id, Location.ofFile("clinic.yaml"));
      assertThat(BrandLoader.load(tree, named, found)).isPresent();
    }
    assertThat(BrandWorkspace.told(found.sorted())).isEmpty();
  }

  @Test
  void unknownBrandIsToldWhereTheClinicNamesIt() {
    assertThat(new BrandWorkspace().named("hil").problems())
        .isEqualTo(
            """
            content/clinics/hill/clinic.yaml:7:8 error brand/unknown
            There is no brand "hil" in templates/.
            Did you mean "hill"?
            """);
  }

  @Test
  void baseThemeIsNoBrand() {
    assertThat(new BrandWorkspace().named("base").problems())
        .isEqualTo(
            """
            content/clinics/hill/clinic.yaml:7:8 error brand/unknown
            There is no brand "base" in templates/.
            The brands are: harbor, hill.
            """);
  }

  @Test
  void brandNeverLeadsOutOfTheThemes() {
    assertThat(new BrandWorkspace().named("../content").problems())
        .contains("There is no brand \"../content\" in templates/.");
  }

  @Test
  void folderWithoutItsFileIsTold() {
    assertThat(new BrandWorkspace().remove("templates/hill/brand.yaml").problems())
        .isEqualTo(
            """
            templates/hill/brand.yaml error brand/no-brand-yaml
            The brand "hill" has no brand.yaml.
            Write it with the lines "name: hill", "colors:", '  primary: "#0B4F6C"', \
            '  accent: "#A63D28"', '  page: "#F7F9FA"' and '  text: "#1B2A33"'.
            """);
  }

  @Test
  void misspeltKeysAndWordsAreTold() {
    BrandWorkspace workspace =
        new BrandWorkspace()
            .put(
                "templates/hill/brand.yaml",
                BrandWorkspace.YAML
                    .replace("density: calm", "densty: calm")
                    .replace("heading: serif", "heading: serrif"));
    assertThat(workspace.problems())
        .isEqualTo(
            """
            templates/hill/brand.yaml:8:30 error schema/unknown-word
            The key "heading" is "serrif", which is not one of its words.
            Did you mean "serif"?
            templates/hill/brand.yaml:10:1 error schema/unknown-key
            The key "densty" is unknown here.
            Did you mean "density"?
            """);
  }

  @Test
  void missingColorIsToldWithAnExample() {
    assertThat(new BrandWorkspace().change("  accent: \"#A63D28\"\n", "").problems())
        .isEqualTo(
            """
            templates/hill/brand.yaml:4:3 error schema/missing-key
            The key "accent" is missing.
            Add it, as in accent: "#A63D28".
            """);
  }

  @Test
  void namedColorIsToldWithAnExample() {
    assertThat(new BrandWorkspace().change("\"#0B4F6C\"", "navy").problems())
        .isEqualTo(
            """
            templates/hill/brand.yaml:4:12 error schema/wrong-type
            The key "primary" is "navy", not a color of six hex digits in quotes.
            Write it as in primary: "#0B4F6C".
            """);
  }

  @Test
  void colorWithoutQuotesIsUnderstoodAndTold() {
    BrandWorkspace workspace = new BrandWorkspace().change("\"#0B4F6C\"", "#0B4F6C");
    assertThat(workspace.problems())
        .isEqualTo(
            """
            templates/hill/brand.yaml:4:3 error brand/color
            The key "primary" is empty, as "#0B4F6C" is a comment without quotes.
            Write primary: "#0B4F6C".
            """);
    assertThat(workspace.load()).isPresent();
  }

  @Test
  void colorWithoutItsSignIsUnderstoodAndTold() {
    assertThat(new BrandWorkspace().change("\"#0B4F6C\"", "0B4F6C").problems())
        .isEqualTo(
            """
            templates/hill/brand.yaml:4:12 error brand/color
            The key "primary" is "0B4F6C", which lacks the "#" of a color.
            Write primary: "#0B4F6C".
            """);
  }

  @Test
  void radiusOutOfBoundsIsTold() {
    assertThat(new BrandWorkspace().change("radius: 6px", "radius: 40px").problems())
        .isEqualTo(
            """
            templates/hill/brand.yaml:9:9 error schema/wrong-type
            The key "radius" is "40px", not a radius from 0px to 24px.
            Write it as in "radius: 6px".
            """);
  }

  @Test
  void missingLogoIsToldWithTheNearestPicture() {
    assertThat(new BrandWorkspace().change("logo.svg", "Logo.png").problems())
        .isEqualTo(
            """
            templates/hill/brand.yaml:2:7 error brand/no-logo
            The logo "Logo.png" is not in "templates/hill/".
            Did you mean "logo.svg"?
            """);
    assertThat(new BrandWorkspace().change("logo.svg", "../harbor/brand.yaml").problems())
        .contains("The logo \"../harbor/brand.yaml\" is not in \"templates/hill/\".");
    assertThat(new BrandWorkspace().change("logo.svg", "brand.yaml").problems())
        .contains("The logo \"brand.yaml\" is no picture.");
  }

  @Test
  void tokenThatTheThemeLacksIsToldInTheBrandsOwnSheet() {
    String css =
        """
        /* var(--nothing) */
        .hero{--mine:1px;color:var(--primry);width:var(--mine);height:var(--other, 2px)}
        """;
    assertThat(new BrandWorkspace().put("templates/hill/brand.css", css).problems())
        .isEqualTo(
            """
            templates/hill/brand.css:2:30 error brand/unknown-token
            The theme has no token "primry".
            Did you mean "primary"?
            """);
  }

  @Test
  void schemaKnowsKeysWordsAndColors() {
    String schema = JsonSchema.of(BrandFile.class, "brand.yaml");
    assertThat(schema)
        .contains("\"required\" : [ \"name\", \"colors\" ]")
        .contains("[ \"sans\", \"serif\", \"rounded\", \"slab\" ]")
        .contains("\"pattern\" : \"^(?:#([0-9A-Fa-f]{3}){1,2})$\"");
  }
}
