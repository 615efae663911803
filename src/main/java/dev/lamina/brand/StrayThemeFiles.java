package dev.lamina.brand;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Diagnostics;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.Nearest;
import dev.lamina.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Files in a brand's folder that no page is made with: misspelt, or with another ending. */
final class StrayThemeFiles {
  private static final String TEMPLATE = ".ftlh";

  /** What a brand may hold besides templates. */
  private static final Pattern OTHER =
      Pattern.compile(
          "brand\\.yaml|brand\\.css|assets/(site\\.(css|js)|search\\.js)|.*\\.(svg|png|jpe?g|gif|webp)"
              + "|(.*/)?(readme\\.md|thumbs\\.db|desktop\\.ini)");

  private final SourceTree tree;
  private final ThemeFiles theme;
  private final String folder;
  private final List<String> files;

  StrayThemeFiles(SourceTree tree, String brandId) {
    this.tree = tree;
    this.theme = new ThemeFiles(tree, brandId);
    this.folder = "templates/" + brandId + "/";
    this.files =
        tree.filesBelow("templates/" + brandId).stream()
            .map(path -> path.substring(folder.length()))
            .toList();
  }

  void report(DiagnosticSink sink) {
    for (String file : files) {
      String small = file.toLowerCase(Locale.ROOT);
      if (file.endsWith(TEMPLATE)) {
        template(file, sink);
      } else if (!OTHER.matcher(small).matches()) {
        boolean meant = small.matches(".*\\.(ftl|ftlx|ftlh|html?)");
        String stem = file.substring(0, Math.max(0, file.lastIndexOf('.')));
        sink.add(
            warning(
                file,
                "No page is made with this file.",
                meant
                    ? "Rename it to \"" + stem + TEMPLATE + "\"."
                    : "Keep templates, brand.yaml, brand.css and pictures here."));
      }
    }
  }

  /** A template has to stand in for one of the base's, or another has to include it. */
  private void template(String file, DiagnosticSink sink) {
    Diagnostics ignored = new Diagnostics();
    if (theme.findBase(file, ignored).isPresent() || isIncluded(file)) {
      return;
    }
    Optional<String> meant = Nearest.to(file, theme.baseTemplates());
    sink.add(
        warning(
            file,
            "The base has no template \"" + file + "\", and none of the brand's includes it.",
            meant.isPresent()
                ? "Rename it to \"" + meant.get() + "\"."
                : "Include it where it is wanted: <#include \"/" + file + "\">."));
  }

  private boolean isIncluded(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    List<String> others = new ArrayList<>(files);
    others.remove(file);
    return others.stream()
        .filter(other -> other.endsWith(TEMPLATE))
        .flatMap(other -> tree.read(folder + other, found -> {}).stream())
        .anyMatch(other -> other.text().text().contains(name));
  }

  private Diagnostic warning(String file, String message, String hint) {
    return Diagnostic.warning("brand/unused-file", Location.ofFile(folder + file), message, hint);
  }
}
