package dev.lamina.check.proof;

import dev.lamina.check.ClinicFacts;
import dev.lamina.check.policy.PolicyRule;
import dev.lamina.check.text.Words;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * A text that has to stand on a page word for word.
 *
 * @param text with the clinic's values put in
 */
public record RequiredText(String text, Words words) {
  private static final int SHOWN_WORDS = 14;

  /** The text for a clinic; empty when a value in it is not known. */
  static Optional<RequiredText> of(String template, ClinicFacts facts) {
    Matcher matcher = PolicyRule.VALUE.matcher(template);
    StringBuilder text = new StringBuilder();
    while (matcher.find()) {
      Optional<String> value = facts.text(matcher.group(1));
      if (value.isEmpty()) {
        return Optional.empty();
      }
      matcher.appendReplacement(text, Matcher.quoteReplacement(value.get()));
    }
    matcher.appendTail(text);
    String whole = text.toString().strip();
    return Optional.of(new RequiredText(whole, Words.of(whole)));
  }

  /** The start of it, for messages. */
  String shown() {
    String start = words.written(0, SHOWN_WORDS);
    return words.size() > SHOWN_WORDS ? start + " …" : start;
  }
}
