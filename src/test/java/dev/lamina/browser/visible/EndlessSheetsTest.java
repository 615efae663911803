package dev.lamina.browser.visible;

import static dev.lamina.browser.visible.VisibilityTest.TEXT;
import static dev.lamina.browser.visible.VisibilityTest.assertState;
import static dev.lamina.browser.visible.VisibilityTest.visibility;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.browser.HtmlPage;
import dev.lamina.browser.visible.Sight.State;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sheets that took minutes, or all of the memory, before rules were tried by what they ask. */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class EndlessSheetsTest {
  private static final int MANY = 20_000;

  private static final String HIDDEN = ".note{display:none}";

  private static String many(int count, IntFunction<String> one) {
    return IntStream.range(0, count).mapToObj(one).collect(Collectors.joining());
  }

  private static void assertFound(State expected, String css, String body) {
    assertState(expected, "<style>" + css + "</style>" + body);
  }

  @Test
  void lastOfManyRulesWithOneSelectorWins() {
    assertFound(State.HIDDEN, many(MANY, i -> "p.note{color:#00" + i % 10 + "}") + HIDDEN, TEXT);
    assertFound(State.SHOWN, many(MANY, i -> HIDDEN) + ".note{display:block}", TEXT);
    String important = ".note{display:none!important}" + many(MANY, i -> ".note{display:block}");
    assertFound(State.HIDDEN, important, TEXT);
    String print = "@media print{.note{display:none}}.note{margin:0}";
    assertFound(State.HIDDEN, print + many(MANY, i -> ".note{opacity:1}"), TEXT);
  }

  @Test
  void manyRulesThatAllMatchAreApplied() {
    String css = many(MANY, i -> ".note:not(.z" + i + "){color:#000}") + HIDDEN;
    assertFound(State.HIDDEN, css, TEXT);
  }

  @Test
  void moreRulesThanCanBeTriedAreSaidToBe() {
    String css = many(MANY, i -> "p:not(.z" + i + "){color:#000}");
    String body = "<style>" + css + "</style>" + many(3000, i -> "<p class=a" + i + ">Word</p>");
    HtmlPage page = VisibilityTest.page(Map.of("a.html", body + TEXT), "a.html");
    Sight sight = Sight.SHOWN;
    for (Element element : page.elements().tagged("p")) {
      sight = Visibility.of(page).sight(element);
    }
    assertThat(sight.state()).isEqualTo(State.UNDECIDED);
    assertThat(sight.reason())
        .contains("more rules than can be tried", "a style element has 20,000");
  }

  @Test
  void manyHasSelectorsAreFoundFromWhatTheyLookFor() {
    String css = many(3000, i -> "body:has(.x" + i + ") .note,:has(~ .y" + i + "){display:none}");
    String body = many(2000, i -> "<p class=a>Word</p>");
    assertFound(State.SHOWN, css, body + TEXT);
    assertFound(State.HIDDEN, css, body + TEXT + "<i class=x2999></i>");
  }

  @Test
  void selectorsThatGoBackAndForthAreMatched() {
    String deep = "<div class=k>".repeat(60) + TEXT;
    String around = ".k ".repeat(50);
    assertFound(State.SHOWN, ".q " + around + ".note{display:none}", deep);
    assertFound(State.HIDDEN, around + ".note{display:none}", deep);
    String neighbors = "<p class=t>Word</p>".repeat(300) + TEXT;
    String far = ".t ~ ".repeat(40);
    assertFound(State.SHOWN, ".q ~ " + far + ".note{display:none}", neighbors);
    assertFound(State.HIDDEN, far + ".note{display:none}", neighbors);
  }

  @Test
  void selectorsThatNobodyWritesMayMatch() {
    String brackets = ":is(".repeat(300) + ".note" + ")".repeat(300);
    assertFound(State.UNDECIDED, brackets + "{display:none}", TEXT);
    assertFound(State.UNDECIDED, ".k ".repeat(600) + ".note{display:none}", TEXT);
  }

  @Test
  void manyBracketsInOneListAreRead() {
    String list = many(MANY, i -> "p:not(.z" + i + "),");
    assertFound(State.HIDDEN, list + ".note{display:none}", TEXT);
  }

  @Test
  void nestedRulesThatDoubleEachOtherAreMatchedOnce() {
    String twice = "& + &,&:not(.x):not(&.y),&{";
    String css = ".note{" + twice.repeat(50) + "display:none" + "}".repeat(51);
    assertFound(State.HIDDEN, css, "<p class=other>Word</p>".repeat(50) + TEXT);
  }

  @Test
  void manyScopesAndDeepOnesAreLookedInto() {
    String many =
        many(MANY, i -> "@scope (.a" + i + ") to (.b" + i + "){.note{display:none}}") + HIDDEN;
    assertFound(State.HIDDEN, many, "<div class=a0>".repeat(200) + TEXT);
    String open = many(MANY, i -> "@scope (div) to (.b" + i + "){.note{display:none}}");
    assertFound(State.HIDDEN, open, "<div class=b>".repeat(200) + TEXT);
    String within = "@scope (.a){".repeat(60) + HIDDEN + "}".repeat(60);
    assertFound(State.HIDDEN, within, "<div class=a>".repeat(60) + TEXT);
  }

  @Test
  void layersThatLeaveItToThoseBelowEndSomewhere() {
    String many = many(MANY, i -> "@layer l" + i + "{.note{display:revert-layer}}");
    assertFound(State.UNDECIDED, "@layer first{.note{display:block}}" + many, TEXT);
    String few = "@layer a{" + HIDDEN + "}@layer b{.note{display:revert-layer}}";
    assertFound(State.HIDDEN, few, TEXT);
  }

  @Test
  void manyWidthsAreLookedAtNoLongerThanTheyAreChosen() {
    String css = many(10_000, i -> "@media (min-width:" + i + "px){.x" + i + "{color:#000}}");
    assertFound(State.HIDDEN, css + HIDDEN, TEXT);
  }

  @Test
  void chainOfImportsEndsSomewhereAndThatIsTold() {
    Map<String, String> files = new TreeMap<>();
    for (int i = 0; i < 3000; i++) {
      files.put("c" + i + ".css", "@import 'c" + (i + 1) + ".css';");
    }
    files.put("a.html", "<link rel=stylesheet href=c0.css>" + TEXT);
    assertThat(visibility(files, "a.html").unread()).hasSize(1);
  }

  @Test
  void manyFontsAndNamesOfFontsAreCompared() {
    String faces = many(5000, i -> "@font-face{font-family:f" + i + ";src:url(x.woff)}");
    String names = many(2000, i -> "g" + i + ",");
    assertFound(State.SHOWN, faces + ".note{font-family:" + names + "serif}", TEXT);
  }
}
