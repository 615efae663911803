package dev.lamina.brand;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Diagnostics;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.Quote;
import dev.lamina.source.Located;
import dev.lamina.source.MemoryTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A workspace with one brand, {@code hill}, to be changed by a test. */
final class BrandWorkspace {
  static final String YAML =
      """
      name: Hill
      logo: logo.svg
      colors:
        primary: "#0B4F6C"
        accent: "#A63D28"
        page: "#F7F9FA"
        text: "#1B2A33"
      fonts: {body: sans, heading: serif}
      radius: 6px
      density: calm
      header: plain
      """;

  private final Map<String, String> files = new LinkedHashMap<>();
  private final Diagnostics found = new Diagnostics();
  private String brand = "hill";

  BrandWorkspace() {
    files.put("templates/base/page.ftlh", "base");
    files.put("templates/hill/brand.yaml", YAML);
    files.put("templates/hill/logo.svg", "<svg/>");
    files.put("templates/harbor/brand.yaml", YAML);
  }

  BrandWorkspace named(String id) {
    brand = id;
    return this;
  }

  BrandWorkspace change(String before, String after) {
    if (!YAML.contains(before)) {
      throw new IllegalArgumentException(before);
    }
    return put("templates/hill/brand.yaml", YAML.replace(before, after));
  }

  BrandWorkspace put(String path, String text) {
    files.put(path, text);
    return this;
  }

  BrandWorkspace remove(String path) {
    files.remove(path);
    return this;
  }

  MemoryTree tree() {
    return MemoryTree.of(files);
  }

  Optional<Brand> load() {
    Location where =
        new Location("content/clinics/hill/clinic.yaml", 7, 8, Quote.ofLine("brand: " + brand), 4);
    return BrandLoader.load(tree(), new Located<>(brand, where), found);
  }

  /** What loading reports: place, severity, rule, message and hint, one finding after the other. */
  String problems() {
    load();
    return told(found.sorted());
  }

  static String told(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .map(
            d ->
                d.where().display()
                    + " "
                    + d.severity().word()
                    + " "
                    + d.rule()
                    + "\n"
                    + d.message()
                    + (d.hint() == null ? "" : "\n" + d.hint())
                    + "\n")
        .collect(Collectors.joining());
  }
}
