package dev.lamina.build;

import dev.lamina.check.CheckOptions;
import dev.lamina.check.Rule;
import dev.lamina.check.policy.Policy;
import java.util.List;
import java.util.Set;

/**
 * What to build and how.
 *
 * @param clinics ids of the clinics to build; empty for all
 * @param rules what the pages are checked by; empty to leave them unchecked
 * @param check how they are checked; its day is the day of the build
 * @param threads how many pages are made at a time
 */
public record BuildOptions(Set<String> clinics, List<Rule> rules, CheckOptions check, int threads) {
  public BuildOptions {
    rules = List.copyOf(rules);
  }

  /** Whether the pages are checked at all. */
  public boolean checks() {
    return !rules.isEmpty();
  }

  /** What pages and findings depend on besides files, as text. */
  String fingerprint() {
    if (!checks()) {
      return "unchecked";
    }
    List<String> ids = rules.stream().map(rule -> rule.info().id()).sorted().toList();
    return String.join(
        " ",
        check.asOf().toString(),
        String.valueOf(check.kind()),
        check.links().toString(),
        Long.toString(check.largestPage()),
        ids.toString());
  }

  /** The same, judged by this policy. */
  BuildOptions withPolicy(Policy policy) {
    return new BuildOptions(clinics, rules, check.withPolicy(policy), threads);
  }
}
