package dev.lamina.build;

import dev.lamina.check.CheckOptions;
import dev.lamina.check.RuleChoice;
import dev.lamina.check.policy.Policy;
import java.util.Set;

/**
 * What to build and how.
 *
 * @param clinics ids of the clinics to build; empty for all
 * @param rules what the pages are checked by, if they are
 * @param check how they are checked; its day is the day of the build
 * @param threads how many pages are made at a time
 */
public record BuildOptions(Set<String> clinics, RuleChoice rules, CheckOptions check, int threads) {

  /** Whether the pages are checked at all. */
  public boolean checks() {
    return !rules.isNone();
  }

  /** What pages and findings depend on besides files, as text. */
  String fingerprint() {
    if (!checks()) {
      return "unchecked";
    }
    return String.join(
        " ",
        check.asOf().toString(),
        String.valueOf(check.kind()),
        check.links().toString(),
        Long.toString(check.largestPage()),
        rules.name());
  }

  /** The same, judged by this policy. */
  BuildOptions withPolicy(Policy policy) {
    return new BuildOptions(clinics, rules, check.withPolicy(policy), threads);
  }
}
