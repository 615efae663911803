package dev.lamina.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

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
    OwnNames names = OwnNames.of(facts(CLINIC));
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
    assertThat(OwnNames.of(facts(Map.of())).marked("Larkfield")).isEqualTo("Larkfield");
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
      public Optional<Object> fact(String key) {
        return Optional.empty();
      }
    };
  }
}
