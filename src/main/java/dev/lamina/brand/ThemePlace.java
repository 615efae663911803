package dev.lamina.brand;

/**
 * One place where a file of a theme can stand.
 *
 * @param path within the theme: {@code blocks/toc.ftlh}
 * @param shownAs how messages name it: the path in the workspace, or {@code lamina:base/…} for the
 *     theme that comes with the program
 */
public record ThemePlace(Layer layer, String path, String shownAs) {

  /** Who brings the file; an earlier one wins. */
  public enum Layer {
    /** The brand's own folder in {@code templates/}. */
    BRAND,
    /** The workspace's {@code templates/base}. */
    WORKSPACE,
    /** The theme inside the program. */
    PROGRAM
  }
}
