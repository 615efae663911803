package dev.lamina.preview;

import dev.lamina.build.SiteOnDemand;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.plan.PagePlan;
import dev.lamina.report.FindingHtml;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds who answers a request. */
final class Router {
  static final String EVENTS = "/_lamina/events";

  private static final String OWN = "_lamina";

  private final Path root;
  private final Editions editions;
  private final SitePages sites;
  private final Workbench workbench;
  private final Wall wall;
  private final OwnFiles files = new OwnFiles();

  Router(Path root, Editions editions, Survey survey, LocalDate asOf) {
    this.root = root;
    this.editions = editions;
    this.sites = new SitePages(editions);
    this.workbench = new Workbench(editions, survey, asOf);
    this.wall = new Wall(editions);
  }

  /** The answer to a request that the gate has let in. */
  Reply answer(URI asked, String host) {
    Optional<AskedPath> path = AskedPath.parse(asked.getRawPath());
    if (path.isEmpty()) {
      return Reply.refused(
          400, "This address can't be read. Follow a link from the workbench at /.");
    }
    Query query = Query.of(asked.getRawQuery());
    List<String> segments = path.get().segments();
    if (segments.isEmpty()) {
      return workbench.front(query);
    }
    if (segments.get(0).equals(OWN)) {
      return own(path.get().from(1), query);
    }
    return sites
        .answer(path.get(), asked.getRawPath(), host)
        .orElseGet(() -> workbench.noSuchClinic(segments.get(0)));
  }

  private Reply own(String what, Query query) {
    return switch (what) {
      case "hello" -> Reply.data("text/plain", "lamina " + root);
      case "state" -> state(query);
      case "findings" -> findings(query);
      case "findings-of" -> workbench.findings(query);
      case "open" -> workbench.open(query);
      case "wall" -> wall.show(query);
      case "compare" -> wall.compare(query);
      default ->
          files.find(what).orElseGet(() -> Reply.refused(404, "The preview has no such part."));
    };
  }

  /** What a page's script compares with what it has. */
  private Reply state(Query query) {
    Edition edition = editions.current();
    Optional<Edition.Shown> shown = shown(edition, query);
    String print = shown.map(Injection::print).orElse("");
    String css = shown.map(Edition.Shown::site).map(Injection::css).orElse("");
    return Reply.data(
        "application/json",
        String.format(
            Locale.ROOT,
            "{\"edition\":%d,\"print\":\"%s\",\"css\":\"%s\"}",
            edition.number(),
            print,
            css));
  }

  private static Optional<Edition.Shown> shown(Edition edition, Query query) {
    Optional<AskedPath> page = AskedPath.parse(query.get("page"));
    return page.filter(path -> path.segments().size() > 1)
        .flatMap(path -> edition.find(path.segments().get(0), path.from(1)));
  }

  /** The panel's content: all that is wrong on a page, with what its script needs to know first. */
  private Reply findings(Query query) {
    Edition edition = editions.current();
    Optional<Edition.Shown> shown = shown(edition, query);
    if (shown.isEmpty() || shown.get().page() == null) {
      return Reply.data("text/html", "<div data-count=\"0\" data-errors=\"0\"></div>");
    }
    List<Diagnostic> found = found(edition, shown.get(), shown.get().page());
    long errors = found.stream().filter(Diagnostic::isError).count();
    StringBuilder out = new StringBuilder();
    out.append("<div data-count=\"").append(found.size());
    out.append("\" data-errors=\"").append(errors);
    out.append("\" data-stale=\"").append(shown.get().stale()).append("\">\n");
    found.forEach(finding -> FindingHtml.write(finding, "", out));
    return Reply.data("text/html", out.append("</div>\n").toString());
  }

  /** A page of the last good edition is judged by what keeps the new one from being shown. */
  private static List<Diagnostic> found(Edition edition, Edition.Shown shown, PagePlan page) {
    if (!shown.stale()) {
      return shown.site().findings(page);
    }
    String clinic = shown.site().clinic();
    Optional<SiteOnDemand> fresh = edition.sites().site(clinic);
    Optional<List<Diagnostic>> now =
        fresh.flatMap(site -> site.page(page.url().value()).map(site::findings));
    return now.orElseGet(
        () ->
            edition.sites().findings().stream()
                .filter(Diagnostic::isError)
                .filter(one -> shown.site().sources(page).contains(one.where().file()))
                .toList());
  }
}
