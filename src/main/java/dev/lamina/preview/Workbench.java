package dev.lamina.preview;

import dev.lamina.build.SiteOnDemand;
import dev.lamina.content.Clinic;
import dev.lamina.content.Library;
import dev.lamina.content.Topic;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Nearest;
import dev.lamina.report.FindingHtml;
import dev.lamina.source.Located;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The page at {@code /}: clinics, pages, what is due, and what is wrong. */
final class Workbench {
  private static final int DUE_DAYS = 90;
  private static final int FINDINGS_SHOWN = 20;
  private static final int DUE_SHOWN = 100;

  private final Editions editions;
  private final Survey survey;
  private final LocalDate asOf;

  Workbench(Editions editions, Survey survey, LocalDate asOf) {
    this.editions = editions;
    this.survey = survey;
    this.asOf = asOf;
  }

  /** The front page; with {@code ?q=}, what was searched for. */
  Reply front(Query query) {
    Edition edition = editions.current();
    String words = query.get("q");
    StringBuilder main = new StringBuilder();
    main.append(
            "<form class=\"search\" role=\"search\" action=\"/\"><label for=\"q\">Search titles and words")
        .append(
            "</label><div><input id=\"q\" name=\"q\" type=\"search\" autocomplete=\"off\" value=\"")
        .append(Html.escape(words))
        .append("\"><button>Search</button></div></form>\n");
    Library library = edition.sites().library();
    if (!words.isEmpty()) {
      results(Search.run(library, words), words, main);
      return Reply.page(200, Html.page("Search", main.toString()), Html.POLICY);
    }
    main.insert(0, "<h1 class=\"unseen\">Workbench</h1>\n");
    problems(edition, main);
    clinics(edition, main);
    pages(library, main);
    due(library, main);
    own(library, main);
    return Reply.page(200, Html.page("Workbench", main.toString()), Html.POLICY);
  }

  private static void problems(Edition edition, StringBuilder out) {
    List<Diagnostic> errors =
        edition.sites().findings().stream().filter(Diagnostic::isError).toList();
    if (errors.isEmpty()) {
      return;
    }
    out.append("<section class=\"problems\" aria-labelledby=\"problems\"><h2 id=\"problems\">");
    out.append(counted(errors.size(), "error")).append(" in the content</h2>\n");
    out.append(
        "<p>Pages that are made of these files show what they last said without error.</p>\n");
    errors.stream().limit(FINDINGS_SHOWN).forEach(finding -> FindingHtml.write(finding, "", out));
    out.append("</section>\n");
  }

  private void clinics(Edition edition, StringBuilder out) {
    List<Clinic> clinics = edition.sites().library().clinics();
    out.append("<section aria-labelledby=\"clinics\"><h2 id=\"clinics\">Clinics</h2>\n");
    out.append(
        "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"clinics\"><table>");
    out.append(
        "<thead><tr><th scope=\"col\">Clinic</th><th scope=\"col\" class=\"site\">Site</th>");
    for (String head : List.of("Pages", "Errors", "Warnings", "Notes")) {
      out.append("<th scope=\"col\" class=\"n\">").append(head).append("</th>");
    }
    out.append("</tr></thead>\n<tbody>\n");
    for (Clinic clinic : clinics) {
      clinic(clinic, edition, out);
    }
    out.append("</tbody></table></div></section>\n");
  }

  private void clinic(Clinic clinic, Edition edition, StringBuilder out) {
    String id = Html.escape(clinic.id());
    out.append("<tr><th scope=\"row\"><a href=\"/").append(id).append("/\">");
    out.append(Html.escape(clinic.file().name())).append("</a></th><td class=\"quiet site\">");
    out.append(Html.escape(clinic.file().domain().value())).append("</td>");
    Optional<Survey.Tally> tally = survey.of(clinic.id());
    if (tally.isEmpty()) {
      out.append("<td colspan=\"4\" class=\"quiet n\">is being looked at…</td></tr>\n");
      return;
    }
    Survey.Tally found = tally.get();
    String old = found.edition() == edition.number() ? "" : " old";
    out.append("<td class=\"n").append(old).append("\">").append(found.pages()).append("</td>");
    number(found.errors(), "error" + old, id, out);
    number(found.warnings(), "warning" + old, id, out);
    number(found.notes(), "info" + old, id, out);
    out.append("</tr>\n");
  }

  private static void number(int count, String kind, String id, StringBuilder out) {
    out.append("<td class=\"n\">");
    if (count == 0) {
      out.append("<span class=\"none\">0</span>");
    } else {
      out.append("<a class=\"count ").append(kind).append("\" href=\"/_lamina/findings-of?clinic=");
      out.append(id).append("\">").append(count).append("</a>");
    }
    out.append("</td>");
  }

  private static void pages(Library library, StringBuilder out) {
    List<Topic> topics = new ArrayList<>(library.topics().values());
    topics.sort(Comparator.comparing(topic -> topic.matter().title()));
    out.append(
        "<section aria-labelledby=\"pages\"><h2 id=\"pages\">Shared pages</h2>\n<ul class=\"pages\">\n");
    for (Topic topic : topics) {
      out.append("<li><a href=\"/_lamina/wall?page=").append(Html.query(topic.id())).append("\">");
      out.append(Html.escape(topic.matter().title())).append("</a> <span class=\"quiet\">");
      out.append(topic.kind().word()).append("</span></li>\n");
    }
    out.append("</ul></section>\n");
  }

  /** A page with the day on which it has to be checked again. */
  private record Due(LocalDate day, Topic page, String clinic) {}

  private void due(Library library, StringBuilder out) {
    List<Due> due = new ArrayList<>();
    library.topics().values().forEach(topic -> due(topic, "", due));
    for (Clinic clinic : library.clinics()) {
      clinic.pages().forEach(page -> due(page, clinic.id(), due));
      clinic.posts().forEach(post -> due(post, clinic.id(), due));
    }
    due.sort(Comparator.comparing(Due::day).thenComparing(one -> one.page().path()));
    out.append("<section aria-labelledby=\"due\"><h2 id=\"due\">Due for review</h2>\n");
    if (due.isEmpty()) {
      out.append("<p>Nothing until ").append(asOf.plusDays(DUE_DAYS)).append(".</p>");
    } else {
      out.append("<ul class=\"due\">\n");
      due.stream().limit(DUE_SHOWN).forEach(one -> due(one, out));
      out.append("</ul>");
    }
    out.append("</section>\n");
  }

  private void due(Topic page, String clinic, List<Due> due) {
    Located<LocalDate> day = page.matter().reviewDue();
    if (day != null && day.value().isBefore(asOf.plusDays(DUE_DAYS))) {
      due.add(new Due(day.value(), page, clinic));
    }
  }

  private void due(Due one, StringBuilder out) {
    boolean over = one.day().isBefore(asOf);
    out.append("<li><time datetime=\"").append(one.day()).append("\">").append(one.day());
    out.append("</time> ").append(over ? "<b class=\"over\">overdue</b> " : "");
    link(one.page().id(), one.clinic(), one.page().matter().title(), out);
    out.append(" <code>").append(Html.escape(one.page().path())).append("</code></li>\n");
  }

  private static void own(Library library, StringBuilder out) {
    out.append("<section aria-labelledby=\"own\"><h2 id=\"own\">Pages of one clinic</h2>\n");
    for (Clinic clinic : library.clinics()) {
      int count = clinic.pages().size() + clinic.posts().size();
      if (count == 0) {
        continue;
      }
      out.append("<details><summary>").append(Html.escape(clinic.file().name()));
      out.append(" <span class=\"quiet\">")
          .append(counted(count, "page"))
          .append("</span></summary><ul>");
      for (Topic page : clinic.pages()) {
        item(page, clinic, out);
      }
      for (Topic post : clinic.posts()) {
        item(post, clinic, out);
      }
      out.append("</ul></details>\n");
    }
    out.append("</section>\n");
  }

  private static void item(Topic page, Clinic clinic, StringBuilder out) {
    out.append("<li>");
    link(page.id(), clinic.id(), page.matter().title(), out);
    out.append(" <span class=\"quiet\">").append(page.kind().word()).append("</span></li>");
  }

  private static void results(List<Search.Hit> hits, String words, StringBuilder out) {
    out.append("<h1>").append(hits.isEmpty() ? "Nothing" : counted(hits.size(), "file"));
    out.append(" with “").append(Html.escape(words)).append("”</h1>\n<ol class=\"hits\">\n");
    for (Search.Hit hit : hits) {
      out.append("<li>");
      link(hit.page(), hit.clinic(), hit.title(), out);
      out.append(" <span class=\"quiet\">");
      out.append(hit.clinic().isEmpty() ? "all clinics" : Html.escape(hit.clinic()));
      out.append("</span><p>…").append(Html.escape(hit.before())).append("<mark>");
      out.append(Html.escape(hit.match())).append("</mark>").append(Html.escape(hit.after()));
      out.append("…</p><code>").append(Html.escape(hit.path())).append("</code></li>\n");
    }
    out.append("</ol>\n<p><a href=\"/\">All of the workbench</a></p>\n");
  }

  private static void link(String page, String clinic, String title, StringBuilder out) {
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
    Optional<SiteOnDemand> site = editions.current().sites().site(clinic);
    Optional<String> path = site.flatMap(made -> Addresses.path(made, query.get("page")));
    return path.map(found -> Reply.moved("/" + clinic + "/" + found))
        .orElseGet(
            () ->
                Reply.page(
                    404,
                    Html.page("Not on this site", "<p>This site has no such page.</p>\n"),
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
    main.append(found.isEmpty() ? "Nothing found." : counted(found.size(), "finding"));
    main.append("</p>\n");
    found.forEach(finding -> FindingHtml.write(finding, "", main));
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

  private static String counted(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
