package dev.lamina.preview;

import dev.lamina.brand.ThemeFiles;
import dev.lamina.build.SiteOnDemand;
import dev.lamina.build.SitesOnDemand;
import dev.lamina.build.Usage;
import dev.lamina.content.Clinic;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Location;
import dev.lamina.plan.PagePlan;
import dev.lamina.preview.parts.PageParts;
import dev.lamina.preview.parts.Part;
import dev.lamina.template.PageOrigins;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the preview's script on a page asks for: whether it is new, what is wrong, whose text. */
final class PagePanels {
  private final Editions editions;
  private final Desk desk;

  PagePanels(Editions editions, Desk desk) {
    this.editions = editions;
    this.desk = desk;
  }

  /**
   * What a page's script compares with what it has, as a line of JSON. The new page follows when it
   * is another one than the script says that it has.
   */
  Reply state(Query query) {
    Edition edition = edition(query);
    Optional<Edition.Shown> shown = shown(edition, query);
    String print = shown.map(Injection::print).orElse("");
    String css = shown.map(Edition.Shown::site).map(Injection::css).orElse("");
    String facts =
        String.format(
            Locale.ROOT,
            "{\"edition\":%d,\"print\":\"%s\",\"css\":\"%s\"}\n",
            edition.number(),
            print,
            css);
    boolean same = query.get("print").isEmpty() || query.get("print").equals(print);
    String page =
        same ? "" : shown.map(it -> Injection.plain(it, View.of(query.get("view")))).orElse("");
    return Reply.data("text/plain", facts + page);
  }

  private Edition edition(Query query) {
    return AskedPath.parse(query.get("page"))
        .filter(path -> !path.segments().isEmpty())
        .map(path -> editions.soonest(path.segments().get(0)))
        .orElseGet(editions::current);
  }

  private static Optional<Edition.Shown> shown(Edition edition, Query query) {
    Optional<AskedPath> page = AskedPath.parse(query.get("page"));
    return page.filter(path -> path.segments().size() > 1)
        .flatMap(path -> edition.find(path.segments().get(0), path.from(1)));
  }

  /** All that is wrong on a page, with what its script needs to know first. */
  Reply findings(Query query) {
    Edition edition = editions.current();
    Optional<Edition.Shown> shown = shown(edition, query);
    PagePlan page = shown.map(Edition.Shown::page).orElse(null);
    if (shown.isEmpty() || page == null) {
      return Reply.data("text/html", "<div data-count=\"0\" data-errors=\"0\"></div>");
    }
    List<Diagnostic> found = found(edition, shown.get(), page);
    long errors = found.stream().filter(Diagnostic::isError).count();
    StringBuilder out = new StringBuilder();
    out.append("<div data-count=\"").append(found.size());
    out.append("\" data-errors=\"").append(errors);
    out.append("\" data-stale=\"").append(shown.get().stale()).append("\">\n");
    String html = new String(shown.get().file().bytes(), StandardCharsets.UTF_8);
    Map<Diagnostic, PageOrigins.Part> spots = spots(shown.get().site().origins(page), found);
    // What can be pointed at comes first: it is what somebody looks at who has just written it.
    List<Diagnostic> sorted = new ArrayList<>(found);
    if (!shown.get().stale()) {
      sorted.sort(Comparator.comparing(finding -> !spots.containsKey(finding)));
    }
    for (Diagnostic finding : sorted) {
      out.append("<div class=\"finding\"");
      PageOrigins.Part spot = spots.get(finding);
      if (spot != null) {
        spot(html, spot, out);
      }
      words(finding, out);
      out.append(">\n");
      desk.finding(finding, out);
      out.append("</div>\n");
    }
    return Reply.data("text/html", out.append("</div>\n").toString());
  }

  /** The parts of the page that findings are about, of those that have one. */
  private static Map<Diagnostic, PageOrigins.Part> spots(
      Optional<PageOrigins> origins, List<Diagnostic> found) {
    Map<Diagnostic, PageOrigins.Part> spots = new HashMap<>();
    for (Diagnostic finding : found) {
      origins
          .flatMap(made -> made.madeFrom(finding.where()))
          .ifPresent(part -> spots.put(finding, part));
    }
    return spots;
  }

  /** Says which element a finding is about, so that the script can point at it. */
  private static void spot(String html, PageOrigins.Part at, StringBuilder out) {
    int from = html.indexOf('<', at.start());
    if (from < 0 || from >= at.end()) {
      return;
    }
    int end = from + 1;
    while (end < html.length() && Character.isLetterOrDigit(html.charAt(end))) {
      end++;
    }
    List<String> said = VisibleText.paragraphs(html.substring(from, at.end()));
    out.append(" data-tag=\"").append(Html.escape(html.substring(from + 1, end)));
    out.append("\" data-text=\"").append(said.isEmpty() ? "" : Html.escape(said.get(0)));
    out.append('"');
  }

  /** The words that a finding is about, or those of its line. */
  private static void words(Diagnostic finding, StringBuilder out) {
    Location where = finding.where();
    if (where.quote() == null || where.column() < 1) {
      return;
    }
    String words = finding.subject().isBlank() ? where.words() : finding.subject();
    out.append(" data-words=\"").append(Html.escape(words)).append('"');
  }

  /** A page of the last good edition is judged by what keeps the new one from being shown. */
  private static List<Diagnostic> found(Edition edition, Edition.Shown shown, PagePlan page) {
    if (!shown.stale()) {
      return shown.site().findings(page);
    }
    List<Diagnostic> unread =
        edition.sites().findings().stream()
            .filter(Diagnostic::isError)
            .filter(one -> shown.site().sources(page).contains(one.where().file()))
            .sorted(Workbench.UNREADABLE_FIRST)
            .toList();
    if (!unread.isEmpty()) {
      // What else is wrong with a page without them is wrong because of them.
      return unread;
    }
    String clinic = shown.site().clinic();
    Optional<SiteOnDemand> fresh = edition.sites().site(clinic);
    return fresh
        .flatMap(site -> site.page(page.url().value()).map(site::findings))
        .orElse(List.of());
  }

  /** Where each part of a page comes from, in the order of their numbers. */
  Reply parts(Query query) {
    Edition edition = editions.current();
    Optional<Edition.Shown> shown = shown(edition, query);
    PagePlan page = shown.map(Edition.Shown::page).orElse(null);
    StringBuilder out = new StringBuilder();
    if (shown.isPresent() && page != null) {
      PageParts.Marked marked = marked(shown.get(), page);
      SitesOnDemand sites = shown.get().site().all();
      Map<String, Integer> templates = new HashMap<>();
      for (Part part : marked.parts()) {
        part(part, usedBy(part, sites, templates), out);
      }
    }
    return Reply.data("text/html", out.toString());
  }

  /** A page cut into its parts. */
  static PageParts.Marked marked(Edition.Shown shown, PagePlan page) {
    String html = new String(shown.file().bytes(), StandardCharsets.UTF_8);
    return PageParts.of(html, shown.site(), page, shown.site().all().files());
  }

  private void part(Part part, int clinics, StringBuilder out) {
    out.append("<div class=\"part ").append(Html.word(part.kind())).append("\"><b>");
    out.append(Html.escape(part.kind().label())).append("</b> ");
    if (!part.name().isEmpty()) {
      out.append("<i>").append(Html.escape(part.name())).append("</i> ");
    }
    out.append(desk.place(part.where()));
    if (clinics > 0) {
      out.append(" <span>used by ").append(Html.counted(clinics, "clinic")).append("</span>");
    }
    out.append("</div>\n");
  }

  private static int usedBy(Part part, SitesOnDemand sites, Map<String, Integer> templates) {
    return switch (part.kind()) {
      case CHANGED, OWN_PAGE, VALUE -> 1;
      case SHARED -> {
        Usage usage = sites.usage();
        yield usage.clinics(part.where());
      }
      case TEMPLATE -> templates.computeIfAbsent(part.where().file(), file -> users(file, sites));
    };
  }

  /** How many clinics have a brand for which this template wins. */
  private static int users(String file, SitesOnDemand sites) {
    String path = file.replaceFirst("^(?:templates/[^/]+/|lamina:base/)", "");
    Map<String, Boolean> wins = new HashMap<>();
    int users = 0;
    for (Clinic clinic : sites.library().clinics()) {
      boolean won =
          wins.computeIfAbsent(
              clinic.file().brand().value(),
              brand ->
                  new ThemeFiles(sites.files(), brand)
                      .found(path).stream().findFirst().stream()
                          .anyMatch(place -> place.shownAs().equals(file)));
      users += won ? 1 : 0;
    }
    return users;
  }
}
