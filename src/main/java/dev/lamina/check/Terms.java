package dev.lamina.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * On what terms a comment accepts findings: {@code — the reason, until 2027-01-31}.
 *
 * @param until the last day
 * @param problem what is wrong with them, as a sentence; empty when nothing is
 */
record Terms(LocalDate until, String problem) {
  private static final Pattern TERMS =
      Pattern.compile("\\s*(?:—|–|--?|:)\\s*(.*\\S)\\s*,\\s*until\\s+(\\S+)\\s*", Pattern.DOTALL);

  /**
   * Reads them.
   *
   * @param rule what is accepted: an id or a glob
   * @param written what stands behind it in the comment
   */
  static Terms of(String rule, String written, LocalDate today) {
    Matcher matcher = TERMS.matcher(written);
    if (!matcher.matches()) {
      return refused("The comment accepts \"" + rule + "\" without a reason and a last day.");
    }
    if (rule.startsWith("required/") || rule.startsWith("*")) {
      return refused("A comment can't accept \"" + rule + "\"; only the policy can.");
    }
    if (!Rules.isOne(rule)) {
      return refused("The comment accepts \"" + rule + "\", and there is no such rule.");
    }
    try {
      LocalDate until = LocalDate.parse(matcher.group(2));
      return today.isAfter(until)
          ? refused("The comment accepted \"" + rule + "\" until " + until + ".")
          : new Terms(until, "");
    } catch (DateTimeException e) {
      return refused("The last day \"" + matcher.group(2) + "\" is no date.");
    }
  }

  private static Terms refused(String problem) {
    return new Terms(LocalDate.MIN, problem);
  }
}
