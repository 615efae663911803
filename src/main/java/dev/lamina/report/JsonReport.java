package dev.lamina.report;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Excerpt;
import dev.lamina.diagnostic.Fingerprints;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.Place;
import dev.lamina.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * For other programs. The fields are a promise: new ones may come, none goes or changes its meaning
 * without a new {@code schema} number. {@code clinic} and {@code page} are those of the first
 * place; they are empty, and {@code line} and {@code column} 0, where there is none.
 */
final class JsonReport implements Report {
  static final int SCHEMA = 1;

  @Override
  public String write(Run run) {
    List<String> prints = Fingerprints.of(run.findings());
    List<Object> findings = new ArrayList<>();
    for (int i = 0; i < run.findings().size(); i++) {
      findings.add(finding(run.findings().get(i), prints.get(i)));
    }
    return Json.write(
        Json.object(
            "schema",
            SCHEMA,
            "summary",
            Json.object(
                "sites",
                run.sites(),
                "pages",
                run.pages(),
                "links",
                run.links(),
                "errors",
                run.count(Severity.ERROR),
                "warnings",
                run.count(Severity.WARNING),
                "infos",
                run.count(Severity.INFO)),
            "findings",
            findings));
  }

  private static Map<String, @Nullable Object> finding(Diagnostic finding, String fingerprint) {
    Location where = finding.where();
    List<Place> places = finding.places();
    Place first = places.isEmpty() ? new Place("", "") : places.get(0);
    List<Object> all = new ArrayList<>();
    places.forEach(place -> all.add(Json.object("clinic", place.clinic(), "page", place.page())));
    Map<String, @Nullable Object> object =
        Json.object(
            "rule",
            finding.rule(),
            "catalogue",
            finding.catalogue(),
            "severity",
            finding.severity().word(),
            "clinic",
            first.clinic(),
            "page",
            first.page(),
            "file",
            where.file(),
            "line",
            where.line(),
            "column",
            where.column());
    object.put("message", finding.message());
    object.put("subject", finding.subject());
    Excerpt shown = where.shown();
    object.put("excerpt", shown == null ? null : shown.text());
    object.put("hint", finding.hint());
    object.put("fingerprint", fingerprint);
    object.put("places", all);
    return object;
  }
}
