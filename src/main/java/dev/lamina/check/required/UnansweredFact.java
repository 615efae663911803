package dev.lamina.check.required;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.Site;
import dev.lamina.check.SiteJudge;
import dev.lamina.check.SiteRule;
import dev.lamina.check.policy.SitePolicy;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.Place;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A rule of the policy needs to know what nobody has said of the clinic or its pages. */
public final class UnansweredFact implements SiteRule<Boolean> {
  static final RuleInfo INFO =
      new RuleInfo(
          "required/unanswered",
          null,
          Severity.WARNING,
          "A rule of the policy needs to know what nobody has said of the clinic or its pages.",
          "Nobody knows then whether the clinic has to follow the rule, and on which pages.",
          "Answer it below \"facts:\" in the clinic's clinic.yaml, or with --fact and --kind.",
          "house");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Boolean note(CheckedPage page, DiagnosticSink sink) {
    return page.kind().isPresent();
  }

  @Override
  public SiteJudge<Boolean> start(Site site) {
    return new SiteJudge<>() {
      private volatile boolean asked;

      @Override
      public void take(String path, Boolean hasKind) {
        asked |= hasKind;
      }

      @Override
      public void judge(DiagnosticSink sink) {
        Map<String, List<String>> unanswered = SitePolicy.of(site).unanswered();
        if (!site.clinic().isEmpty()) {
          unanswered.forEach((fact, rules) -> tell(site, fact, rules, sink));
        } else if (!asked) {
          tellOfKinds(site, sink);
        } else if (!unanswered.isEmpty()) {
          tell(site, unanswered, sink);
        }
      }
    };
  }

  /** Of a clinic that is not of this workspace, nobody may ever say: that is told once. */
  private static void tell(Site site, Map<String, List<String>> unanswered, DiagnosticSink sink) {
    Set<String> facts = new TreeSet<>(unanswered.keySet());
    Set<String> rules = new TreeSet<>();
    unanswered.values().forEach(rules::addAll);
    String message =
        rules.size()
            + (rules.size() == 1 ? " rule" : " rules")
            + " of the policy did not run, because nobody has said "
            + String.join(", ", facts.stream().map(fact -> "\"" + fact + "\"").toList())
            + ".";
    String first = facts.iterator().next();
    String hint =
        "Say what is so, as in --fact " + first + "=" + example(first).replaceAll("[\\[\\]]", "");
    note(site, message, hint, "facts", sink);
  }

  /** What a page has to show depends on what it is for, which nobody has said of any. */
  private static void tellOfKinds(Site site, DiagnosticSink sink) {
    long left =
        SitePolicy.of(site).active().stream().filter(one -> !one.isOn(Optional.empty())).count();
    if (left > 0 && !site.pages().isEmpty()) {
      String message =
          "No page says what it is for, so that "
              + left
              + (left == 1 ? " rule" : " rules")
              + " about disclaimers and notices did not run.";
      String hint =
          "Say it: --kind procedure for all pages, --kind \"procedure=treatments/*\" for some.";
      note(site, message, hint, "kind", sink);
    }
  }

  private static void note(
      Site site, String message, String hint, String subject, DiagnosticSink sink) {
    Location where = Location.ofFile(site.files().display(site.pages().get(0)));
    List<Place> places = List.of(site.place(""));
    sink.add(new Diagnostic(INFO.id(), null, Severity.INFO, where, message, hint, subject, places));
  }

  private static void tell(Site site, String fact, List<String> rules, DiagnosticSink sink) {
    Location where =
        site.facts()
            .answers()
            .orElse(Location.ofFile("content/clinics/" + site.clinic() + "/clinic.yaml"));
    String message =
        "The fact \"" + fact + "\" has no answer, which " + rules.get(0) + others(rules) + ".";
    String example = example(fact);
    // Which of the two is so, only the clinic knows.
    String answer =
        example.equals("false")
            ? "\"" + fact + ": true\" or \"" + fact + ": false\", as it is with you,"
            : "the answer, as in \"" + fact + ": " + example + "\",";
    String hint = "Add " + answer + " below \"facts:\".";
    sink.add(INFO.finding(where, message, hint, fact).on(site.place("")));
  }

  private static String others(List<String> rules) {
    int more = rules.size() - 1;
    return more == 0 ? " needs" : " and " + more + " more need";
  }

  private static String example(String fact) {
    return switch (fact) {
      case "states" -> "[CO]";
      case "kind" -> "office";
      case "employees" -> "9";
      default -> "false";
    };
  }
}
