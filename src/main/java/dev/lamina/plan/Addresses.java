package dev.lamina.plan;

import dev.lamina.content.Clinic;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** No two pages of a site may have one address. */
final class Addresses {
  private final Clinic clinic;
  private final DiagnosticSink sink;

  Addresses(Clinic clinic, DiagnosticSink sink) {
    this.clinic = clinic;
    this.sink = sink;
  }

  void prove(List<PagePlan> pages) {
    Map<UrlPath, PagePlan> taken = new LinkedHashMap<>();
    for (PagePlan page : pages) {
      PagePlan before = taken.putIfAbsent(page.url(), page);
      if (before != null) {
        String path = page.page().source().path();
        String other = before.page().source().path();
        sink.add(
            Diagnostic.error(
                    "plan/same-address",
                    page.page().source().top(),
                    "\"" + page.url() + "\" would be made of " + other + " and of " + path + ".",
                    hint(page, before))
                .about(page.url().value())
                .on(new Place(clinic.id(), page.url().value())));
      }
    }
  }

  private String hint(PagePlan page, PagePlan before) {
    boolean topicFirst = before.page().source().path().startsWith("content/topics/");
    return topicFirst && page.page().source().path().startsWith("content/clinics/")
        ? "Rename one file, or let your page stand in for the topic: \"covers: ["
            + before.page().id()
            + "]\"."
        : "Rename one of the two files.";
  }
}
