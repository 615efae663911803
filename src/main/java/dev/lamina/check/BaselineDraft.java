package dev.lamina.check;

import dev.lamina.check.Baseline.Subject;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.SortedMap;

/**
 * A baseline, ready to be saved.
 *
 * @param text the file
 * @param entries how many findings it accepts
 * @param open how many of them have no reason or no owner yet
 */
public record BaselineDraft(String text, int entries, int open) {
  private static final String HEAD =
      "# Findings that are accepted for now. Fill in each reason and owner.\n";

  /** Why a finding may wait, who answers for it, and its last day; empty where nobody said. */
  record Terms(String reason, String owner, LocalDate until) {
    boolean areOpen() {
      return reason.isBlank() || owner.isBlank();
    }
  }

  static BaselineDraft of(SortedMap<Subject, Terms> entries) {
    StringBuilder text = new StringBuilder(HEAD);
    text.append(entries.isEmpty() ? "entries: []\n" : "entries:\n");
    entries.forEach(
        (subject, terms) -> {
          line(text, "  - rule:", subject.rule());
          line(text, "    file:", quoted(subject.file()));
          if (!subject.words().isEmpty()) {
            line(text, "    subject:", quoted(subject.words()));
          }
          line(text, "    reason:", said(terms.reason()));
          line(text, "    owner:", said(terms.owner()));
          line(text, "    until:", terms.until().toString());
        });
    int open = (int) entries.values().stream().filter(Terms::areOpen).count();
    return new BaselineDraft(text.toString(), entries.size(), open);
  }

  private static void line(StringBuilder text, String key, String value) {
    text.append(key).append(value.isEmpty() ? "" : " ").append(value).append('\n');
  }

  private static String said(String text) {
    return text.isBlank() ? "" : quoted(text);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (isPlain(c)) {
        quoted.append(c);
      } else {
        quoted.append("\\u").append(HexFormat.of().toHexDigits(c));
      }
    }
    return quoted.append('"').toString();
  }

  /** Whether YAML takes a character as it stands, and nobody fails to see it. */
  private static boolean isPlain(char c) {
    int kind = Character.getType(c);
    return kind != Character.CONTROL
        && kind != Character.FORMAT
        && kind != Character.LINE_SEPARATOR
        && kind != Character.PARAGRAPH_SEPARATOR
        && kind != Character.UNASSIGNED;
  }
}
