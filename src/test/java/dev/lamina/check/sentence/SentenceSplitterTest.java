package dev.lamina.check.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SentenceSplitterTest {
  private static List<String> split(String text, SentenceSplitter.Span... citations) {
    List<String> found = new ArrayList<>();
    new SentenceSplitter(text.toCharArray(), List.of(citations))
        .split((start, end) -> found.add(text.substring(start, end)));
    return found;
  }

  @Test
  void marksEndSentences() {
    assertThat(split("It helps. Does it? Yes! And so on"))
        .containsExactly("It helps.", "Does it?", "Yes!", "And so on");
  }

  @Test
  void titlesInitialsAndAbbreviationsDoNot() {
    assertThat(split("Ask Dr. Roe or J. R. Holm, e.g. on Monday at 9 a.m. or later.")).hasSize(1);
    assertThat(split("Use ice, heat, etc. Then rest.")).hasSize(2);
    assertThat(split("We meet at 9 a.m. Bring a book.")).hasSize(2);
  }

  @Test
  void decimalsAndAddressesDoNot() {
    assertThat(split("A score of 2.5 is low. See clinic.example for more.")).hasSize(2);
  }

  @Test
  void closingQuotesStayWithTheirSentence() {
    assertThat(split("He said “stop.” We stopped."))
        .containsExactly("He said “stop.”", "We stopped.");
  }

  @Test
  void aCitationBehindTheStopBelongsToTheSentenceBefore() {
    String text = "It eases pain. [1] It is used often.";
    assertThat(split(text, new SentenceSplitter.Span(15, 18)))
        .containsExactly("It eases pain. [1]", "It is used often.");
    String small = "It eases pain.1 It is used often.";
    assertThat(split(small, new SentenceSplitter.Span(14, 15)))
        .containsExactly("It eases pain.1", "It is used often.");
  }

  @Test
  void noCharacterIsLostButSpaces() {
    String text = "One. Two... Three?! (Four.) “Five.” No. 6 is Dr. X. End";
    assertThat(String.join("", split(text)).replace(" ", "")).isEqualTo(text.replace(" ", ""));
  }
}
