package dev.lamina.report;

import dev.lamina.diagnostic.RuleInfo;
import java.util.List;

/** The documentation of rules, from the same words that reports use. */
public final class RulesPage {
  private RulesPage() {}

  /** One rule for a terminal. */
  public static String explain(RuleInfo rule) {
    String catalogue = rule.catalogue();
    return rule.id()
        + " ("
        + rule.severity().word()
        + (catalogue == null ? "" : ", " + catalogue)
        + ")\n\n"
        + rule.summary()
        + "\n\nWhy:    "
        + rule.why()
        + "\nFix:    "
        + rule.howToFix()
        + "\nSource: "
        + rule.source()
        + "\n";
  }

  /** All rules, one line each. */
  public static String list(List<RuleInfo> rules) {
    int widest = rules.stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
    StringBuilder out = new StringBuilder();
    for (RuleInfo rule : rules) {
      String severity = rule.severity().word();
      out.append(rule.id())
          .append(" ".repeat(widest - rule.id().length() + 2))
          .append(severity)
          .append(" ".repeat(9 - severity.length()))
          .append(rule.summary())
          .append('\n');
    }
    return out.toString();
  }

  /** All rules as a page in Markdown. */
  public static String markdown(List<RuleInfo> rules) {
    StringBuilder out =
        new StringBuilder(
            "# Rules\n\nMade by `lamina explain --markdown`; don't edit it by hand.\n");
    String family = "";
    for (RuleInfo rule : rules) {
      if (!rule.family().equals(family)) {
        family = rule.family();
        out.append("\n## ").append(family).append('\n');
      }
      String catalogue = rule.catalogue();
      out.append("\n### ").append(rule.id()).append("\n\n").append(plain(rule.summary()));
      out.append(" *").append(rule.severity().word()).append('*');
      out.append(catalogue == null ? "" : " (" + catalogue + ")");
      out.append("\n\n- Why: ").append(plain(rule.why()));
      out.append("\n- Fix: ").append(plain(rule.howToFix()));
      out.append("\n- Source: ").append(plain(rule.source())).append('\n');
    }
    return out.toString();
  }

  private static String plain(String text) {
    return text.replace("<", "\\<").replace("*", "\\*");
  }
}
