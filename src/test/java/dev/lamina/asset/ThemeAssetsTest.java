package dev.lamina.asset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.brand.Brand;
import dev.lamina.brand.BrandLoader;
import dev.lamina.brand.ThemeFiles;
import dev.lamina.cache.ByteCache;
import dev.lamina.diagnostic.Diagnostics;
import dev.lamina.diagnostic.Location;
import dev.lamina.source.DiskTree;
import dev.lamina.source.Located;
import dev.lamina.source.MemoryTree;
import dev.lamina.source.SourceTree;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Style sheet, script and logo of a brand's sites. */
final class ThemeAssetsTest {
  private static final String YAML =
      """
      name: Hill
      logo: Our Logo.SVG
      colors: {primary: "#0B4F6C", accent: "#A63D28", page: "#F7F9FA", text: "#1B2A33"}
      """;

  private final Diagnostics found = new Diagnostics();

  @Test
  void logoIsAnIconInPixelsToo() throws IOException {
    byte[] logo = Files.readAllBytes(Path.of("templates/quillmere/logo.svg"));
    Asset drawn = Asset.fingerprinted("logo.svg", "logo", "svg", logo, null);
    Asset icon = SiteIcon.of(drawn, ByteCache.none()).orElseThrow();
    assertThat(icon.path().value()).isEqualTo("favicon.ico");
    byte[] ico = icon.file().bytes();
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(ico, 22, ico.length - 22));
    assertThat(image.getWidth()).isEqualTo(48);
    assertThat(new Color(image.getRGB(6, 24))).isEqualTo(new Color(0x0B4F6C));
    assertThat(image.getRGB(0, 0) >>> 24).as("its corner is clear").isLessThan(128);
    assertThat(SiteIcon.of(drawn, ByteCache.none()).orElseThrow().file().bytes()).isEqualTo(ico);
  }

  @Test
  void sheetScriptAndLogoAreNamedAfterTheirContent() {
    ThemeAssets assets = assets(hill(Samples.SVG), "hill");
    assertThat(assets.css().path().value()).matches("assets/site\\.[0-9a-f]{8}\\.css");
    assertThat(assets.script().path().value()).matches("assets/site\\.[0-9a-f]{8}\\.js");
    assertThat(assets.logo()).isNotNull();
    assertThat(assets.logo().path().value()).matches("assets/logo\\.[0-9a-f]{8}\\.svg");
    assertThat(assets.logo().width()).isEqualTo(64);
    assertThat(text(assets.css())).startsWith(":root{--primary:#0B4F6C;").contains(".site-header");
    assertThat(assets.onEveryPage()).hasSize(4);
    assertThat(found.sorted()).isEmpty();
  }

  @Test
  void unsafeLogoIsToldAndLeftOut() {
    ThemeAssets assets = assets(hill(Samples.SVG.replace("<path", "<script/><path")), "hill");
    assertThat(assets.logo()).isNull();
    assertThat(MediaFolder.told(found.sorted()))
        .contains("templates/hill/Our Logo.SVG:1:61 error asset/svg-unsafe");
  }

  @Test
  void everyBrandOfTheDemoHasItsOwnSheetAndTheSameEveryTime() {
    SourceTree tree = new DiskTree(Path.of(""));
    long different =
        BrandLoader.ids(tree).stream()
            .map(id -> assets(tree, id))
            .peek(assets -> assertThat(assets.logo()).isNotNull())
            .map(assets -> assets.css().path())
            .distinct()
            .count();
    assertThat(different).isEqualTo(BrandLoader.ids(tree).size());
    String id = BrandLoader.ids(tree).get(0);
    assertThat(assets(tree, id).css().file().bytes())
        .isEqualTo(assets(tree, id).css().file().bytes());
    assertThat(found.sorted()).isEmpty();
  }

  @Test
  void everyPictureOfTheDemoCanBeUsed() {
    SourceTree tree = new DiskTree(Path.of(""));
    Media shared = Media.shared(tree, ByteCache.none(), tree.filesBelow("content/media"), found);
    for (String path : tree.filesBelow("content/clinics")) {
      if (path.contains("/media/")) {
        Media media = shared.with(List.of(path), found);
        assertThat(media.find(Media.name(path)).orElseThrow().width()).as(path).isPositive();
      }
    }
    assertThat(MediaFolder.told(found.sorted())).isEmpty();
  }

  private ThemeAssets assets(SourceTree tree, String id) {
    Located<String> named = new Located<>(id, Location.ofFile("clinic.yaml"));
    Brand brand = BrandLoader.load(tree, named, found).orElseThrow();
    return ThemeAssets.of(tree, brand, new ThemeFiles(tree, id), ByteCache.none(), found);
  }

  private static SourceTree hill(String logo) {
    return MemoryTree.of(
        Map.of("templates/hill/brand.yaml", YAML, "templates/hill/Our Logo.SVG", logo));
  }

  private static String text(Asset asset) {
    return new String(asset.file().bytes(), StandardCharsets.UTF_8);
  }
}
