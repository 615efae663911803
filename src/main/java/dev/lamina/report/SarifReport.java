package dev.lamina.report;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Excerpt;
import dev.lamina.diagnostic.Fingerprints;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Static Analysis Results Interchange Format, version 2.1.0 (OASIS). */
final class SarifReport implements Report {
  /** A message stays readable; which pages there are besides is told in the properties. */
  private static final int RELATED = 10;

  @Override
  public String write(Run run) {
    Map<String, Integer> index = new HashMap<>();
    List<Object> rules = new ArrayList<>();
    for (RuleInfo rule : run.rules()) {
      index.put(rule.id(), rules.size());
      rules.add(rule(rule));
    }
    List<String> prints = Fingerprints.of(run.findings());
    List<Object> results = new ArrayList<>();
    for (int i = 0; i < run.findings().size(); i++) {
      Diagnostic finding = run.findings().get(i);
      results.add(result(finding, index.get(finding.rule()), prints.get(i)));
    }
    Object driver = Json.object("name", "lamina", "rules", rules);
    Object only =
        Json.object(
            "tool",
            Json.object("driver", driver),
            "columnKind",
            "unicodeCodePoints",
            "results",
            results);
    return Json.write(
        Json.object(
            "$schema",
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
            "version",
            "2.1.0",
            "runs",
            List.of(only)));
  }

  private static Object rule(RuleInfo rule) {
    String help = rule.why() + " " + rule.howToFix() + " Source: " + rule.source() + ".";
    String markdown =
        "**Why.** "
            + rule.why()
            + "\n\n**How to fix.** "
            + rule.howToFix()
            + "\n\n**Source.** "
            + rule.source();
    return Json.object(
        "id",
        rule.id(),
        "shortDescription",
        Json.object("text", rule.summary()),
        "fullDescription",
        Json.object("text", rule.summary() + " " + rule.why()),
        "help",
        Json.object("text", help, "markdown", markdown),
        "defaultConfiguration",
        Json.object("level", level(rule.severity())),
        "properties",
        Json.object("tags", List.of(rule.family())));
  }

  private static Object result(Diagnostic finding, @Nullable Integer index, String fingerprint) {
    Map<String, @Nullable Object> result = Json.object("ruleId", finding.rule());
    if (index != null) {
      result.put("ruleIndex", index);
    }
    String hint = finding.hint();
    String message = finding.message() + (hint == null ? "" : " " + hint);
    List<String> others = Places.otherFiles(finding);
    message += others.isEmpty() ? Places.sentence(finding) : also(others);
    result.put("level", level(finding.severity()));
    result.put("message", Json.object("text", message));
    result.put("locations", List.of(Json.object("physicalLocation", place(finding.where()))));
    if (!others.isEmpty()) {
      result.put("relatedLocations", related(others));
    }
    result.put("partialFingerprints", Json.object("lamina/v1", fingerprint));
    List<String> places = finding.places().stream().map(Places::name).toList();
    result.put("properties", Json.object("subject", finding.subject(), "places", places));
    return result;
  }

  /** Names the other files, as links to their places below: GitHub shows those that are linked. */
  private static String also(List<String> others) {
    int linked = Math.min(others.size(), RELATED);
    String links =
        IntStream.range(0, linked)
            .mapToObj(i -> "[" + label(others.get(i)) + "](" + (i + 1) + ")")
            .collect(Collectors.joining(", "));
    int more = others.size() - linked;
    return " Also in " + links + (more > 0 ? " and " + more + " more" : "") + ".";
  }

  /** Brackets in the words of a link are marked as such (3.11.6). */
  private static String label(String file) {
    return file.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
  }

  private static List<Object> related(List<String> others) {
    List<Object> related = new ArrayList<>();
    for (String file : others.subList(0, Math.min(others.size(), RELATED))) {
      Object where = Json.object("artifactLocation", Json.object("uri", uri(file)));
      related.add(Json.object("id", related.size() + 1, "physicalLocation", where));
    }
    return related;
  }

  private static Object place(Location where) {
    Map<String, @Nullable Object> place =
        Json.object("artifactLocation", Json.object("uri", uri(where.file())));
    // A finding about a whole file is shown on its first line: GitHub wants one.
    Map<String, @Nullable Object> region = Json.object("startLine", Math.max(1, where.line()));
    if (where.line() > 0) {
      if (where.column() > 0) {
        region.put("startColumn", where.column());
        region.put("endColumn", where.column() + where.length());
      }
      Excerpt shown = where.shown();
      if (shown != null) {
        region.put("snippet", Json.object("text", shown.text()));
      }
    }
    place.put("region", region);
    return place;
  }

  /** A path as a URI reference: what is not plain is encoded. */
  private static String uri(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain =
          (c < 128 && Character.isLetterOrDigit(c)) || "-._~/!$'()*+,=@".indexOf(c) >= 0;
      if (plain) {
        uri.append(c);
      } else {
        uri.append('%')
            .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
            .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
      }
    }
    return uri.toString();
  }

  private static String level(Severity severity) {
    return severity == Severity.INFO ? "note" : severity.word();
  }
}
