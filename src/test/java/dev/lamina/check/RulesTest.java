package dev.lamina.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.RuleInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds for every rule: listed, documented, tried on a site it must find fault with and on one it
 * must not.
 */
final class RulesTest {
  private static final Pattern CLASS =
      Pattern.compile("class (\\w+) implements (PageRule|SiteRule|FileRule|LinkRule|ExternalRule)");

  static Stream<Named> rules() {
    return Rules.all().stream().map(Named::new);
  }

  /** A rule that test reports call by its id. */
  record Named(Rule rule) {
    @Override
    public String toString() {
      return rule.info().id();
    }
  }

  @Test
  void theListIsSortedByIdAndNamesEachOnce() {
    List<String> ids = Rules.all().stream().map(rule -> rule.info().id()).toList();
    assertThat(ids).isSorted().doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"links/*", "links/*,page/*,required/*", "page/empty", "claims/*", "*", "!links/*"})
  void aSelectionIsTheSameWhetherOrNotAllRulesHadToBeMade(String selection) {
    assertThat(Rules.select(selection).stream().map(rule -> rule.info().id()))
        .containsExactlyElementsOf(
            Rules.select(Rules.all(), selection).stream().map(rule -> rule.info().id()).toList());
  }

  @Test
  void rulesAboutHowPagesAreMadeShareNoFamilyWithRulesAboutWhatTheySay() {
    Set<String> ofWords =
        ContentRules.all().stream().map(rule -> rule.info().family()).collect(Collectors.toSet());
    assertThat(Rules.select("accessibility/*,external/*,links/*,page/*,required/*"))
        .noneMatch(rule -> ofWords.contains(rule.info().family()))
        .hasSize(Rules.all().size() - ContentRules.all().size());
  }

  @Test
  void everyRuleClassIsListed() throws IOException {
    List<String> listed =
        Rules.all().stream().map(rule -> rule.getClass().getSimpleName()).toList();
    try (Stream<Path> walk = Files.walk(Path.of("src/main/java/dev/lamina/check"))) {
      for (Path file : walk.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher matcher = CLASS.matcher(Files.readString(file));
        if (matcher.find() && Files.readString(file).contains("RuleInfo INFO")) {
          assertThat(listed)
              .as("Add \"new %s()\" to check/Rules.java.", matcher.group(1))
              .contains(matcher.group(1));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void isDocumented(Named named) {
    RuleInfo info = named.rule().info();
    for (String sentence : List.of(info.summary(), info.why(), info.howToFix())) {
      assertThat(sentence)
          .as("The texts of %s are its documentation: whole sentences.", info.id())
          .isNotBlank()
          .matches(text -> text.endsWith(".") || text.endsWith(">."), "ends with a full stop");
    }
    assertThat(info.source()).as("Say what %s goes by.", info.id()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void reportsTheMarkedLinesAndNothingElse(Named named) {
    RuleFixture bad = fixture(named, "bad");
    assertThat(bad.exists())
        .as("Write a small site with the fault in %s/%s/bad/.", RuleFixture.ROOT, named)
        .isTrue();
    assertThat(bad.expected())
        .as("Mark the line: <!-- expect: %s -->", named)
        .isNotEmpty()
        .allMatch(line -> line.endsWith(" " + named));
    assertThat(bad.reported(named.rule())).isEqualTo(bad.expected());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void reportsNothingOnTheGoodSite(Named named) {
    RuleFixture good = fixture(named, "good");
    assertThat(good.exists())
        .as("Write what must not trip the rule in %s/%s/good/.", RuleFixture.ROOT, named)
        .isTrue();
    assertThat(good.findings(named.rule())).isEmpty();
  }

  /** What {@link OwnMeasure} relies on. */
  @ParameterizedTest
  @MethodSource("rules")
  void doesNotCareWhichNumberOfMinutesAPageTells(Named named) {
    for (String which : List.of("bad", "good")) {
      RuleFixture pages = fixture(named, which);
      for (String[] two : new String[][] {{"45", "30"}, {"3", "9"}, {"120", "365"}}) {
        assertThat(pages.telling(two[0] + " minutes").reported(named.rule()))
            .isEqualTo(pages.telling(two[1] + " minutes").reported(named.rule()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void writesWholeSentences(Named named) {
    for (Diagnostic finding : fixture(named, "bad").findings(named.rule())) {
      assertThat(finding.message()).endsWith(".").matches("[A-Z\"].*");
      assertThat(finding.hint()).isNotBlank();
      assertThat(finding.places()).isNotEmpty();
    }
  }

  private static RuleFixture fixture(Named named, String which) {
    return new RuleFixture(RuleFixture.ROOT.resolve(named.toString()).resolve(which));
  }

  @Test
  void aStarInAGlobStandsForAnythingOrNothing() {
    assertThat(List.of("links/*", "*", "*/missing-*", "links/missing-file*", "l*s/*g-*e"))
        .allMatch(glob -> Rules.matches(glob, "links/missing-file"));
    assertThat(List.of("link", "links/", "*/missing", "links/missing-file*e", "*file/*", ""))
        .noneMatch(glob -> Rules.matches(glob, "links/missing-file"));
  }
}
