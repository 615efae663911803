package dev.lamina.check;

import dev.lamina.check.policy.Policy;
import dev.lamina.check.policy.PolicyFile;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Nearest;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import dev.lamina.source.Located;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Looks whether the rules and clinics are there that a policy names. */
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

  static final RuleInfo UNKNOWN_CLINIC =
      new RuleInfo(
          "policy/unknown-clinic",
          null,
          Severity.ERROR,
          "The policy names a clinic that there is not.",
          "A rule that somebody believes in holds for nobody, or a finding still counts.",
          "Take the id that the message proposes: the name of the clinic's folder.",
          "house");

  private PolicyIds() {}

  /**
   * What is wrong with a policy's ids.
   *
   * @param others what can be told beside what rules find: mistakes in content, for one
   */
  public static List<Diagnostic> problems(
      Policy policy, Supplier<? extends Collection<RuleInfo>> others) {
    List<Diagnostic> problems = takenIds(policy);
    if (policy.severities().isEmpty() && policy.allowances().isEmpty()) {
      return problems;
    }
    Set<String> known = new TreeSet<>();
    List<RuleInfo> all = new ArrayList<>(others.get());
    all.addAll(Rules.ofPolicy());
    Rules.all().forEach(rule -> all.add(rule.info()));
    for (RuleInfo info : all) {
      known.add(info.id());
      String catalogue = info.catalogue();
      if (catalogue != null) {
        known.add(catalogue);
      }
    }
    policy.rules().forEach(entry -> known.add(entry.rule().id().value()));
    Stream.concat(
            policy.severities().stream().map(change -> change.rule()),
            policy.allowances().stream().map(allowance -> allowance.rule()))
        .filter(id -> known.stream().noneMatch(one -> Rules.matches(id.value(), one)))
        .forEach(id -> problems.add(problem(id, known)));
    return problems;
  }

  /**
   * Rules of the workspace by which findings of another rule could no longer be told from theirs.
   */
  private static List<Diagnostic> takenIds(Policy policy) {
    List<Diagnostic> problems = new ArrayList<>();
    for (Policy.Entry entry : policy.rules()) {
      Located<String> id = entry.rule().id();
      boolean shipped = entry.rule().replaces() != null || id.where().file().startsWith("policy/");
      if (!shipped) {
        Rules.all().stream()
            .map(Rule::info)
            .filter(info -> id.value().equals(info.catalogue()))
            .findFirst()
            .ifPresent(info -> problems.add(taken(id, info)));
      }
    }
    return problems;
  }

  private static Diagnostic taken(Located<String> id, RuleInfo by) {
    String message =
        "The rule \"" + by.id() + "\" stands in the catalogue as \"" + id.value() + "\" already.";
    String hint = "Give yours another id, as in \"id: OUR-" + id.value() + "\".";
    return Diagnostic.error("policy/duplicate", id.where(), message, hint).about(id.value());
  }

  /**
   * Where a policy names clinics that there are not.
   *
   * @param clinics the ids of all of the workspace
   */
  public static List<Diagnostic> unknownClinics(Policy policy, Set<String> clinics) {
    List<Diagnostic> problems = new ArrayList<>();
    policy
        .rules()
        .forEach(entry -> clinics(entry.rule().id(), entry.rule().clinics(), clinics, problems));
    policy.severities().forEach(one -> clinics(one.rule(), one.clinics(), clinics, problems));
    for (PolicyFile.Allowance one : policy.allowances()) {
      List<String> named = one.clinic() == null ? List.of() : List.of(one.clinic());
      clinics(one.rule(), named, clinics, problems);
    }
    return problems;
  }

  private static void clinics(
      Located<String> at, List<String> named, Set<String> known, List<Diagnostic> into) {
    for (String clinic : named) {
      if (!known.contains(clinic)) {
        String message =
            "What the policy says of \""
                + at.value()
                + "\" is for a clinic \""
                + clinic
                + "\", which there is not.";
        String hint = Nearest.hint(clinic, known, "clinics");
        into.add(UNKNOWN_CLINIC.finding(at.where(), message, hint, clinic));
      }
    }
  }

  private static Diagnostic problem(Located<String> id, Set<String> known) {
    String message = "There is no rule \"" + id.value() + "\".";
    return UNKNOWN.finding(
        id.where(), message, Nearest.hint(id.value(), known, "rules"), id.value());
  }
}
