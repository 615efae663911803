package dev.lamina.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.check.policy.Policy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A clinic's names are found wherever they stand, whatever stands beside them. */
final class OwnNamesTest {
  private static final Map<String, String> CLINIC =
      Map.of(
          "name", "Larkfield Spine Café",
          "short_name", "Larkfield",
          "email", "desk@larkfield.example",
          "domain", "larkfield.example",
          "phone", "(555) 555-0110");

  /** What each is replaced by, the longest first. */
  private static final List<Map.Entry<String, String>> MARKS =
      List.of(
          Map.entry("desk@larkfield.example", "\0e"),
          Map.entry("Larkfield Spine Café", "\0n"),
          Map.entry("larkfield.example", "\0d"),
          Map.entry("(555) 555-0110", "\0p"),
          Map.entry("+15555550110", "\0t"),
          Map.entry("Larkfield", "\0s"));

  private static final List<String> PARTS =
      List.of(
          "Larkfield Spine Café",
          "Larkfield Spine Caf",
          "Larkfield",
          "Lark",
          "desk@larkfield.example",
          "larkfield.example",
          "field.example",
          "(555) 555-0110",
          "(555) 555-0111",
          "+15555550110",
          "555",
          " ",
          "e",
          "<p>",
          "é");

  @Test
  void everyNameIsMarkedAndNothingElse() {
    OwnNames names = OwnNames.of(facts(CLINIC), Policy.NONE.spoken());
    Random random = new Random(7);
    for (int round = 0; round < 3_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i > 0; i--) {
        text.append(PARTS.get(random.nextInt(PARTS.size())));
      }
      assertThat(names.marked(text.toString())).isEqualTo(slowly(text.toString()));
    }
  }

  @Test
  void nothingIsMarkedForAClinicWithoutNames() {
    OwnNames none = OwnNames.of(facts(Map.of()), Policy.NONE.spoken());
    assertThat(none.marked("Larkfield")).isEqualTo("Larkfield");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          about 45 minutes  | about 30 minutes  | Takes {}.          | true
          45 minutes        | 30 minutes        | <td>{}</td>        | true
          4 to 6 weeks      | 3 to 8 weeks      | Rest for {}, then  | true
          45 minutes        | 9 minutes         | Takes {}.          | false
          45 minutes        | 100 minutes       | Takes {}.          | false
          45 minutes        | 30 hours          | Takes {}.          | false
          45 minutes        | 30 minutes        | Takes 1{}.         | false
          45 minutes        | 30 minutes        | Takes -{}.         | false
          45 minutes        | 30 minutes        | Takes {}er.        | false
          45 may            | 30 may            | On {} 2026         | false
          2 hours           | 3 hours           | Stay {}.           | false
          2011 days         | 2012 days         | For {}.            | false
          45 Minutes        | 30 Minutes        | Takes {}.          | false
          """)
  void figureIsMarkedWhereOnlyItsNumberDiffers(
      String one, String other, String text, boolean same) {
    assertThat(marked(one, text).equals(marked(other, text))).isEqualTo(same);
  }

  @Test
  void figuresOfTwoValuesStayApart() {
    Map<String, String> one = Map.of("rest", "45 minutes", "stay", "30 minutes");
    Map<String, String> other = Map.of("rest", "30 minutes", "stay", "45 minutes");
    String text = "Rest for 45 minutes.";
    assertThat(OwnNames.of(facts(one), Policy.NONE.spoken()).marked(text))
        .isNotEqualTo(OwnNames.of(facts(other), Policy.NONE.spoken()).marked(text));
  }

  private static String marked(String value, String text) {
    OwnNames names = OwnNames.of(facts(Map.of("time", value)), Policy.NONE.spoken());
    return names.marked(text.replace("{}", value));
  }

  private static String slowly(String text) {
    StringBuilder marked = new StringBuilder();
    for (int at = 0; at < text.length(); ) {
      int from = at;
      Optional<Map.Entry<String, String>> name =
          MARKS.stream().filter(mark -> text.startsWith(mark.getKey(), from)).findFirst();
      marked.append(name.map(Map.Entry::getValue).orElse(text.substring(at, at + 1)));
      at += name.map(mark -> mark.getKey().length()).orElse(1);
    }
    return marked.toString();
  }

  private static ClinicFacts facts(Map<String, String> texts) {
    return new ClinicFacts() {
      @Override
      public Optional<String> text(String key) {
        return Optional.ofNullable(texts.get(key));
      }

      @Override
      public Map<String, String> values() {
        return texts;
      }

      @Override
      public Optional<Object> fact(String key) {
        return Optional.empty();
      }
    };
  }
}
