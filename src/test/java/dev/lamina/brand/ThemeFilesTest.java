package dev.lamina.brand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.brand.ThemePlace.Layer;
import dev.lamina.diagnostic.Diagnostics;
import dev.lamina.source.MemoryTree;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which file of a theme wins. */
final class ThemeFilesTest {
  private final Diagnostics found = new Diagnostics();
  private final MemoryTree tree =
      MemoryTree.of(
          Map.of(
              "templates/hill/home.ftlh", "hill's",
              "templates/base/home.ftlh", "workspace's",
              "templates/base/mine.ftlh", "workspace's own"));
  private final ThemeFiles files = new ThemeFiles(tree, "hill");

  @Test
  void brandWinsOverTheWorkspaceAndThatOverTheProgram() {
    assertThat(text("home.ftlh")).isEqualTo("hill's");
    assertThat(text("mine.ftlh")).isEqualTo("workspace's own");
    assertThat(text("page.ftlh")).contains("layout-page");
    assertThat(files.find("page.ftlh", found).orElseThrow().place().shownAs())
        .isEqualTo("lamina:base/page.ftlh");
    assertThat(files.find("nothing.ftlh", found)).isEmpty();
  }

  @Test
  void baseFileStaysInReach() {
    ThemeFile base = files.findBase("home.ftlh", found).orElseThrow();
    assertThat(base.text(found).text().text()).isEqualTo("workspace's");
    assertThat(base.place().layer()).isEqualTo(Layer.WORKSPACE);
  }

  @Test
  void winnersAndLosersCanBePrinted() {
    assertThat(files.found("home.ftlh"))
        .extracting(ThemePlace::shownAs)
        .containsExactly(
            "templates/hill/home.ftlh", "templates/base/home.ftlh", "lamina:base/home.ftlh");
    assertThat(files.places("mine.ftlh")).hasSize(3);
    assertThat(files.found("mine.ftlh"))
        .extracting(ThemePlace::layer)
        .containsExactly(Layer.WORKSPACE);
  }

  @Test
  void pathsNeverLeadOutOfTheTheme() {
    for (String path : new String[] {"../base/home.ftlh", "/home.ftlh", "", "a//b", "blocks/.."}) {
      assertThat(files.find(path, found)).as(path).isEmpty();
      assertThat(files.places(path)).as(path).isEmpty();
    }
  }

  private String text(String path) {
    return files.find(path, found).orElseThrow().text(found).text().text();
  }
}
