package dev.lamina.browser.css;

import static org.assertj.core.api.Assertions.assertThat;

import com.helger.css.decl.CSSDeclaration;
import com.helger.css.decl.CSSStyleRule;
import com.helger.css.decl.CascadingStyleSheet;
import com.helger.css.reader.CSSReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the reader of style sheets against the standard, and against another reader. */
final class CssParserTest {
  @Test
  void dropsABrokenDeclarationAndNoMore() {
    assertThat(names(".a{color:red;broken;:x;display:none}")).containsExactly("color", "display");
  }

  @Test
  void endsABrokenRuleWithItsBlock() {
    assertThat(selectors("}.a{x:y} .b{x:y}")).containsExactly("}.a", ".b");
  }

  @Test
  void closesWhatTheEndOfTheSheetLeavesOpen() {
    assertThat(names("@media print{.a{display:none")).containsExactly("display");
  }

  @Test
  void keepsBlocksOfCustomProperties() {
    assertThat(names(".a{--x:{a:b};display:none}")).containsExactly("--x", "display");
  }

  @Test
  void readsSemicolonsInStringsAndAddressesAsText() {
    assertThat(names(".a{background:url(data:a;b,{});content:\"}\";display:none}"))
        .containsExactly("background", "content", "display");
  }

  @Test
  void isNotOverwhelmedByDeepNesting() {
    assertThat(selectors("a{".repeat(100_000))).isNotEmpty();
  }

  @Test
  void readsTheBaseThemeAsAnotherReaderDoes() throws IOException {
    String css = Files.readString(Path.of("templates/base/assets/site.css"));
    CascadingStyleSheet theirs = Objects.requireNonNull(CSSReader.readFromString(css));
    List<String> expected = new ArrayList<>();
    for (CSSStyleRule rule : theirs.getAllStyleRules()) {
      for (CSSDeclaration one : rule.getAllDeclarations()) {
        expected.add(one.getProperty() + (one.isImportant() ? "!" : ""));
      }
    }
    List<String> ours = new ArrayList<>();
    for (CssItem item : CssParser.sheet(css)) {
      if (item instanceof CssItem.Rule rule) {
        declarations(rule.body()).forEach(d -> ours.add(d.name() + (d.important() ? "!" : "")));
      }
    }
    assertThat(ours).hasSizeGreaterThan(300).isEqualTo(expected);
  }

  private static List<String> names(String css) {
    return declarations(CssParser.sheet(css)).stream().map(CssItem.Declaration::name).toList();
  }

  private static List<String> selectors(String css) {
    return CssParser.sheet(css).stream()
        .filter(CssItem.Rule.class::isInstance)
        .map(item -> ((CssItem.Rule) item).selectors())
        .collect(Collectors.toList());
  }

  private static List<CssItem.Declaration> declarations(List<CssItem> items) {
    List<CssItem.Declaration> all = new ArrayList<>();
    for (CssItem item : items) {
      if (item instanceof CssItem.Declaration declaration) {
        all.add(declaration);
      } else if (item instanceof CssItem.Rule rule) {
        all.addAll(declarations(rule.body()));
      } else if (item instanceof CssItem.AtRule rule) {
        all.addAll(declarations(rule.body()));
      }
    }
    return all;
  }
}
