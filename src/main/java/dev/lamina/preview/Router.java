package dev.lamina.preview;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Finds who answers a request. */
final class Router {
  static final String EVENTS = "/_lamina/events";

  private static final String OWN = "_lamina";

  private final Desk desk;
  private final Editions editions;
  private final SitePages sites;
  private final PagePanels panels;
  private final Workbench workbench;
  private final Wall wall;
  private final Comparison comparison;
  private final OwnFiles files = new OwnFiles();

  Router(Desk desk, Editions editions, Survey survey) {
    this.desk = desk;
    this.editions = editions;
    this.sites = new SitePages(editions);
    this.panels = new PagePanels(editions, desk);
    this.workbench = new Workbench(editions, survey, desk);
    this.wall = new Wall(editions);
    this.comparison = new Comparison(editions);
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
    View view = View.of(query.get("view"));
    return editions
        .ahead(() -> sites.answer(path.get(), asked.getRawPath(), view, host))
        .orElseGet(() -> workbench.noSuchClinic(segments.get(0)));
  }

  private Reply own(String what, Query query) {
    return switch (what) {
      case "hello" -> Reply.data("text/plain", "lamina " + desk.root());
      case "state" -> panels.state(query);
      case "findings" -> panels.findings(query);
      case "parts" -> panels.parts(query);
      case "findings-of" -> workbench.findings(query);
      case "open" -> workbench.open(query);
      case "wall" -> wall.show(query);
      case "compare" -> comparison.ofClinics(query);
      case "changes" -> comparison.sinceBefore(query);
      default ->
          files.find(what).orElseGet(() -> Reply.refused(404, "The preview has no such part."));
    };
  }
}
