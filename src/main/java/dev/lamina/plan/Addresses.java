package dev.lamina.plan;

import dev.lamina.content.Clinic;
import dev.lamina.content.Topic;
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
        boolean own = isOwn(page.page().source());
        Topic blamed = own ? page.page().source() : before.page().source();
        Topic other = own ? before.page().source() : page.page().source();
        sink.add(
            Diagnostic.error(
                    "plan/same-address",
                    blamed.file(),
                    "The address \"" + page.url() + "\" is that of \"" + other.path() + "\" too.",
                    !isOwn(other) && isOwn(blamed)
                        ? "Let it stand in for the topic: add \"covers: ["
                            + other.id()
                            + "]\" to its front matter."
                        : "Rename one of the two files.")
                .about(page.url().value())
                .on(new Place(clinic.id(), page.url().value())));
      }
    }
  }

  /** Who wrote a page for one clinic knows less about the library than the library about him. */
  private static boolean isOwn(Topic page) {
    return page.path().startsWith("content/clinics/");
  }
}
