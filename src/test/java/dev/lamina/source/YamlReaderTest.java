package dev.lamina.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Diagnostics;
import dev.lamina.diagnostic.SourceText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class YamlReaderTest {
  private final Diagnostics told = new Diagnostics();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'“What now?”'",
        "\"“What now?”\"",
        "“Now” and “then”",
        "The “new” bone",
        "“",
        "|\n  “What now?”",
        "patient’s"
      })
  void quotesThatAreMeantAreRead(String value) {
    read(value);
    assertThat(told.sorted()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"“x”", "„x“", "”x”", "«x»", "‘x’", "‚x‘"})
  void quotesOfWordProcessorsAreToldAndLeftOut(String value) {
    assertThat(read(value)).isEqualTo("x");
    assertThat(told.sorted()).extracting(Diagnostic::rule).containsExactly("yaml/curly-quotes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {a: one, two} | 1:16 The comma ends the text here: "two" stands alone. \
          → Put the whole text in quotes: a: "one, two".
          {a: "one", two} | 1:18 The comma ends the text here: "two" stands alone. \
          → Put the whole text in quotes: a: "one, two".
          {en:One} | 1:8 There is no space behind the colon of "en:". → Write "en: One".
          {two words} | 1:8 "two words" has no colon, so it is no key with a value. \
          → Write "key: value", or put it in quotes with the text that it belongs to.
          """)
  void wordsWithoutAColonAmongKeysAreTold(String value, String message) {
    read("1\nkey2: " + value);
    assertThat(told.sorted())
        .extracting(
            p ->
                (p.where().line() - 1)
                    + ":"
                    + p.where().column()
                    + " "
                    + p.message()
                    + " → "
                    + p.hint())
        .containsExactly(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{a: , b: 1}", "{a: ~}", "{\"a\": }", "{a : 1}", "{a: {b: }, c: null}"})
  void keysWithoutAValueAreRead(String value) {
    read(value);
    assertThat(told.sorted()).isEmpty();
  }

  private String read(String value) {
    SourceText file = new SourceText("topic.md", "key: " + value + "\n");
    YamlNode.Mapping read = YamlReader.read(file, told);
    YamlNode first = read.entries().get(0).value();
    return first instanceof YamlNode.Scalar scalar ? scalar.text() : "";
  }
}
