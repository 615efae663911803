package dev.lamina.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.check.policy.PolicyLoader;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import dev.lamina.diagnostic.SourceText;
import dev.lamina.source.MemoryFiles;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * Whatever figures clinics have, pages show and policies speak of: with twins the same is found as
 * when every page is looked at. Figures are few, so that they meet.
 */
final class TwinFiguresTest {
  /** The first two are the likeliest. */
  private static final List<String> FIGURES =
      List.of(
          "about 45 minutes", "about 30 minutes", "45 minutes", "20 to 30 minutes", "911 minutes");

  private static final List<String> TEXTS =
      List.of(
          "You rest for {rest}.",
          "You rest for {rest} and then you leave after {stay}.",
          "You rest for about {rest}.",
          "Rest for 45 minutes.",
          "Rest for about 45\nminutes.",
          "Rest for about 30&nbsp;minutes.",
          "Rest for about <b>45</b> minutes.",
          "Rest for 145 minutes.",
          "We guarantee relief in {stay}.");

  private static final List<String> DEMANDS =
      List.of(
          "show: {text: {en: 'rest for {{clinic.rest}}'}, place: anywhere}",
          "show: {says: [45 minutes | 30 minutes]}",
          "show: {says: [about 45]}",
          "forbid: {says: [30 minutes]}",
          "forbid: {says: [rest for about], unless: [30 minutes]}",
          "having: {says: [45 minutes]}\n    forbid: {says: [leave]}",
          "forbid: {says: ['{{clinic.rest}} and then']}",
          "forbid: {element: 'p:contains(45)'}");

  private static final List<Rule> RULES = Rules.select("required/*,claims/*,medical/*");

  /** Pages that nobody looked at: when there are none, nothing has been tried. */
  private static final LongAdder SPARED = new LongAdder();

  private record Clinic(String name, String rest, String stay) implements ClinicFacts {
    @Override
    public Optional<String> text(String key) {
      return Optional.ofNullable(values().get(key));
    }

    @Override
    public Map<String, String> values() {
      return Map.of("name", name, "rest", rest, "stay", stay);
    }

    @Override
    public Optional<Object> fact(String key) {
      return Optional.empty();
    }
  }

  @AfterAll
  static void pagesHaveBeenSpared() {
    assertThat(SPARED.sum()).isGreaterThan(100);
  }

  @RepeatedTest(40)
  void theSameIsFoundAsOnEveryPage(RepetitionInfo round) {
    Random random = new Random(round.getCurrentRepetition());
    for (int i = 0; i < 10; i++) {
      String policy = policy(any(DEMANDS, random));
      StringBuilder main = new StringBuilder();
      for (int text = random.nextInt(2); text >= 0; text--) {
        main.append("<p>").append(any(TEXTS, random)).append("</p>\n");
      }
      List<Site> sites = new ArrayList<>();
      for (String name : List.of("Northmoor Foot Clinic", "Southhaven Clinic", "Westend Clinic")) {
        Clinic clinic = new Clinic(name, figure(random), figure(random));
        boolean own = random.nextInt(8) == 0;
        sites.add(site(clinic, own ? "<p>" + any(TEXTS, random) + "</p>\n" : main, policy));
      }
      List<Diagnostic> every = check(new Checker(RULES), sites);
      List<Rule> watched = new ArrayList<>(RULES);
      watched.add(new Spared());
      SPARED.add(sites.size());
      assertThat(check(new Checker(watched, new Twins(), Looked.Memory.NONE), sites))
          .as("%s%n%s%n%s", policy, main, sites.stream().map(Site::facts).toList())
          .isEqualTo(every);
    }
  }

  /** Counts the pages that are looked at. */
  private static final class Spared implements PageRule {
    @Override
    public RuleInfo info() {
      return new RuleInfo("page/watched", null, Severity.INFO, "x", "x", "x", "x");
    }

    @Override
    public void check(CheckedPage page, DiagnosticSink sink) {
      SPARED.decrement();
    }
  }

  private static String figure(Random random) {
    int two = random.nextInt(3);
    return two < 2 ? FIGURES.get(two) : any(FIGURES, random);
  }

  private static <T> T any(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  private static List<Diagnostic> check(Checker checker, List<Site> sites) {
    return checker.check(sites, sites.get(0).options().withThreads(1)).findings();
  }

  private static Site site(Clinic clinic, CharSequence main, String policy) {
    String html =
        """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>Rest</title>
        <meta name="description" content="How to rest."></head>
        <body><main><h1>Rest</h1>
        %s</main><footer>%s</footer></body></html>
        """;
    byte[] page =
        html.replaceFirst("%s", main.toString())
            .replace("%s", clinic.name())
            .replace("{rest}", clinic.rest())
            .replace("{stay}", clinic.stay())
            .getBytes(StandardCharsets.UTF_8);
    CheckOptions options =
        CheckOptions.asOf(LocalDate.of(2026, 11, 1))
            .withPolicy(PolicyLoader.of(List.of(new SourceText("policy.yaml", policy))));
    assertThat(options.policy().problems()).isEmpty();
    String id = clinic.name().substring(0, clinic.name().indexOf(' '));
    return Site.of(new MemoryFiles(id + "/", Map.of("index.html", page)), options)
        .clinic(id, clinic)
        .build();
  }

  private static String policy(String demand) {
    return "pack: sample\nabout: A sample.\njurisdiction: everywhere\nchecked: 2026-11-01\nrules:\n"
        + "  - id: NOT-REST\n    about: A sample.\n    source: a sample\n    severity: error\n"
        + "    on: [all]\n    "
        + demand
        + "\n";
  }
}
