package dev.lamina.report;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.Place;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One page that needs nothing else: by clinic, by rule, each finding with its line. */
final class HtmlReport implements Report {
  private static final int PLACES_SHOWN = 200;

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Lamina check</title>
      <style>
      body{font:16px/1.5 system-ui,sans-serif;color:#1b2a33;background:#fff;margin:0 auto;padding:2rem 1rem;max-width:60rem}
      h1,h2,h3{line-height:1.2}
      h2{border-bottom:2px solid #c8d3da;margin-top:3rem;padding-bottom:.25rem}
      table{border-collapse:collapse;width:100%}
      th,td{border-bottom:1px solid #c8d3da;padding:.35rem .6rem;text-align:left}
      td.n,th.n{text-align:right}
      code,pre{font:14px/1.45 ui-monospace,monospace;overflow-wrap:anywhere}
      pre{background:#f3f6f8;margin:.4rem 0;padding:.5rem .75rem;white-space:pre-wrap}
      mark{background:#ffe08a}
      article{border-left:4px solid #c8d3da;margin:1rem 0;padding:.1rem 0 .1rem 1rem}
      article.error{border-color:#a61d24}
      article.warning{border-color:#8a5a00}
      article.info{border-color:#0b4f6c}
      .error>b{color:#a61d24}
      .warning>b{color:#8a5a00}
      .info>b{color:#0b4f6c}
      .about{color:#44545e}
      @media (prefers-color-scheme:dark){body{background:#12191e;color:#e6edf1}pre{background:#1d272e}mark{background:#6b5300;color:#fff}.about{color:#a9b8c1}.error>b{color:#ff9a9a}.warning>b{color:#ffc266}.info>b{color:#8fd0f0}a{color:#8fd0f0}}
      </style>
      </head>
      <body>
      <main>
      <h1>Lamina check</h1>
      """;

  @Override
  public String write(Run run) {
    StringBuilder out = new StringBuilder(HEAD);
    out.append("<p>").append(Markup.escape(run.sentence())).append("</p>\n");
    if (!run.findings().isEmpty()) {
      Map<String, RuleInfo> rules =
          run.rules().stream().collect(Collectors.toMap(RuleInfo::id, Function.identity()));
      byClinic(run, out);
      byRule(run, out);
      Map<String, List<Diagnostic>> grouped = new TreeMap<>();
      for (Diagnostic finding : run.findings()) {
        grouped.computeIfAbsent(finding.rule(), id -> new ArrayList<>()).add(finding);
      }
      grouped.forEach((rule, found) -> rule(rule, rules.get(rule), found, out));
    }
    return out.append("</main>\n</body>\n</html>\n").toString();
  }

  private static void byClinic(Run run, StringBuilder out) {
    Map<String, Map<Severity, Integer>> counts = new TreeMap<>();
    for (Diagnostic finding : run.findings()) {
      finding.places().stream()
          .map(Place::clinic)
          .distinct()
          .filter(clinic -> !clinic.isEmpty())
          .forEach(clinic -> count(counts, clinic, finding.severity()));
    }
    if (!counts.isEmpty()) {
      out.append("<h2>By clinic</h2>\n");
      table("Clinic", counts, false, out);
    }
  }

  private static void byRule(Run run, StringBuilder out) {
    Map<String, Map<Severity, Integer>> counts = new TreeMap<>();
    for (Diagnostic finding : run.findings()) {
      count(counts, finding.rule(), finding.severity());
    }
    out.append("<h2>By rule</h2>\n");
    table("Rule", counts, true, out);
  }

  private static void count(
      Map<String, Map<Severity, Integer>> counts, String key, Severity severity) {
    counts.computeIfAbsent(key, k -> new LinkedHashMap<>()).merge(severity, 1, Integer::sum);
  }

  private static void table(
      String what, Map<String, Map<Severity, Integer>> counts, boolean linked, StringBuilder out) {
    out.append("<table>\n<thead><tr><th scope=\"col\">").append(what).append("</th>");
    for (String head : List.of("Errors", "Warnings", "Notes")) {
      out.append("<th scope=\"col\" class=\"n\">").append(head).append("</th>");
    }
    out.append("</tr></thead>\n<tbody>\n");
    counts.forEach(
        (key, bySeverity) -> {
          String name = Markup.escape(key);
          String shown = linked ? "<a href=\"#" + name + "\">" + name + "</a>" : name;
          out.append("<tr><th scope=\"row\">").append(shown).append("</th>");
          for (Severity severity : Severity.values()) {
            int count = bySeverity.getOrDefault(severity, 0);
            out.append("<td class=\"n\">").append(count).append("</td>");
          }
          out.append("</tr>\n");
        });
    out.append("</tbody>\n</table>\n");
  }

  private static void rule(
      String id, @Nullable RuleInfo rule, List<Diagnostic> found, StringBuilder out) {
    String name = Markup.escape(id);
    out.append("<section>\n<h2 id=\"").append(name).append("\">").append(name).append("</h2>\n");
    if (rule != null) {
      out.append("<p>").append(Markup.escape(rule.summary())).append(' ');
      out.append(Markup.escape(rule.why())).append("</p>\n<p class=\"about\">");
      out.append(Markup.escape(rule.howToFix())).append(" <i>Source: ");
      out.append(Markup.escape(rule.source())).append("</i></p>\n");
    }
    found.forEach(finding -> finding(finding, out));
    out.append("</section>\n");
  }

  private static void finding(Diagnostic finding, StringBuilder out) {
    String severity = finding.severity().word();
    out.append("<article class=\"").append(severity).append("\">\n<b>").append(severity);
    out.append("</b> <code>").append(Markup.escape(finding.where().display())).append("</code>\n");
    out.append("<p>").append(Markup.escape(finding.message())).append("</p>\n");
    excerpt(finding.where(), out);
    String hint = finding.hint();
    if (hint != null) {
      out.append("<p>").append(Markup.escape(hint)).append("</p>\n");
    }
    places(finding.places(), out);
    out.append("</article>\n");
  }

  private static void excerpt(Location where, StringBuilder out) {
    String line = where.excerpt();
    if (line == null || line.isBlank()) {
      return;
    }
    int length = line.codePointCount(0, line.length());
    int from = Math.max(0, Math.min(where.column() - 1, length));
    int to = where.column() == 0 ? from : Math.min(length, from + where.length());
    int start = line.offsetByCodePoints(0, from);
    int end = line.offsetByCodePoints(0, to);
    out.append("<pre>").append(Markup.escape(line.substring(0, start)));
    if (end > start) {
      out.append("<mark>").append(Markup.escape(line.substring(start, end))).append("</mark>");
    }
    out.append(Markup.escape(line.substring(end))).append("</pre>\n");
  }

  private static void places(List<Place> places, StringBuilder out) {
    if (places.size() < 2) {
      return;
    }
    out.append("<details><summary>On ").append(places.size()).append(" pages</summary>\n<ul>\n");
    places.stream()
        .limit(PLACES_SHOWN)
        .map(place -> "<li>" + Markup.escape(ConsoleReport.name(place)) + "</li>\n")
        .forEach(out::append);
    if (places.size() > PLACES_SHOWN) {
      out.append("<li>and ").append(places.size() - PLACES_SHOWN).append(" more</li>\n");
    }
    out.append("</ul>\n</details>\n");
  }
}
