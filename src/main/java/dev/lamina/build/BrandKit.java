package dev.lamina.build;

import dev.lamina.asset.ThemeAssets;
import dev.lamina.brand.Brand;
import dev.lamina.brand.BrandLoader;
import dev.lamina.brand.ThemeFiles;
import dev.lamina.cache.ByteCache;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Diagnostics;
import dev.lamina.source.Located;
import dev.lamina.source.SourceTree;
import dev.lamina.template.BrandTemplates;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All that the sites of one brand share, made once: tokens, templates, style sheet, script, logo.
 *
 * @param findings what is wrong with the brand: each of its clinics is held back by it
 */
record BrandKit(Brand brand, BrandTemplates templates, ThemeAssets assets, Diagnostics findings) {

  /** The kits of a workspace's brands. Serves any number of threads. */
  static final class Shelf {
    private final SourceTree tree;
    private final ByteCache cache;
    private final Map<String, Optional<BrandKit>> kits = new ConcurrentHashMap<>();

    Shelf(SourceTree tree, ByteCache cache) {
      this.tree = tree;
      this.cache = cache;
    }

    /**
     * The kit of the brand that a clinic names; empty when there is none, which is reported where
     * the clinic names it.
     */
    Optional<BrandKit> kit(Located<String> brand, DiagnosticSink sink) {
      Optional<BrandKit> kit = kits.computeIfAbsent(brand.value(), id -> make(brand));
      if (kit.isEmpty()) {
        BrandLoader.load(tree, brand, sink);
      } else {
        kit.get().findings().sorted().forEach(sink::add);
      }
      return kit;
    }

    private Optional<BrandKit> make(Located<String> named) {
      Diagnostics findings = new Diagnostics();
      return BrandLoader.load(tree, named, findings)
          .map(
              brand -> {
                ThemeFiles theme = new ThemeFiles(tree, brand.id());
                ThemeAssets assets = ThemeAssets.of(tree, brand, theme, cache, findings);
                return new BrandKit(brand, new BrandTemplates(theme), assets, findings);
              });
    }
  }
}
