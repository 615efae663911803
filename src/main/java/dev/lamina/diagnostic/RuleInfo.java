package dev.lamina.diagnostic;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a rule is: its documentation for people, and the same words for {@code lamina explain}, the
 * generated rules page, SARIF and the HTML report.
 *
 * @param id {@code family/kebab-name}: {@code links/missing-file}
 * @param catalogue id in the rule catalogue ({@code CLAIM-GUAR}), null where the rule is not from
 *     there
 * @param severity of its findings unless a policy says otherwise
 * @param summary what is wrong when it reports: one sentence
 * @param why what happens to readers or to the clinic when it is left so
 * @param howToFix what to do about it
 * @param source the law, standard or policy behind it
 */
public record RuleInfo(
    String id,
    @Nullable String catalogue,
    Severity severity,
    String summary,
    String why,
    String howToFix,
    String source) {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*/[a-z0-9]+(-[a-z0-9]+)*");

  public RuleInfo {
    if (!ID.matcher(id).matches()) {
      throw new IllegalStateException("A rule id is family/kebab-name, not \"" + id + "\".");
    }
  }

  /** The part of the id before the slash: {@code links}. */
  public String family() {
    return id.substring(0, id.indexOf('/'));
  }

  /**
   * A finding of this rule.
   *
   * @param message one sentence, present tense, the offending value in double quotes
   * @param hint one imperative sentence, best with text to paste; null for {@link #howToFix}
   * @param subject the URL or the words found; empty when there are none
   */
  public Diagnostic finding(Location where, String message, @Nullable String hint, String subject) {
    return new Diagnostic(
        id,
        catalogue,
        severity,
        where,
        message,
        hint == null ? howToFix : hint,
        subject,
        List.of());
  }
}
