package dev.lamina.preview;

import dev.lamina.build.SiteOnDemand;
import dev.lamina.content.Clinic;
import dev.lamina.content.Library;
import dev.lamina.content.Topic;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Nearest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The page at {@code /}: clinics, pages, what is due, and what is wrong. */
final class Workbench {
  /** What can't be read, before what may be wrong only because of it. */
  static final Comparator<Diagnostic> UNREADABLE_FIRST =
      Comparator.comparing(error -> !error.rule().startsWith("source/"));

  private static final int FINDINGS_SHOWN = 20;
  private static final int FINDINGS_OF_A_SITE = 300;

  private final Editions editions;
  private final Survey survey;
  private final Desk desk;

  Workbench(Editions editions, Survey survey, Desk desk) {
    this.editions = editions;
    this.survey = survey;
    this.desk = desk;
  }

  /** The front page; with {@code ?q=}, what was searched for. */
  Reply front(Query query) {
    Optional<Edition> ready = editions.soon();
    String words = query.get("q");
    StringBuilder main = new StringBuilder();
    if (ready.isEmpty() && words.isEmpty()) {
      String early = editions.ahead(() -> early(query));
      return Reply.page(200, Html.page("Workbench", early), Html.POLICY);
    }
    Edition edition = editions.current();
    Library library = edition.sites().library();
    searchForm(words, main);
    if (!words.isEmpty()) {
      results(Search.run(library, words), words, main);
      return Reply.page(200, Html.page("Search", main.toString()), Html.POLICY);
    }
    main.insert(0, "<h1 class=\"unseen\">Workbench</h1>\n");
    problems(edition, main);
    new ClinicTable(survey, edition.number()).write(library.clinics(), Forms.start(query), main);
    pages(library, main);
    main.append("<div class=\"pair\">\n");
    ReviewList reviews = new ReviewList(library, desk);
    reviews.due(main);
    reviews.drafts(main);
    main.append("</div>\n");
    own(library, Forms.start(query), main);
    return Reply.page(200, Html.page("Workbench", main.toString()), Html.POLICY);
  }

  /** What can be opened already while the clinics are being read. */
  private String early(Query query) {
    List<String> clinics = editions.clinics();
    StringBuilder main = new StringBuilder("<h1 class=\"unseen\">Workbench</h1>\n");
    searchForm("", main);
    main.append("<p role=\"status\">Reading ").append(Html.counted(clinics.size(), "clinic"));
    main.append("… Their sites can be opened already; what is wrong on them comes by itself.</p>");
    ClinicTable.early(clinics, Forms.start(query), main);
    pages(editions.shared(), main);
    return main.toString();
  }

  private static void searchForm(String words, StringBuilder out) {
    out.append(
        "<form class=\"search\" role=\"search\" action=\"/\"><label for=\"q\">Search titles");
    out.append(" and words</label><div><input id=\"q\" name=\"q\" type=\"search\"");
    out.append(" autocomplete=\"off\" value=\"").append(Html.escape(words));
    out.append("\"><button>Search</button></div></form>\n");
  }

  private void problems(Edition edition, StringBuilder out) {
    List<Diagnostic> errors =
        edition.sites().findings().stream()
            .filter(Diagnostic::isError)
            .sorted(UNREADABLE_FIRST)
            .toList();
    if (errors.isEmpty()) {
      return;
    }
    out.append("<section class=\"problems\" aria-labelledby=\"problems\"><h2 id=\"problems\">");
    out.append(Html.counted(errors.size(), "error")).append(" in the content</h2>\n");
    out.append(
        "<p>Pages that are made of these files show what they last said without error.</p>\n");
    errors.stream().limit(FINDINGS_SHOWN).forEach(finding -> desk.finding(finding, out));
    out.append("</section>\n");
  }

  private static void pages(Library library, StringBuilder out) {
    List<Topic> topics = new ArrayList<>(library.topics().values());
    topics.sort(Comparator.comparing(topic -> topic.matter().title()));
    out.append("<section aria-labelledby=\"pages\"><h2 id=\"pages\">Shared pages</h2>\n");
    out.append("<p class=\"quiet\">Each opens the brand wall: the page in all clinics.</p>\n");
    out.append("<ul class=\"pages\">\n");
    for (Topic topic : topics) {
      out.append("<li>");
      link(topic.id(), "", topic.matter().title(), out);
      out.append(" <span class=\"quiet\">").append(topic.kind().word()).append("</span></li>\n");
    }
    out.append("</ul></section>\n");
  }

  private static void own(Library library, int from, StringBuilder out) {
    out.append("<section aria-labelledby=\"own\"><h2 id=\"own\">Pages of one clinic</h2>\n");
    for (Clinic clinic : library.clinics().stream().skip(from).limit(ClinicTable.ROWS).toList()) {
      int count = clinic.pages().size() + clinic.posts().size();
      if (count == 0) {
        continue;
      }
      out.append("<details><summary>").append(Html.escape(clinic.file().name()));
      out.append(" <span class=\"quiet\">").append(Html.counted(count, "page"));
      out.append("</span></summary><ul>");
      clinic.pages().forEach(page -> item(page, clinic, out));
      clinic.posts().forEach(post -> item(post, clinic, out));
      out.append("</ul></details>\n");
    }
    out.append("</section>\n");
  }

  private static void item(Topic page, Clinic clinic, StringBuilder out) {
    out.append("<li>");
    link(page.id(), clinic.id(), page.matter().title(), out);
    out.append(" <span class=\"quiet\">").append(page.kind().word()).append("</span></li>");
  }

  private void results(List<Search.Hit> hits, String words, StringBuilder out) {
    out.append("<h1>").append(hits.isEmpty() ? "Nothing" : Html.counted(hits.size(), "place"));
    out.append(" with “").append(Html.escape(words)).append("”</h1>\n<ol class=\"hits\">\n");
    for (Search.Hit hit : hits) {
      out.append("<li>");
      link(hit.page(), hit.clinic(), hit.title(), out);
      out.append(" <span class=\"quiet\">");
      out.append(hit.clinic().isEmpty() ? "all clinics" : Html.escape(hit.clinic()));
      out.append("</span><p>…").append(Html.escape(hit.before())).append("<mark>");
      out.append(Html.escape(hit.match())).append("</mark>").append(Html.escape(hit.after()));
      out.append("…</p>").append(desk.file(hit.path())).append("</li>\n");
    }
    out.append("</ol>\n<p><a href=\"/\">All of the workbench</a></p>\n");
  }

  /** A link to a page of one clinic, or with no clinic, to the page in all of them. */
  static void link(String page, String clinic, String title, StringBuilder out) {
    String id = Html.query(page);
    out.append("<a href=\"");
    out.append(
        clinic.isEmpty()
            ? "/_lamina/wall?page=" + id
            : "/_lamina/open?clinic=" + Html.query(clinic) + "&amp;page=" + id);
    out.append("\">").append(Html.escape(title)).append("</a>");
  }

  /** Leads to the page that a topic, page or post became on a clinic's site. */
  Reply open(Query query) {
    String clinic = query.get("clinic");
    View view = View.of(query.get("view"));
    Optional<SiteOnDemand> site = editions.soonest(clinic).sites().site(clinic);
    Optional<String> path = site.flatMap(made -> Addresses.path(made, query.get("page")));
    return path.map(found -> Reply.moved("/" + clinic + "/" + found + view.query()))
        .orElseGet(
            () ->
                Reply.page(
                    404,
                    Html.page(
                        "Not on this site",
                        "<h1>Not on this site</h1>\n<p>This clinic has no such page.</p>\n"),
                    Html.POLICY));
  }

  /** All that is wrong on one site. */
  Reply findings(Query query) {
    String clinic = query.get("clinic");
    Optional<SiteOnDemand> site = editions.current().sites().passingSite(clinic);
    if (site.isEmpty()) {
      return noSuchClinic(clinic);
    }
    List<Diagnostic> found = site.get().findings();
    StringBuilder main = new StringBuilder("<h1>Findings of " + Html.escape(clinic) + "</h1>\n<p>");
    main.append(found.isEmpty() ? "Nothing found." : Html.counted(found.size(), "finding"));
    main.append(" · <a href=\"/").append(Html.escape(clinic)).append("/\">To the site</a></p>\n");
    found.stream().limit(FINDINGS_OF_A_SITE).forEach(finding -> desk.finding(finding, main));
    return Reply.page(200, Html.page("Findings", main.toString()), Html.POLICY);
  }

  Reply noSuchClinic(String name) {
    List<String> known =
        editions.current().sites().library().clinics().stream().map(Clinic::id).toList();
    String main =
        "<h1>There is no clinic “"
            + Html.escape(name)
            + "”</h1>\n<p>"
            + Html.escape(Nearest.hint(name, known, "clinics"))
            + "</p>\n<p><a href=\"/\">To the workbench</a></p>\n";
    return Reply.page(404, Html.page("No such clinic", main), Html.POLICY);
  }
}
