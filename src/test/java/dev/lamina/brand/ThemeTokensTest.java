package dev.lamina.brand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the theme's style sheet, its table of color pairs and the tokens in step. */
final class ThemeTokensTest {
  private static final Path SHEET = Path.of("templates/base/assets/site.css");
  private static final Pattern ROW =
      Pattern.compile(" \\* {3}([a-z-]+) {2,}([a-z -]+?) +([\\d.]+)");
  private static final Pattern USE = Pattern.compile("var\\(--([\\w-]+)");
  private static final Pattern PRINT = Pattern.compile("@media print\\{\\s*:root\\{([^}]*)}");

  @Test
  void everyPairOfTheTableIsMeasured() throws IOException {
    List<ColorPair> table = new ArrayList<>();
    Matcher row = ROW.matcher(sheet());
    while (row.find()) {
      for (String background : row.group(2).split(" ", -1)) {
        table.add(new ColorPair(row.group(1), background, Double.parseDouble(row.group(3))));
      }
    }
    assertThat(table)
        .as("Change the table at the top of site.css and ColorPair.ALL together.")
        .containsExactlyElementsOf(ColorPair.ALL);
  }

  @Test
  void sheetUsesExactlyTheTokensThereAre() throws IOException {
    Set<String> used = new TreeSet<>();
    Matcher use = USE.matcher(sheet());
    while (use.find()) {
      used.add(use.group(1));
    }
    assertThat(used)
        .as("A token that nobody uses is weight; one that nobody makes is a hole.")
        .isEqualTo(new TreeSet<>(brand().tokens().keySet()));
  }

  @Test
  void everyPairIsOfTokensThatThereAre() {
    for (ColorPair pair : ColorPair.ALL) {
      assertThat(Palette.light(brand().colors()).tokens())
          .containsKeys(pair.foreground(), pair.background());
    }
  }

  @Test
  void darkNamesTheSameColorsInTheSameOrder() {
    assertThat(Palette.dark(brand().colors()).tokens().keySet())
        .containsExactlyElementsOf(Palette.light(brand().colors()).tokens().keySet());
  }

  @Test
  void paperSetsOnlyTokensThatThereAre() throws IOException {
    Matcher print = PRINT.matcher(sheet());
    assertThat(print.find()).isTrue();
    for (String declaration : print.group(1).split(";", -1)) {
      assertThat(brand().tokens())
          .containsKey(declaration.strip().substring(2, declaration.strip().indexOf(':')));
    }
  }

  private static Brand brand() {
    return new BrandWorkspace().load().orElseThrow();
  }

  private static String sheet() throws IOException {
    return Files.readString(SHEET);
  }
}
