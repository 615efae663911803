package dev.lamina.brand;

import dev.lamina.brand.BrandFile.Colors;
import dev.lamina.brand.BrandFile.Density;
import dev.lamina.brand.BrandFile.Fonts;
import dev.lamina.brand.BrandFile.Header;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.Nearest;
import dev.lamina.source.Located;
import dev.lamina.source.RecordBinder;
import dev.lamina.source.SourceFile;
import dev.lamina.source.SourceTree;
import dev.lamina.source.YamlNode;
import dev.lamina.source.YamlReader;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a brand's folder in {@code templates/}. */
public final class BrandLoader {
  private static final String THEMES = "templates/";
  private static final String FILE = "/brand.yaml";

  /** The theme that all brands stand on; it is no brand. */
  private static final String BASE = "base";

  private static final Pattern PICTURE = Pattern.compile("(?i).*\\.(svg|png|jpe?g|gif|webp)");

  private final SourceTree tree;
  private final DiagnosticSink sink;

  private BrandLoader(SourceTree tree, DiagnosticSink sink) {
    this.tree = tree;
    this.sink = sink;
  }

  /**
   * The brand, empty when it is missing or its file lacks what a site can't do without. Colors that
   * can't be read on each other are errors, yet the brand is there.
   *
   * @param brand as {@code clinic.yaml} names it
   */
  public static Optional<Brand> load(SourceTree tree, Located<String> brand, DiagnosticSink sink) {
    return new BrandLoader(tree, sink).load(brand);
  }

  /** The ids of all brands of the workspace, sorted. */
  public static List<String> ids(SourceTree tree) {
    TreeSet<String> ids = new TreeSet<>();
    for (String path : tree.filesBelow("templates")) {
      String[] parts = path.split("/", -1);
      if (parts.length == 3 && ("/" + parts[2]).equals(FILE) && !parts[1].equals(BASE)) {
        ids.add(parts[1]);
      }
    }
    return List.copyOf(ids);
  }

  private Optional<Brand> load(Located<String> named) {
    String id = named.value();
    List<String> known = ids(tree);
    if (!known.contains(id)) {
      reportMissing(named, known);
      return Optional.empty();
    }
    String path = THEMES + id + FILE;
    Optional<SourceFile> read = tree.read(path, sink);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    new StrayThemeFiles(tree, id).report(sink);
    YamlNode.Mapping yaml = YamlReader.read(read.get().text(), sink);
    YamlNode.Mapping mended = new ColorQuotes(read.get().text(), sink).mend(yaml);
    return new RecordBinder(sink).bind(mended, BrandFile.class).map(file -> brand(id, path, file));
  }

  /** Colors that can be read, each as a line to paste. */
  private static final String COLORS =
      "'  primary: \"#0B4F6C\"', '  accent: \"#A63D28\"', '  page: \"#F7F9FA\"' and"
          + " '  text: \"#1B2A33\"'.";

  private void reportMissing(Located<String> named, List<String> known) {
    String id = named.value();
    String folder = THEMES + id + "/";
    boolean exists = tree.filesBelow("templates").stream().anyMatch(f -> f.startsWith(folder));
    boolean lacksFile = exists && !id.equals(BASE) && !known.contains(id);
    sink.add(
        lacksFile
            ? Diagnostic.error(
                    "brand/no-brand-yaml",
                    Location.ofFile(THEMES + id + FILE),
                    "The brand \"" + id + "\" has no brand.yaml.",
                    "Write it with the lines \"name: " + id + "\", \"colors:\", " + COLORS)
                .about(id)
            : Diagnostic.error(
                    "brand/unknown",
                    named.where(),
                    "There is no brand \"" + id + "\" in templates/.",
                    Nearest.hint(id, known, "brands"))
                .about(id));
  }

  private Brand brand(String id, String path, BrandFile file) {
    BrandColors colors = file.colors().values();
    ContrastCheck.findings(colors)
        .forEach(finding -> sink.add(ContrastMessage.of(finding, where(file.colors(), finding))));
    Fonts fonts =
        Objects.requireNonNullElse(file.fonts(), new Fonts(FontStack.SANS, FontStack.SANS));
    Brand brand =
        new Brand(
            id,
            path,
            file.name(),
            colors,
            fonts.body(),
            fonts.heading(),
            Objects.requireNonNullElse(file.radius(), "6px"),
            Objects.requireNonNullElse(file.density(), Density.CALM),
            Objects.requireNonNullElse(file.header(), Header.PLAIN),
            logo(id, file.logo()),
            style(id));
    StyleTokens.check(brand, sink);
    return brand;
  }

  private static Location where(Colors colors, ContrastCheck.Finding finding) {
    return colors.get(finding.color()).where();
  }

  private @Nullable Located<String> logo(String id, @Nullable Located<String> named) {
    if (named == null) {
      return null;
    }
    String folder = THEMES + id + "/";
    List<String> files =
        tree.filesBelow(THEMES + id).stream().map(f -> f.substring(folder.length())).toList();
    if (files.contains(named.value()) && PICTURE.matcher(named.value()).matches()) {
      return new Located<>(folder + named.value(), named.where());
    }
    List<String> pictures = files.stream().filter(f -> PICTURE.matcher(f).matches()).toList();
    String problem = files.contains(named.value()) ? "no picture" : "not in \"" + folder + "\"";
    sink.add(
        Diagnostic.error(
                "brand/no-logo",
                named.where(),
                "The logo \"" + named.value() + "\" is " + problem + ".",
                pictures.isEmpty()
                    ? "Put the file there, or remove the line."
                    : Nearest.hint(named.value(), pictures, "pictures there"))
            .about(named.value()));
    return null;
  }

  private @Nullable SourceFile style(String id) {
    String path = THEMES + id + "/brand.css";
    return tree.exists(path) ? tree.read(path, sink).orElse(null) : null;
  }
}
