package dev.lamina.check;

import dev.lamina.check.policy.Policy;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Nearest;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import dev.lamina.source.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Looks whether the rules are there whose severity a policy changes, or that it accepts. */
public final class PolicyIds {
  static final RuleInfo UNKNOWN =
      new RuleInfo(
          "policy/unknown-rule",
          null,
          Severity.ERROR,
          "The policy names a rule that there is not.",
          "Somebody believes that a finding is accepted, or that it counts, and it does not.",
          "Take the id that the message proposes.",
          "house");

  /** Families of what can be wrong in content, which rules about finished pages don't have. */
  private static final Set<String> OF_CONTENT =
      Set.of(
          "asset",
          "baseline",
          "clinic",
          "include",
          "lexicon",
          "markdown",
          "override",
          "plan",
          "policy",
          "schema",
          "source",
          "template",
          "workspace",
          "yaml");

  private PolicyIds() {}

  /** What is wrong with a policy's ids. */
  public static List<Diagnostic> problems(Policy policy) {
    List<Located<String>> named =
        Stream.concat(
                policy.severities().stream().map(change -> change.rule()),
                policy.allowances().stream().map(allowance -> allowance.rule()))
            .toList();
    // To make all rules takes time: only where there is something to compare.
    return named.isEmpty() ? List.of() : problems(named, policy);
  }

  private static List<Diagnostic> problems(List<Located<String>> named, Policy policy) {
    Set<String> known = new TreeSet<>();
    Set<String> families = new TreeSet<>();
    for (Rule rule : Rules.all()) {
      known.add(rule.info().id());
      families.add(rule.info().family());
      String catalogue = rule.info().catalogue();
      if (catalogue != null) {
        known.add(catalogue);
      }
    }
    policy.rules().forEach(entry -> known.add(entry.rule().id().value()));
    List<Diagnostic> problems = new ArrayList<>();
    named.stream()
        .filter(id -> !isKnown(id.value(), known, families))
        .forEach(id -> problems.add(problem(id, known)));
    return problems;
  }

  private static Diagnostic problem(Located<String> id, Set<String> known) {
    String message = "There is no rule \"" + id.value() + "\".";
    return UNKNOWN.finding(
        id.where(), message, Nearest.hint(id.value(), known, "rules"), id.value());
  }

  /** Ids about content are many and not known here: theirs are taken as they are. */
  private static boolean isKnown(String glob, Set<String> known, Set<String> families) {
    String family = glob.replaceFirst("/.*", "");
    boolean ofContent =
        OF_CONTENT.contains(family)
            || (families.contains(family) && Set.of("content", "brand", "links").contains(family));
    return known.stream().anyMatch(id -> Rules.matches(glob, id)) || ofContent;
  }
}
