package dev.lamina.check.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.check.CheckOptions;
import dev.lamina.check.Checker;
import dev.lamina.check.ClinicFacts;
import dev.lamina.check.Rules;
import dev.lamina.check.Site;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.source.Located;
import dev.lamina.source.MemoryFiles;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the shipped rules ask for is said in many ways; these are some of them, and what is none.
 */
final class HonestWordingsTest {
  private static final Policy POLICY = PolicyLoader.shipped();
  private static final LocalDate DAY = LocalDate.parse("2026-11-21");
  private static final String BEHIND_PRIVACY = "<main><p>%s We set no cookies.</p></main>";

  @Test
  void choicesInBracketsStandForEachOfTheirWordings() {
    assertThat(Alternatives.of("a | (send / share) (it / them) now | b (c)"))
        .containsExactly(
            "a", "send it now", "send them now", "share it now", "share them now", "b (c)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "DISC-NOREL; en; Sending this form does not create a doctor–patient relationship.",
        "DISC-NOREL; en; Contacting us does not make you a patient of our practice.",
        "DISC-NOREL; es; Usar este sitio no lo convierte en nuestro paciente.",
        "DISC-FORM; en; Please do not include any medical information.",
        "DISC-FORM; en; Please don’t share personal health information here.",
        "DISC-FORM; es; Por favor, no incluya información médica.",
        "PROV-AUTH; es; Escrito por Ana Ruiz, MD",
        "PROV-REV; en; Medical reviewer: Sam Roe, MD",
        "PROV-REV; es; Revisado por Sam Roe, MD",
        "PROV-DATE; en; Last medically reviewed on May 4, 2026",
        "PROV-DATE; es; Última revisión: 4 de mayo de 2026",
        "PROV-DUE; en; Due for review: May 4, 2028",
        "PROV-DUE; es; Próxima revisión: 4 de mayo de 2028",
        "PROV-FUND; es; Escrito y pagado por la clínica, que ofrece esta atención",
        "PROV-AUTH; en; By Ann Lee, MD",
        "PROV-AUTH; en; By Ann Lee, M.D.",
        "PROV-AUTH; en; By Sam Roe, May 4, 2026",
        "PROV-REV; en; Medically reviewed by Sam Roe, MD",
        "PROV-REV; en; Written by the web team. Reviewed by Sam Roe, MD",
        "PROV-REV; en; Written by the web team and reviewed by Sam Roe, MD",
        "PROV-REV; en; This page was reviewed by Sam Roe, MD",
        "PROV-REV; en; Reviewed May 4, 2026, by Sam Roe, MD",
        "PROV-DATE; en; Reviewed May 4, 2026",
        "PROV-DATE; en; Reviewed: May 4, 2026",
        "PROV-DATE; en; Reviewed 5/4/2026",
        "PROV-DATE; en; Medically reviewed by Sam Roe, MD, on May 4, 2026",
        "CRED-BOARD-TX; en; Ask whether your doctor is board certified.",
        "CRED-BOARD-CA; en; Choose a surgeon who is board-certified.",
        "CRED-BOARD-FL; en; Are you board certified?",
        "CLAIM-FREE-FL; en; Feel free to call our toll-free number.",
        "CLAIM-FREE-FL; en; You can be pain-free and free of symptoms.",
        "CLAIM-FREE-FL; en; We are a smoke-free and latex-free office.",
        "CLAIM-FREE-FL; en; The snack bar has gluten-free food.",
        "CLAIM-FREE-FL; en; Free interpreters are available.",
        "CLAIM-FREE-FL; en; Parking is free.",
        "CLAIM-FREE-FL; en; You may eat freely after the procedure.",
        "CLAIM-FREE-FL; en; Hold your arm so that it moves free of the table.",
      })
  void otherWordsForTheSameAreEnough(String id, String language, String text) {
    assertThat(findings(id, language, text, "")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "DISC-NOREL; en; Sending this form creates a doctor-patient relationship.",
        "DISC-FORM; en; Please include medical details.",
        "PROV-REV; en; Ask the reviewer of your plan.",
        "PROV-REV; en; Your scans are reviewed by a radiologist.",
        "PROV-AUTH; en; By what you do at home, healing is helped.",
        "PROV-AUTH; en; Reach us by phone.",
        "PROV-DATE; en; Your scans are reviewed every Monday.",
        "CRED-BOARD-TX; en; Our doctors are board certified.",
        "CRED-BOARD-CA; en; Sam Roe, MD, is the only board-certified surgeon here.",
        "CRED-BOARD-FL; en; You will see a doctor who is board certified.",
        "CLAIM-FREE-FL; en; Get a free consultation today.",
        "CLAIM-FREE-FL; en; Your first visit is free.",
        "CLAIM-FREE-FL; en; Complimentary skin exam for new patients.",
        "CLAIM-FREE-FL; en; Save 20% on your first treatment.",
        "CLAIM-FREE-FL; en; Half-price MRI scans this month.",
        "CLAIM-FREE-FL; en; The first exam is free of charge.",
        "CLAIM-FREE-FL; en; No-cost hearing test.",
        "CLAIM-FREE-FL; en; $50 off any cleaning.",
        "CLAIM-FREE-FL; en; We offer discounted MRI scans.",
        "CLAIM-FREE-FL; en; Enjoy a free spinal screening on your first visit.",
        "CLAIM-FREE-FL; en; Your consultation is on the house.",
        "CLAIM-FREE-FL; en; You pay nothing for your first exam.",
        "CLAIM-FREE-FL; en; We examine your back at no charge.",
        "CLAIM-FREE-FL; en; Free MRI review.",
        "CLAIM-FREE-FL; en; Exams at reduced rates.",
        "CLAIM-FREE-FL; en; Free x-rays for new patients.",
        "PROV-DATE; en; We set a review date with you.",
        "PROV-FUND; en; Ask about funding for care, which offers help.",
        "PROV-DUE; es; Próxima revisión: 4 de mayo de 2025",
        "PROV-DUE; en; Due for review: May 4, 2025",
        "NOT-TELE; en; We offer virtual visits. We are not licensed in Texas.",
        "NOT-TELE; en; We offer virtual visits and aren't yet licensed to practice in Texas.",
        "PROV-REV; en; This page has not been reviewed by a clinician.",
        "PROV-REV; en; Not medically reviewed by anyone.",
        "PROV-DATE; en; Never reviewed on any day.",
        "DISC-FORM; en; You need not leave out medical details.",
        "NOT-TELE; en; We offer virtual visits.",
        "NOT-TELE; en; Ask for telemedicine.",
        "NOT-TELE-TX; en; See us by video appointment.",
      })
  void wordsForTheOppositeAreNot(String id, String language, String text) {
    assertThat(findings(id, language, text, "")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "NOT-1557; Non-Discrimination Notice",
        "NOT-NPP; HIPAA Notice of Privacy Practices",
        "NOT-BB; Surprise Medical Bills",
        "NOT-PRIV; Website Privacy Notice",
        "NOT-CHD; Washington Consumer Health Data Privacy Policy",
        "NOT-NYPLAN; Insurance & Hospital Affiliations",
      })
  void linksMayBearTheNamesThatClinicsUse(String id, String name) {
    String main = "<p><a href='behind.html'>" + name.replace("&", "&amp;") + "</a></p>";
    assertThat(findings(id, "en", main, ""))
        .noneMatch(finding -> finding.message().startsWith("The page has no link"));
  }

  @Test
  void theDateOfANoticeStandsInItsMainPart() {
    String home = "<a href='behind.html'>Privacy policy</a>";
    String foot = "<footer>Last reviewed May 4, 2026</footer>";
    assertThat(findings("NOT-PRIV", "en", home, "<main><p>No cookies.</p></main>" + foot))
        .extracting(Diagnostic::message)
        .containsExactly(
            "The page behind \"Website privacy\" bears no date, which NOT-PRIV asks for.");
    String dated = BEHIND_PRIVACY.replace("%s", "From March 3, 2026 on.");
    assertThat(findings("NOT-PRIV", "en", home, dated)).isEmpty();
  }

  @Test
  void aPageAboutAccessibilityNamesAWayToGetInTouch() {
    String home = "<a href='behind.html'>Accessibility</a>";
    assertThat(findings("NOT-A11Y", "en", home, "<main><p>Tell us what you think.</p></main>"))
        .extracting(Diagnostic::message)
        .singleElement()
        .asString()
        .contains("neither a phone number nor a mail address");
    String emergency = "<main><p>Tell us. In an emergency <a href=tel:911>call 911</a>.</p></main>";
    assertThat(findings("NOT-A11Y", "en", home, emergency)).hasSize(1);
    String phone = "<main><p>Tell us: <a href='tel:+1-555-555-0101'>call</a>.</p></main>";
    assertThat(findings("NOT-A11Y", "en", home, phone)).isEmpty();
    String mail = "<main><p>Difficulty using our site? Write to help@hill.example.</p></main>";
    assertThat(findings("NOT-A11Y", "en", home, mail)).isEmpty();
  }

  private static List<Diagnostic> findings(String id, String language, String text, String behind) {
    PolicyRule rule = POLICY.find(id).orElseThrow().rule();
    String kind = rule.on().get(0).value().equals("all") ? "page" : rule.on().get(0).value();
    boolean isForm = id.equals("DISC-FORM") || id.equals("DISC-NOREL");
    String main = isForm ? "<form><input type=tel><p>" + text + "</p></form>" : text;
    Map<String, byte[]> files = new TreeMap<>();
    String head = "<!DOCTYPE html><html lang=" + language + "><title>T</title><body>";
    files.put("index.html", (head + "<main>" + main + "</main>").getBytes(StandardCharsets.UTF_8));
    files.put("behind.html", (head + behind).getBytes(StandardCharsets.UTF_8));
    CheckOptions options = CheckOptions.asOf(DAY).withPolicy(POLICY).withKind(kind);
    Site site =
        Site.of(new MemoryFiles("", files), options)
            .clinic("sample", facts(rule.when()))
            .only("index.html"::equals)
            .build();
    return new Checker(Rules.select(Rules.all(), "required/*"))
        .check(List.of(site), options).findings().stream()
            .filter(found -> id.equals(found.catalogue()))
            .toList();
  }

  private static ClinicFacts facts(PolicyRule.When when) {
    return new ClinicFacts() {
      @Override
      public Optional<String> text(String key) {
        return Optional.empty();
      }

      @Override
      public Optional<Object> fact(String key) {
        return Optional.of(
            switch (key) {
              case "states" ->
                  when == null
                      ? List.of("CO")
                      : when.states().stream().map(Located::value).toList();
              case "kind" -> "office";
              case "employees" -> 20;
              default -> true;
            });
      }
    };
  }
}
