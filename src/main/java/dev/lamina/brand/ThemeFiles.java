package dev.lamina.brand;

import dev.lamina.brand.ThemePlace.Layer;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.OperationFailedException;
import dev.lamina.source.SourceTree;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which file of a theme wins: {@code templates/<brand>/X} over {@code templates/base/X} over the
 * theme inside the program.
 */
public final class ThemeFiles {
  private static final String PROGRAM = "/dev/lamina/base/";

  /** Plain names with plain folders: nothing that leads out of the theme. */
  private static final Pattern PATH =
      Pattern.compile("[A-Za-z0-9_][\\w.-]*(/[A-Za-z0-9_][\\w.-]*)*");

  private final SourceTree tree;
  private final String brandId;

  /**
   * @param brandId a folder of {@code templates/}
   */
  public ThemeFiles(SourceTree tree, String brandId) {
    this.tree = tree;
    this.brandId = brandId;
  }

  /** The file that wins, empty when there is none. */
  public Optional<ThemeFile> find(String path, DiagnosticSink sink) {
    return first(places(path), sink);
  }

  /** The file as if the brand had none of its own: what an override still reaches. */
  public Optional<ThemeFile> findBase(String path, DiagnosticSink sink) {
    return first(basePlaces(path), sink);
  }

  /** Every place that is looked at for a file, in order; empty for a path that leads elsewhere. */
  public List<ThemePlace> places(String path) {
    List<ThemePlace> base = basePlaces(path);
    return base.isEmpty()
        ? List.of()
        : List.of(inWorkspace(Layer.BRAND, brandId, path), base.get(0), base.get(1));
  }

  /** The places that really hold the file, the winner first: {@code lamina explain} prints them. */
  public List<ThemePlace> found(String path) {
    return places(path).stream().filter(this::exists).toList();
  }

  /** The templates that make whole pages, by path: what a brand most often replaces. */
  List<String> baseTemplates() {
    return List.of(
        "frame.ftlh",
        "home.ftlh",
        "contact.ftlh",
        "page.ftlh",
        "glossary.ftlh",
        "news.ftlh",
        "search.ftlh",
        "not-found.ftlh",
        "layouts/qa-article.ftlh",
        "layouts/service-page.ftlh",
        "layouts/blog-post.ftlh",
        "layouts/article.ftlh",
        "layouts/procedure-tabs.ftlh");
  }

  private static List<ThemePlace> basePlaces(String path) {
    if (!PATH.matcher(path).matches()) {
      return List.of();
    }
    return List.of(
        inWorkspace(Layer.WORKSPACE, "base", path),
        new ThemePlace(Layer.PROGRAM, path, "lamina:base/" + path));
  }

  private static ThemePlace inWorkspace(Layer layer, String folder, String path) {
    return new ThemePlace(layer, path, "templates/" + folder + "/" + path);
  }

  private Optional<ThemeFile> first(List<ThemePlace> places, DiagnosticSink sink) {
    for (ThemePlace place : places) {
      Optional<byte[]> bytes =
          place.layer() == Layer.PROGRAM
              ? inProgram(place.path())
              : tree.bytes(place.shownAs(), sink);
      if (bytes.isPresent()) {
        return Optional.of(new ThemeFile(place, bytes.get()));
      }
    }
    return Optional.empty();
  }

  private boolean exists(ThemePlace place) {
    return place.layer() == Layer.PROGRAM
        ? ThemeFiles.class.getResource(PROGRAM + place.path()) != null
        : tree.exists(place.shownAs());
  }

  private static Optional<byte[]> inProgram(String path) {
    try (InputStream in = ThemeFiles.class.getResourceAsStream(PROGRAM + path)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new OperationFailedException("The program's own theme can't be read.", e);
    }
  }
}
