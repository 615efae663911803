package dev.lamina.check.claims;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.check.CheckOptions;
import dev.lamina.check.Checker;
import dev.lamina.check.Site;
import dev.lamina.check.lexicon.LexiconFile.Entry;
import dev.lamina.check.lexicon.LexiconFile.Group;
import dev.lamina.check.lexicon.LexiconLoader;
import dev.lamina.check.policy.PolicyLoader;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.source.MemoryFiles;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What rules about words tell people to write instead. */
final class FixesTest {
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]{2,})\"");

  static List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    for (Entry rule : LexiconLoader.shipped().rules()) {
      addQuoted(rule.fix(), sentences);
      for (Group group : rule.groups()) {
        String fix = group.fix();
        addQuoted(fix == null ? "" : fix, sentences);
        sentences.addAll(group.instead().values());
      }
    }
    return sentences;
  }

  private static void addQuoted(String fix, List<String> into) {
    for (Matcher matcher = QUOTED.matcher(fix); matcher.find(); ) {
      if (!matcher.group(1).equals("[1]")) {
        into.add(matcher.group(1));
      }
    }
  }

  private static List<Diagnostic> findings(String sentence) {
    String cited = sentence.replace("[1]", "<sup><a href=#r>[1]</a></sup>");
    String html =
        "<!DOCTYPE html><html lang=en><title>x</title><main><h1>x</h1><p>"
            + cited
            + ".</p><h2>Sources</h2><ol><li id=r>Cement. Spine Journal, 2020.</ol></main>";
    CheckOptions options =
        CheckOptions.asOf(LocalDate.of(2026, 11, 1)).withPolicy(PolicyLoader.shipped());
    byte[] page = html.getBytes(StandardCharsets.UTF_8);
    Site site = Site.of(new MemoryFiles("", Map.of("index.html", page)), options).build();
    return new Checker(List.copyOf(ClaimRule.all())).check(List.of(site), options).findings();
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void whatOneRuleTellsToWriteTripsNoOther(String sentence) {
    assertThat(findings(sentence)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We recieve you at nine. | Write 'receive'.",
        "Teh nurse calls you. | Write 'The'.",
        "You go to to bed. | Write the word once.",
        "Antibiotics cure the flu. | Write 'Antibiotics do not work against viruses'.",
        "Vertebroplasty opens a balloon. | Take the balloon out; vertebroplasty uses none.",
      })
  void theFixIsThatOfTheWordsFound(String sentence, String fix) {
    assertThat(findings(sentence)).extracting(Diagnostic::hint).contains(fix.replace('\'', '"'));
  }
}
