package dev.lamina.check.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.check.CheckOptions;
import dev.lamina.check.Checker;
import dev.lamina.check.ClinicFacts;
import dev.lamina.check.Rule;
import dev.lamina.check.Rules;
import dev.lamina.check.Site;
import dev.lamina.check.plant.Prover;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.source.Located;
import dev.lamina.source.MemoryFiles;
import dev.lamina.source.MemoryTree;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tries every shipped rule on a page made to fulfil it, and on one made to break it. */
final class ShippedPolicyTest {
  private static final Policy POLICY = PolicyLoader.shipped();
  private static final LocalDate DAY = LocalDate.parse("2026-11-21");

  static Stream<String> rules() {
    return POLICY.rules().stream().map(entry -> entry.rule().id().value());
  }

  @Test
  void theShippedPacksAreInOrder() {
    assertThat(POLICY.problems()).isEmpty();
    assertThat(POLICY.packs()).hasSameSizeAs(PolicyLoader.SHIPPED);
    assertThat(rules()).doesNotHaveDuplicates().hasSizeGreaterThan(25);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void isQuietOnAPageThatFulfilsIt(String id) {
    assertThat(findings(id, fulfilling(rule(id)))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void speaksOnAPageThatBreaksIt(String id) {
    assertThat(findings(id, breaking(rule(id)))).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void catchesEveryPlantedFault(String id) {
    if (rule(id).show() == null || rule(id).show().file() != null) {
      return;
    }
    Prover.Outcome outcome = Prover.prove(List.of(site(id, fulfilling(rule(id)))));
    assertThat(outcome.rules()).contains(id);
    assertThat(outcome.missed()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<form action=find.html><input name=q><button>Go</button></form>",
        "<form><label>Search <input name=s></label></form>",
        "<form><input type=search name=words></form>",
        "<search><form><input name=words></form></search>",
        "<div role=search><form><input name=words></form></div>",
        "<form method=post><input type=email><input type=password></form>"
      })
  void aFormThatSearchesOrLogsInNeedsNoNotice(String form) {
    assertThat(findings("DISC-FORM", Map.of("index.html", page(form, "")))).isEmpty();
    assertThat(findings("DISC-NOREL", Map.of("index.html", page(form, "")))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<form><input name=q><textarea name=message></textarea></form>",
        "<form><input type=password><textarea></textarea></form>",
        "<form><input name=s><input type=email></form>",
        "<form><input name=name><input name=phone><input name=q placeholder='Your question'></form>",
        "<form><input name=s><input name=your-email></form>",
        "<form><input type=password><input type=tel><input name=reason></form>",
        "<form role=search><input></form><form><input type=tel></form>"
      })
  void aFormThatTakesAMessageNeedsANotice(String form) {
    assertThat(findings("DISC-FORM", Map.of("index.html", page(form, "")))).isNotEmpty();
    assertThat(findings("DISC-NOREL", Map.of("index.html", page(form, "")))).isNotEmpty();
  }

  @Test
  void aWorkspaceAddsRulesAndIsToldItsMistakes() {
    Policy policy =
        PolicyLoader.load(
            MemoryTree.of(
                Map.of(
                    "content/policy/own.yaml",
                    """
                    pack: own
                    about: Ours.
                    jurisdiction: here
                    checked: 2026-11-01
                    rules:
                      - id: OUR-NOTICE
                        about: The home page names our hotline.
                        source: our board
                        severity: warning
                        on: [home, procedur]
                        show: {snippet: hotlin, plase: foot, says: [by us | <bylin>]}
                    """,
                    "content/snippets/hotline.md",
                    "---\ntitle: x\n---\nCall **our** [hotline](tel:1).")));
    assertThat(policy.find("OUR-NOTICE")).isPresent();
    assertThat(policy.snippets()).containsEntry("hotline", "Call our hotline.");
    assertThat(policy.problems())
        .extracting(Diagnostic::rule)
        .containsExactlyInAnyOrder(
            "policy/unknown-kind",
            "policy/unknown-list",
            "policy/unknown-snippet",
            "schema/unknown-key");
    assertThat(policy.problems())
        .allSatisfy(problem -> assertThat(problem.where().line()).isGreaterThan(5))
        .anySatisfy(problem -> assertThat(problem.hint()).isEqualTo("Did you mean \"hotline\"?"));
  }

  private static PolicyRule rule(String id) {
    return POLICY.find(id).orElseThrow().rule();
  }

  private static List<Diagnostic> findings(String id, Map<String, String> pages) {
    List<Rule> rules = Rules.select(Rules.all(), "required/*");
    Site site = site(id, pages);
    return new Checker(rules)
        .check(List.of(site), site.options()).findings().stream()
            .filter(found -> id.equals(found.catalogue()))
            .toList();
  }

  private static Site site(String id, Map<String, String> pages) {
    PolicyRule rule = rule(id);
    String kind = rule.on().get(0).value().equals("all") ? "page" : rule.on().get(0).value();
    CheckOptions options = CheckOptions.asOf(DAY).withPolicy(POLICY).withKind(kind);
    Map<String, byte[]> bytes = new TreeMap<>();
    boolean foreign =
        rule.having() != null
            && rule.having().element() != null
            && rule.having().element().value().startsWith("html");
    pages.forEach(
        (path, text) -> {
          String html = foreign ? text.replace("lang=en", "lang=fr") : text;
          bytes.put(path, html.getBytes(StandardCharsets.UTF_8));
        });
    return Site.of(new MemoryFiles("", bytes), options)
        .clinic("sample", facts(rule.when()))
        .only("index.html"::equals)
        .build();
  }

  private static ClinicFacts facts(PolicyRule.When when) {
    return new ClinicFacts() {
      @Override
      public Optional<String> text(String key) {
        return Optional.of("Sample");
      }

      @Override
      public Optional<Object> fact(String key) {
        boolean facility = when != null && Boolean.FALSE.equals(when.worksAtFacility());
        return Optional.of(
            switch (key) {
              case "states" -> when == null ? List.of("CO") : wanted(when.states());
              case "kind" ->
                  when == null ? "office" : wanted(when.kind()).stream().findFirst().orElse("");
              case "employees" -> 20;
              case "works_at_facility" -> !facility;
              default -> true;
            });
      }
    };
  }

  private static List<String> wanted(List<Located<String>> located) {
    return located.stream().map(Located::value).toList();
  }

  private static Map<String, String> fulfilling(PolicyRule rule) {
    Map<String, String> pages = new TreeMap<>();
    StringBuilder main =
        new StringBuilder("<p>Some words to begin with, so that there is a top.</p>");
    StringBuilder foot = new StringBuilder();
    main.append(having(rule));
    PolicyRule.Show show = rule.show();
    if (show == null) {
      main.append("<p>").append(String.join(" ", rule.forbid().unless())).append("</p>");
      return Map.of("index.html", page(main.toString(), ""));
    }
    boolean inForm = show.place() == PolicyRule.Spot.FORM;
    show.text().getOrDefault("en", List.of()).forEach(text -> foot.append("<p>" + text + "</p>"));
    for (String phrase : show.says()) {
      String one = "<p>" + Alternatives.first(phrase) + "</p>";
      main.append(inForm ? "<form>" + one + "</form>" : one);
    }
    if (show.dateNotPast() != null) {
      main.append("<p>" + Alternatives.first(show.dateNotPast()) + " May 1, 2028</p>");
    }
    if (show.element() != null) {
      main.append("<p><a href='tel:911'>Call 911</a></p>");
    }
    if (show.file() != null) {
      pages.put(show.file(), "x");
    }
    if (!show.link().isEmpty()) {
      foot.append("<p><a href='behind.html'>" + show.link().get(0) + "</a></p>");
      StringBuilder behind = new StringBuilder("<p>" + dateOf(show) + "</p>");
      if (show.behind() != null) {
        languages(show.behind(), behind);
        show.behind().says().forEach(p -> behind.append("<p>" + Alternatives.first(p) + "</p>"));
        behind.append(show.behind().phoneOrMail() ? "<p>(555) 555-0110</p>" : "");
      }
      pages.put("behind.html", page(behind.toString(), ""));
    }
    pages.put("index.html", page(main.toString(), foot.toString()));
    return pages;
  }

  private static String dateOf(PolicyRule.Show show) {
    boolean soon = show.behind() != null && show.behind().datedWithin() != null;
    return soon ? "November 1, 2026" : "May 1, 2026";
  }

  private static void languages(PolicyRule.Behind asked, StringBuilder into) {
    List<String> codes = new ArrayList<>(asked.offersIn());
    if (asked.languages() != null) {
      codes.addAll(List.of("en es zh vi ko tl ru ar fr pt ja hi de it fa ht".split(" ", -1)));
    }
    for (int i = 0; i < codes.size(); i++) {
      boolean turned = List.of("ar", "fa", "ur", "yi").contains(codes.get(i));
      into.append("<p lang='" + codes.get(i) + "'" + (turned ? " dir=rtl" : "") + ">");
      into.append("(555) 555-0110</p>");
    }
  }

  private static Map<String, String> breaking(PolicyRule rule) {
    StringBuilder main = new StringBuilder("<p>Nothing.</p>").append(having(rule));
    if (rule.forbid() != null) {
      rule.forbid().says().forEach(phrase -> main.append("<p>He is " + phrase + ".</p>"));
      main.append("<blockquote class='testimonial'>I can walk.</blockquote>");
    }
    return Map.of("index.html", page(main.toString(), ""));
  }

  private static String having(PolicyRule rule) {
    PolicyRule.Having having = rule.having();
    if (having == null) {
      return "";
    }
    String element =
        having.element() == null
            ? ""
            : having.element().value().contains("form")
                ? "<form><input type=text></form>"
                : having.element().value().startsWith("meta")
                    ? "<meta name=ai-assisted content=true>"
                    : "<div class='testimonial'>I can walk.</div>";
    String link = having.linksOut() ? "<a href='https://other.example/'>other</a>" : "";
    return element + link + "<p>" + String.join(" ", having.says()) + "</p>";
  }

  private static String page(String main, String foot) {
    return "<!DOCTYPE html><html lang=en><head><title>T</title></head><body><main><h1>T</h1>"
        + main
        + "</main><footer>"
        + foot
        + "</footer></body></html>";
  }
}
