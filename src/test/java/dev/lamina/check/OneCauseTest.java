package dev.lamina.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.source.MemoryFiles;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A missing quotation mark makes half a page of an address, which many rules could complain of. */
final class OneCauseTest {
  private static List<Diagnostic> findings(String body, String rules) {
    String html =
        "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Our team</title>"
            + "<meta name=viewport content='width=device-width'></head>\n<body><main><h1>Our team</h1>\n"
            + body
            + "\n</main></body></html>";
    CheckOptions options = CheckOptions.asOf(LocalDate.of(2026, 11, 1));
    byte[] page = html.getBytes(StandardCharsets.UTF_8);
    Site site = Site.of(new MemoryFiles("", Map.of("index.html", page)), options).build();
    return new Checker(Rules.select(rules)).check(List.of(site), options).findings();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p><a href=\"team.html>Team</a> is here.</p>\n<p>Call <a href=\"tel:911\">911</a> now.</p>",
        "<p><a href='team.html>Team</a> is here. Call <a href='tel:911'>911</a> now.</p>",
        "<p><a href=\"mailto:a@b.example>Mail</a> <b class=\"x\">us</b></p>",
        "<p><a href=\"https://b.example/x>Site</a> <b class=\"x\">us</b></p>",
        "<img src=\"a.png alt=\"A foot\">",
        "<p><a class=\"x href=\"team.html\">Team</a></p>",
        "<p><a href=\"index.html class=\"x\">Team</a></p>",
      })
  void aMissingQuotationMarkIsOneFinding(String body) {
    assertThat(findings(body, "accessibility/*,links/*,page/*"))
        .extracting(Diagnostic::rule)
        .containsExactly("page/open-quote");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{{ unsubscribe_url }}", "<%= url %>", "*|UNSUB me|*", "%%view it%%", "${ url }"})
  void anAddressThatIsStillToBeFilledInIsOneFinding(String address) {
    List<Diagnostic> found = findings("<a href=\"" + address + "\">Our page</a>", "links/*,page/*");
    assertThat(found).extracting(Diagnostic::rule).containsExactly("links/missing-file");
    assertThat(found.get(0).hint()).startsWith("Fill the address in");
  }

  @Test
  void aLeftOverIsQuotedUpToItsBracket() {
    assertThat(findings("<p>Hello {{ first_name }}, be welcome here.</p>", "content/residue"))
        .extracting(Diagnostic::subject)
        .containsExactly("{{ first_name }}");
  }

  @Test
  void whoAsksForLinksAloneIsToldOfTheLink() {
    assertThat(findings("<img src=\"a.png alt=\"A foot\">", "links/missing-file")).hasSize(1);
  }

  @Test
  void whatStandsBesideItIsToldAllTheSame() {
    String body = "<img src=\"a.png alt=\"A foot\"> <a href=\"gone.html\">x</a>";
    assertThat(findings(body, "links/*,page/*"))
        .extracting(Diagnostic::rule)
        .containsExactlyInAnyOrder("page/open-quote", "links/missing-file");
  }
}
