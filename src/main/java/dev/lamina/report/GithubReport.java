package dev.lamina.report;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.Severity;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Workflow commands that GitHub turns into annotations. A step may make ten of each severity, so
 * the worst come first and the rest is counted; {@link #summary} is the whole list, for the file
 * that the variable {@code GITHUB_STEP_SUMMARY} names.
 */
public final class GithubReport implements Report {
  private static final int PER_SEVERITY = 10;

  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_~\\[\\]!&|@#]");

  /** GitHub drops a step summary of more than a megabyte as a whole. */
  private static final int SUMMARY_BYTES = 1_000_000;

  @Override
  public String write(Run run) {
    StringBuilder out = new StringBuilder();
    Map<Severity, Integer> told = new EnumMap<>(Severity.class);
    for (Diagnostic finding : worstFirst(run)) {
      if (told.merge(finding.severity(), 1, Integer::sum) <= PER_SEVERITY) {
        command(finding, out);
      }
    }
    int left = told.values().stream().mapToInt(count -> Math.max(0, count - PER_SEVERITY)).sum();
    if (left > 0) {
      out.append(Run.counted(left, "more finding")).append(" in the step summary.\n");
    }
    return out.append(run.sentence()).append('\n').toString();
  }

  /** Every finding as a table in Markdown, cut at the size that GitHub takes. */
  public String summary(Run run) {
    StringBuilder out =
        new StringBuilder("## Lamina check\n\n").append(run.sentence()).append('\n');
    if (run.findings().isEmpty()) {
      return out.toString();
    }
    out.append("\n| | Where | Rule | What | What to do |\n|---|---|---|---|---|\n");
    int bytes = out.length();
    int told = 0;
    for (Diagnostic finding : worstFirst(run)) {
      String hint = finding.hint();
      String row =
          "| "
              + finding.severity().word()
              + " | `"
              + code(finding.where().display())
              + "` | "
              + finding.rule()
              + " | "
              + cell(finding.message() + Places.sentence(finding))
              + " | "
              + cell(hint == null ? "" : hint)
              + " |\n";
      bytes += row.getBytes(StandardCharsets.UTF_8).length;
      if (bytes > SUMMARY_BYTES) {
        int left = run.findings().size() - told;
        return out.append('\n').append(Run.counted(left, "more finding")).append(".\n").toString();
      }
      out.append(row);
      told++;
    }
    return out.toString();
  }

  private static List<Diagnostic> worstFirst(Run run) {
    return run.findings().stream().sorted(Comparator.comparing(Diagnostic::severity)).toList();
  }

  private static void command(Diagnostic finding, StringBuilder out) {
    Location where = finding.where();
    out.append("::")
        .append(finding.severity() == Severity.INFO ? "notice" : finding.severity().word())
        .append(" file=")
        .append(property(where.file()));
    if (where.line() > 0) {
      out.append(",line=").append(where.line());
    }
    if (where.column() > 0) {
      out.append(",col=").append(where.column());
      out.append(",endColumn=").append(where.column() + where.length());
    }
    String hint = finding.hint();
    out.append(",title=")
        .append(property(finding.rule()))
        .append("::")
        .append(data(finding.message() + (hint == null ? "" : "\n" + hint)))
        .append(data(Places.told(finding).map(told -> "\n" + told).orElse("")))
        .append('\n');
  }

  private static String data(String text) {
    return text.lines()
        .map(Printable::of)
        .collect(Collectors.joining("\n"))
        .replace("%", "%25")
        .replace("\r", "%0D")
        .replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }

  /** What a page says may look like Markdown: a picture in it would be fetched. */
  private static String cell(String text) {
    return MARKUP.matcher(Printable.of(line(text))).replaceAll("\\\\$0").replace("<", "&lt;");
  }

  private static String code(String text) {
    return Printable.of(line(text)).replace("`", "'").replace("|", "\\|");
  }

  private static String line(String text) {
    return text.replace('\r', ' ').replace('\n', ' ');
  }
}
