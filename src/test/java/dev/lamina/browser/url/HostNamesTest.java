package dev.lamina.browser.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HostNamesTest {

  @ParameterizedTest
  @CsvSource({
    "größe.example, xn--gre-6ka8i.example",
    "faß.bücher.example, xn--fa-hia.xn--bcher-kva.example",
    "ßa-b.example, xn--a-b-4ka.example",
    "βόλος.example, xn--nxasmm1c.example",
    "Bücher.example, xn--bcher-kva.example",
    "αναπτυξη.example, xn--mxaaswgl2ai.example",
    "HILL。example, hill.example"
  })
  void areLookedUpAsBrowsersDo(String written, String host) {
    Url url = Objects.requireNonNull(Url.parse("https://" + written + "/", null));
    assertThat(url.host()).isEqualTo(host);
  }

  @ParameterizedTest
  @CsvSource({
    "straße, strae-oqa",
    "i❤, i-7iq",
    "bücher, bcher-kva",
    "рф, p1ai",
    "中文.x, .x-fq8dw08q",
    "\uD83D\uDE00x\uD83D\uDE00, x-i0saa",
  })
  void aCodedLabelIsReadAsItWasWritten(String name, String code) {
    assertThat(Punycode.encoded(name)).isEqualTo("xn--" + Punycode.encoded(name).substring(4));
    assertThat(Punycode.decoded(Punycode.encoded(name).substring(4))).isEqualTo(name);
  }
}
