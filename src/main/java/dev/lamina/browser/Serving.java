package dev.lamina.browser;

import java.util.List;

/**
 * What a server makes of addresses.
 *
 * @param indexFiles what it sends for a folder, first match first
 * @param extensions what it adds to a name that no file has, first match first
 * @param elsewhere addresses that something other than the checked files answers: {@code /portal/*}
 * @param wwwIsSame whether {@code www.hill.example} is the same site as {@code hill.example}
 */
public record Serving(
    List<String> indexFiles, List<String> extensions, List<String> elsewhere, boolean wwwIsSame) {

  /** What holds when nobody says otherwise. */
  public static final Serving DEFAULTS =
      new Serving(List.of("index.html", "index.htm"), List.of("html"), List.of(), true);

  public Serving {
    indexFiles = List.copyOf(indexFiles);
    extensions = List.copyOf(extensions);
    elsewhere = List.copyOf(elsewhere);
  }

  /** Written out, because Java makes its own at the first call, and every build makes it. */
  @Override
  public String toString() {
    return List.of(indexFiles, extensions, elsewhere, wwwIsSame).toString();
  }
}
