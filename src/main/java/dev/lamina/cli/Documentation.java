package dev.lamina.cli;

import dev.lamina.check.Rules;
import dev.lamina.check.policy.PolicyLoader;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.explain.ContentProblems;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What every id means that a finding can carry. */
final class Documentation {
  private Documentation() {}

  /**
   * All rules: of finished pages, of the policy itself, of content, and what policies ask for.
   *
   * @param workspace whose own policy is among them; null outside of one
   */
  static List<RuleInfo> all(@Nullable Workspace workspace) {
    List<RuleInfo> rules = new ArrayList<>();
    Rules.all().forEach(one -> rules.add(one.info()));
    rules.addAll(Rules.ofPolicy());
    rules.addAll(ContentProblems.all());
    rules.addAll(
        (workspace == null ? PolicyLoader.shipped() : PolicyLoader.load(workspace.tree()))
            .documentation());
    return List.copyOf(rules);
  }

  /**
   * Of a run: the rules that ran, those about the policy, and of those about content the ones that
   * were found, because nobody can choose them.
   */
  static List<RuleInfo> of(List<RuleInfo> active, List<Diagnostic> findings) {
    Set<String> found = findings.stream().map(Diagnostic::rule).collect(Collectors.toSet());
    List<RuleInfo> rules = new ArrayList<>(active);
    rules.addAll(Rules.ofPolicy());
    rules.forEach(rule -> found.remove(rule.id()));
    if (!found.isEmpty()) { // To read their words takes 50 ms.
      ContentProblems.all().stream().filter(rule -> found.contains(rule.id())).forEach(rules::add);
    }
    return List.copyOf(rules);
  }
}
