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
 * @param hint what to do about it; empty when nothing is wrong
 */
record Terms(LocalDate until, String problem, String hint) {
  private static final Pattern TERMS =
      Pattern.compile("\\s*(?:—|–|--?|:)\\s*(.*\\S)\\s*,\\s*until\\s+(\\S+)\\s*", Pattern.DOTALL);

  /** What is put off is looked at again about once in a quarter. */
  private static final int DAYS = 90;

  /**
   * Reads them.
   *
   * @param rule what is accepted: an id or a glob
   * @param written what stands behind it in the comment
   */
  static Terms of(String rule, String written, LocalDate today) {
    Matcher matcher = TERMS.matcher(written);
    if (rule.startsWith("required/") || rule.startsWith("*")) {
      return refused(
          "A comment can't accept \"" + rule + "\"; only the policy can.",
          "Remove the comment and mend the page, or put it into the policy below \"allow:\".");
    }
    if (!Rules.isOne(rule)) {
      return refused(
          "The comment accepts \"" + rule + "\", and there is no such rule.", Rules.meant(rule));
    }
    if (!matcher.matches()) {
      return refused(
          "The comment accepts \"" + rule + "\" without a reason and a last day.",
          written(rule, today));
    }
    try {
      LocalDate until = LocalDate.parse(matcher.group(2));
      return today.isAfter(until)
          ? refused(
              "The comment accepted \"" + rule + "\" until " + until + ".",
              "Mend what is behind it and remove the comment, or decide again and write a later"
                  + " day.")
          : new Terms(until, "", "");
    } catch (DateTimeException e) {
      return refused("The last day \"" + matcher.group(2) + "\" is no date.", written(rule, today));
    }
  }

  private static String written(String rule, LocalDate today) {
    return "Write <!-- allow: " + rule + " — the reason, until " + today.plusDays(DAYS) + " -->.";
  }

  private static Terms refused(String problem, String hint) {
    return new Terms(LocalDate.MIN, problem, hint);
  }
}
