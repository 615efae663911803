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

  private String read(String value) {
    SourceText file = new SourceText("topic.md", "key: " + value + "\n");
    YamlNode.Mapping read = YamlReader.read(file, told);
    return ((YamlNode.Scalar) read.entries().get(0).value()).text();
  }
}
