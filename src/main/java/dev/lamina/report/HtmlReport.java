package dev.lamina.report;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Place;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One page that needs nothing else: by clinic, by rule, each finding with its line. */
final class HtmlReport implements Report {
  /** What no other page has in its head. */
  static final String TITLE = "<title>Lamina check</title>";

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Lamina check</title>
      <style>
      :root{color-scheme:light dark;--ink:#1b2a33;--soft:#44545e;--line:#c8d3da;--paper:#fff;--code:#f3f6f8;--mark:#ffe08a;--error:#a61d24;--warning:#8a5a00;--info:#0b4f6c}
      @media (prefers-color-scheme:dark){:root{--ink:#e6edf1;--soft:#a9b8c1;--line:#3a4a54;--paper:#12191e;--code:#1d272e;--mark:#6b5300;--error:#ff9a9a;--warning:#ffc266;--info:#8fd0f0}}
      body{font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);margin:0 auto;padding:2rem 1rem;max-width:60rem;overflow-wrap:anywhere}
      h1,h2,h3{line-height:1.25}
      h2{border-bottom:2px solid var(--line);margin-top:3rem;padding-bottom:.25rem}
      a{color:var(--info)}
      .verdict{font-size:1.2rem}
      .counts{overflow-x:auto}
      table{border-collapse:collapse;width:100%;overflow-wrap:normal}
      th,td{border-bottom:1px solid var(--line);padding:.35rem .5rem;text-align:left;vertical-align:top}
      td.n,th.n{text-align:right}
      th small{display:block;font-weight:400;color:var(--soft)}
      code,pre{font:14px/1.45 ui-monospace,monospace}
      pre{background:var(--code);margin:.4rem 0;padding:.5rem .75rem;white-space:pre-wrap}
      mark{background:var(--mark);color:inherit}
      article{border-left:4px solid var(--line);margin:1rem 0;padding:.1rem 0 .1rem 1rem}
      article p{margin:.5rem 0}
      article.error{border-color:var(--error)}
      article.warning{border-color:var(--warning)}
      article.info{border-color:var(--info)}
      .error>b{color:var(--error)}
      .warning>b{color:var(--warning)}
      .info>b{color:var(--info)}
      .about{color:var(--soft)}
      @media (max-width:30rem){th,td{padding:.35rem .2rem}th.n{font-size:.8rem}th[scope=row]{overflow-wrap:anywhere;min-width:8rem}body{padding:1rem}h1{font-size:1.6rem}h2{font-size:1.25rem}}
      @media print{:root{color-scheme:light;--ink:#000;--soft:#333;--line:#999;--paper:#fff;--code:#f3f6f8;--mark:#ffe08a;--error:#a61d24;--warning:#8a5a00;--info:#0b4f6c}body{max-width:none;padding:0;font-size:11pt}pre,mark,article{print-color-adjust:exact;-webkit-print-color-adjust:exact}article,tr{break-inside:avoid}h2,h2+p{break-after:avoid}a{color:inherit;text-decoration:none}details::details-content{content-visibility:visible;display:block;height:auto}summary{list-style:none}}
      </style>
      </head>
      <body>
      <main>
      <h1>Lamina check</h1>
      """;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH);

  @Override
  public String write(Run run) {
    StringBuilder out = new StringBuilder(HEAD);
    out.append("<p class=\"verdict\">").append(Markup.escape(run.sentence())).append("</p>\n");
    out.append("<p class=\"about\">As of ").append(run.day().format(DAY)).append(".</p>\n");
    Map<String, RuleInfo> rules =
        run.rules().stream().collect(Collectors.toMap(RuleInfo::id, Function.identity()));
    Map<String, List<Diagnostic>> grouped = worstFirst(run);
    if (!grouped.isEmpty()) {
      byClinic(run, out);
      byRule(grouped, rules, out);
      grouped.forEach((rule, found) -> rule(rule, rules.get(rule), found, out));
    }
    silent(run, grouped.keySet(), out);
    return out.append("</main>\n</body>\n</html>\n").toString();
  }

  /** Findings by rule: rules with the most errors first, then warnings, then by id. */
  private static Map<String, List<Diagnostic>> worstFirst(Run run) {
    Map<String, List<Diagnostic>> byId = new TreeMap<>();
    for (Diagnostic finding : run.findings()) {
      byId.computeIfAbsent(finding.rule(), id -> new ArrayList<>()).add(finding);
    }
    Comparator<Map.Entry<String, List<Diagnostic>>> worst =
        Comparator.comparingLong(entry -> -count(entry.getValue(), Severity.ERROR));
    Map<String, List<Diagnostic>> sorted = new LinkedHashMap<>();
    byId.entrySet().stream()
        .sorted(worst.thenComparingLong(entry -> -count(entry.getValue(), Severity.WARNING)))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }

  private static long count(List<Diagnostic> found, Severity severity) {
    return found.stream().filter(finding -> finding.severity() == severity).count();
  }

  /** What was looked for and not found: a report without it proves nothing. */
  private static void silent(Run run, Set<String> told, StringBuilder out) {
    List<RuleInfo> silent = run.rules().stream().filter(rule -> !told.contains(rule.id())).toList();
    if (silent.isEmpty()) {
      return;
    }
    out.append("<section>\n<h2>Nothing found</h2>\n<details><summary>");
    out.append(Run.counted(silent.size(), "rule"));
    out.append(" ran and found nothing</summary>\n<ul>\n");
    for (RuleInfo rule : silent) {
      out.append("<li><code>").append(Markup.escape(rule.id())).append("</code> ");
      out.append(Markup.escape(rule.summary())).append("</li>\n");
    }
    out.append("</ul>\n</details>\n</section>\n");
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
      table("Clinic", counts, Markup::escape, out);
    }
  }

  private static void byRule(
      Map<String, List<Diagnostic>> grouped, Map<String, RuleInfo> rules, StringBuilder out) {
    Map<String, Map<Severity, Integer>> counts = new LinkedHashMap<>();
    grouped.forEach(
        (rule, found) -> found.forEach(finding -> count(counts, rule, finding.severity())));
    out.append("<h2>By rule</h2>\n");
    table(
        "Rule",
        counts,
        id -> {
          RuleInfo rule = rules.get(id);
          String name = Markup.escape(id);
          String breakable = name.replace("/", "/<wbr>");
          String about = rule == null ? "" : "<small>" + Markup.escape(rule.summary()) + "</small>";
          return "<a href=\"#" + name + "\">" + breakable + "</a>" + about;
        },
        out);
  }

  private static void count(
      Map<String, Map<Severity, Integer>> counts, String key, Severity severity) {
    counts.computeIfAbsent(key, k -> new LinkedHashMap<>()).merge(severity, 1, Integer::sum);
  }

  private static void table(
      String what,
      Map<String, Map<Severity, Integer>> counts,
      UnaryOperator<String> shown,
      StringBuilder out) {
    out.append("<div class=\"counts\"><table>\n<thead><tr><th scope=\"col\">")
        .append(what)
        .append("</th>");
    for (String head : List.of("Errors", "Warnings", "Notes")) {
      out.append("<th scope=\"col\" class=\"n\">").append(head).append("</th>");
    }
    out.append("</tr></thead>\n<tbody>\n");
    counts.forEach(
        (key, bySeverity) -> {
          out.append("<tr><th scope=\"row\">").append(shown.apply(key)).append("</th>");
          for (Severity severity : Severity.values()) {
            int count = bySeverity.getOrDefault(severity, 0);
            out.append("<td class=\"n\">").append(count).append("</td>");
          }
          out.append("</tr>\n");
        });
    out.append("</tbody>\n</table></div>\n");
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
    String told = rule == null ? "" : rule.howToFix();
    found.forEach(finding -> FindingHtml.write(finding, told, out));
    out.append("</section>\n");
  }
}
