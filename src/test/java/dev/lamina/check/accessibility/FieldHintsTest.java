package dev.lamina.check.accessibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.check.CheckOptions;
import dev.lamina.check.Checker;
import dev.lamina.check.Rules;
import dev.lamina.check.Site;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.source.MemoryFiles;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a field without a label is called, and the label to paste. */
final class FieldHintsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <input name=phone>                                   | phone      | Add aria-label="phone" to it, or better a <label> with words that all can see.
          <input id=mail type=email placeholder='Your e-mail'> | mail       | Write <label for="mail">Your e-mail</label> before it.
          <input id=a name='' placeholder='Your "name"'>       | a          | Write <label for="a">Your "name"</label> before it.
          <textarea placeholder='Your message'></textarea>     | Your message | Add aria-label="Your message" to it, or better a <label> with words that all can see.
          <textarea placeholder='A "word"'></textarea>         | A "word"   |
          <input id='x y'>                                     | x y        |
          <input type=checkbox>                                | checkbox   |
          <input>                                              | input      |
          <select></select>                                    | select     |
          """)
  void aFieldIsCalledByWhatTellsItFromOthers(String html, String name, String hint) {
    CheckOptions options = CheckOptions.asOf(LocalDate.of(2026, 11, 1));
    Map<String, byte[]> files = Map.of("index.html", html.getBytes(StandardCharsets.UTF_8));
    Site site = Site.of(new MemoryFiles("", files), options).build();
    List<Diagnostic> findings =
        new Checker(Rules.select("accessibility/form-label"))
            .check(List.of(site), options)
            .findings();
    assertThat(findings)
        .extracting(Diagnostic::message)
        .containsExactly("The field \"" + name + "\" has no label.");
    assertThat(findings)
        .extracting(Diagnostic::hint)
        .containsExactly(hint == null ? UnlabelledField.INFO.howToFix() : hint);
  }
}
