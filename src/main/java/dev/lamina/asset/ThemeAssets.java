package dev.lamina.asset;

import dev.lamina.brand.Brand;
import dev.lamina.brand.BrandStyle;
import dev.lamina.brand.ThemeFile;
import dev.lamina.brand.ThemeFiles;
import dev.lamina.cache.ByteCache;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.source.LineOrigins;
import dev.lamina.source.Located;
import dev.lamina.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What every page of a brand's sites needs.
 *
 * @param css the brand's tokens, the theme's sheet and the brand's own
 * @param cssLines where the lines of that come from
 * @param search what only the search page runs
 * @param logo null when the brand has none, or when it was reported
 * @param icon the logo in pixels; null without
 */
public record ThemeAssets(
    Asset css,
    LineOrigins cssLines,
    Asset script,
    Asset search,
    @Nullable Asset logo,
    @Nullable Asset icon) {
  private static final String CSS = "assets/site.css";
  private static final String SCRIPT = "assets/site.js";
  private static final String SEARCH = "assets/search.js";

  /** Finds and ranks words: a library, as it came but for its white space. */
  private static final String SEARCH_ENGINE = "assets/minisearch.js";

  /** Makes them once for all sites of a brand. */
  public static ThemeAssets of(
      SourceTree tree, Brand brand, ThemeFiles theme, ByteCache cache, DiagnosticSink sink) {
    Optional<Asset> logo = logo(tree, brand, cache, sink);
    ThemeFile base = file(theme, CSS, sink);
    BrandStyle css = BrandStyle.of(brand, base.text(sink).text());
    ThemeFile script = file(theme, SCRIPT, sink);
    return new ThemeAssets(
        asset(base, "site", "css", css.css().getBytes(StandardCharsets.UTF_8)),
        css.origins(),
        asset(script, "site", "js", script.bytes()),
        search(theme, sink),
        logo.orElse(null),
        logo.flatMap(found -> SiteIcon.of(found, cache)).orElse(null));
  }

  private static Asset search(ThemeFiles theme, DiagnosticSink sink) {
    ThemeFile script = file(theme, SEARCH, sink);
    byte[] engine = file(theme, SEARCH_ENGINE, sink).bytes();
    byte[] both = Arrays.copyOf(engine, engine.length + script.bytes().length);
    System.arraycopy(script.bytes(), 0, both, engine.length, script.bytes().length);
    return asset(script, "search", "js", both);
  }

  /** What every page needs. */
  public List<Asset> onEveryPage() {
    return Stream.of(css, script, logo, icon).filter(asset -> asset != null).toList();
  }

  private static Asset asset(ThemeFile from, String stem, String extension, byte[] bytes) {
    return Asset.fingerprinted(from.place().shownAs(), stem, extension, bytes, null);
  }

  private static ThemeFile file(ThemeFiles theme, String path, DiagnosticSink sink) {
    return theme
        .find(path, sink)
        .orElseThrow(() -> new IllegalStateException("the theme in the program lacks " + path));
  }

  private static Optional<Asset> logo(
      SourceTree tree, Brand brand, ByteCache cache, DiagnosticSink sink) {
    Located<String> logo = brand.logo();
    if (logo == null) {
      return Optional.empty();
    }
    return new MediaReader(tree, cache, sink).read(logo.value(), "logo");
  }
}
