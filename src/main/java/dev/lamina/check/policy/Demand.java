package dev.lamina.check.policy;

import dev.lamina.check.policy.PolicyRule.Forbid;
import dev.lamina.check.policy.PolicyRule.Show;
import dev.lamina.source.Located;
import java.util.List;
import java.util.stream.Collectors;

/** What a rule asks of pages, as sentences for those who have to write it. */
final class Demand {
  /** So many of the words that it looks for are told. */
  private static final int SHOWN = 6;

  private Demand() {}

  static String of(PolicyRule rule) {
    String own = rule.fix();
    Show show = rule.show();
    Forbid forbid = rule.forbid();
    if (own != null) {
      boolean tellsMore = show != null && !show.text().isEmpty() && !own.contains(text(show));
      return show != null && tellsMore ? own + " " + shown(show) : own;
    }
    if (show != null) {
      return shown(show);
    }
    return forbid == null || forbid.says().isEmpty()
        ? "Take out what the rule forbids."
        : "Take out " + any(forbid.says()) + ".";
  }

  /** The first of the approved texts, without its last stop. */
  private static String text(Show show) {
    List<String> texts = show.text().getOrDefault("en", show.text().values().iterator().next());
    return texts.get(0).replaceFirst("\\.$", "");
  }

  private static String shown(Show show) {
    String place = show.place() == null ? "" : " " + show.place().words();
    if (!show.text().isEmpty()) {
      return "Write" + place + ", word for word: \"" + text(show) + "\".";
    }
    Located<String> snippet = show.snippet();
    if (snippet != null) {
      return "Show" + place + " the snippet \"" + snippet.value() + "\".";
    }
    if (!show.link().isEmpty()) {
      return "Link" + place + " with the words " + any(show.link()) + ".";
    }
    if (!show.says().isEmpty()) {
      return "Say" + place + " " + any(show.says()) + ".";
    }
    if (show.dateNotPast() != null) {
      return "Write"
          + place
          + " \""
          + Alternatives.first(show.dateNotPast())
          + "\" and a date that is not past.";
    }
    return show.file() == null
        ? "Add what the rule asks for."
        : "Add the file \"" + show.file() + "\".";
  }

  private static String any(List<String> words) {
    return words.stream()
            .limit(SHOWN)
            .map(one -> "\"" + Alternatives.first(one) + "\"")
            .collect(Collectors.joining(", "))
        + (words.size() > SHOWN ? ", …" : "");
  }
}
