package dev.lamina.preview.parts;

import dev.lamina.compose.ResolvedPage;
import dev.lamina.compose.ResolvedSection;
import dev.lamina.content.Clinic;
import dev.lamina.diagnostic.Location;
import dev.lamina.explain.ClinicLines;
import dev.lamina.plan.PagePlan;
import dev.lamina.plan.SitePlan;
import dev.lamina.report.Markup;
import dev.lamina.source.Located;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Texts that templates print, by their words: titles, summaries, headings, values of a clinic. */
final class KnownTexts {
  private final Map<String, Part> parts = new HashMap<>();
  private final ClinicLines lines;

  KnownTexts(SitePlan site, PagePlan page, ClinicLines lines) {
    this.lines = lines;
    Clinic clinic = site.clinic();
    for (ResolvedSection section : page.page().sections()) {
      Part heading = Part.of(section.section().where());
      put(section.section().title(), heading);
      Located<String> question = section.question();
      if (question != null) {
        put(question.value(), Part.of(question.where()));
      }
    }
    matter(page.page());
    site.pages().forEach(other -> matter(other.page()));
    clinic.values().keySet().forEach(key -> put(clinic.values().get(key), value(key)));
  }

  private void matter(ResolvedPage page) {
    put(page.matter().title(), key(page, "title"));
    put(page.matter().menu(), key(page, "menu"));
    put(page.matter().summary(), key(page, "summary"));
  }

  private static Part key(ResolvedPage page, String key) {
    Location where = page.at(key);
    return new Part(Part.of(where).kind(), where, key);
  }

  private void put(@Nullable String text, Part part) {
    if (text != null && !text.isBlank()) {
      parts.putIfAbsent(Markup.escape(text), part);
    }
  }

  /** A value of the clinic: {@code clinic.phone} or {@code phone}. */
  Part value(String key) {
    String name = key.startsWith("clinic.") ? key : "clinic." + key;
    return new Part(Part.Kind.VALUE, lines.whereIs(name), name);
  }

  /** Where a text comes from that a template printed, as it stands in the HTML. */
  Optional<Part> find(String html) {
    return Optional.ofNullable(parts.get(html.strip()));
  }
}
