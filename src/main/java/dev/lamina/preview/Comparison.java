package dev.lamina.preview;

import dev.lamina.build.SiteOnDemand;
import dev.lamina.build.SitesOnDemand;
import dev.lamina.content.Clinic;
import dev.lamina.content.Library;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words of a page beside what they are elsewhere: in another clinic, or before an edit. */
final class Comparison {
  private static final String CLINICS = "/_lamina/compare";
  private static final String CHANGES = "/_lamina/changes";

  private final Editions editions;

  Comparison(Editions editions) {
    this.editions = editions;
  }

  /** One page in two clinics. */
  Reply ofClinics(Query query) {
    Edition edition = editions.current();
    Library library = edition.sites().library();
    List<Clinic> clinics = library.clinics();
    String page = query.get("page").isEmpty() ? "home" : query.get("page");
    String a = clinic(query.get("a"), clinics, 0);
    String b = clinic(query.get("b"), clinics, 1);
    StringBuilder main = new StringBuilder("<h1>One page, two clinics</h1>\n");
    main.append(Forms.begin(CLINICS));
    Forms.topics(library, page, main);
    Forms.clinics("a", "in", clinics, a, main);
    Forms.clinics("b", "and", clinics, b, main);
    main.append("<button>Compare</button></form>\n");
    Optional<List<String>> left = text(edition.sites(), a, page);
    Optional<List<String>> right = text(edition.sites(), b, page);
    if (left.isEmpty() || right.isEmpty()) {
      String who = left.isEmpty() ? a : b;
      main.append("<p>“").append(Html.escape(who)).append("” has no such page.</p>\n");
      return Reply.page(404, Html.page("Compare", main.toString()), Html.POLICY);
    }
    difference(left.get(), right.get(), "Only in " + a, "Only in " + b, main);
    return Reply.page(200, Html.page("Compare", main.toString()), Html.POLICY);
  }

  private static String clinic(String asked, List<Clinic> clinics, int otherwise) {
    return asked.isEmpty() && clinics.size() > otherwise ? clinics.get(otherwise).id() : asked;
  }

  /** A page as it is, and as it was before the last save or when the preview was started. */
  Reply sinceBefore(Query query) {
    Edition edition = editions.current();
    Library library = edition.sites().library();
    List<Clinic> clinics = library.clinics();
    String page = query.get("page").isEmpty() ? "home" : query.get("page");
    String clinic = clinic(query.get("clinic"), clinics, 0);
    boolean lastSave = query.get("since").equals("save");
    StringBuilder main = new StringBuilder("<h1>What has changed</h1>\n");
    main.append(Forms.begin(CHANGES));
    Forms.topics(library, page, main);
    Forms.clinics("clinic", "in", clinics, clinic, main);
    Forms.choice(
        "since",
        "since",
        List.of("start", "save"),
        List.of("the preview was started", "the last save"),
        lastSave ? "save" : "start",
        main);
    main.append("<button>Show</button></form>\n");
    SitesOnDemand old = lastSave ? edition.before().orElse(null) : edition.began();
    Optional<List<String>> now = shown(edition, clinic, page);
    Optional<List<String>> then = old == null ? Optional.empty() : text(old, clinic, page);
    if (now.isEmpty() && then.isEmpty()) {
      main.append("<p>“").append(Html.escape(clinic)).append("” has no such page.</p>\n");
      return Reply.page(404, Html.page("Changes", main.toString()), Html.POLICY);
    }
    if (then.isEmpty() && lastSave && old == null) {
      main.append("<p>Nothing has been saved since the preview was started.</p>\n");
    } else {
      difference(then.orElse(List.of()), now.orElse(List.of()), "Before", "Now", main);
    }
    return Reply.page(200, Html.page("Changes", main.toString()), Html.POLICY);
  }

  private static void difference(
      List<String> left, List<String> right, String before, String after, StringBuilder out) {
    List<TextDiff.Line> lines = TextDiff.of(left, right);
    long differ = lines.stream().filter(line -> !line.same()).count();
    out.append("<p class=\"key\">")
        .append(
            differ == 0
                ? "No word differs. "
                : String.format(Locale.ROOT, "%d of %d paragraphs differ. ", differ, lines.size()));
    if (differ > 0) {
      out.append("<del>").append(Html.escape(before)).append("</del> <ins>");
      out.append(Html.escape(after)).append("</ins>");
    }
    out.append("</p>\n<div class=\"diff\">\n");
    lines.forEach(line -> line(line, out));
    out.append("</div>\n");
  }

  private static void line(TextDiff.Line line, StringBuilder out) {
    out.append(line.same() ? "<p class=\"same\">" : "<p>");
    for (TextDiff.Run run : line.runs()) {
      String text = Html.escape(run.text());
      out.append(
          switch (run.side()) {
            case BOTH -> text;
            case LEFT -> "<del>" + text + "</del>";
            case RIGHT -> "<ins>" + text + "</ins>";
          });
      out.append(' ');
    }
    out.append("</p>\n");
  }

  /** As the preview shows it, which may be from an edition before. */
  private static Optional<List<String>> shown(Edition edition, String clinic, String page) {
    return edition
        .sites()
        .site(clinic)
        .flatMap(site -> Addresses.path(site, page))
        .flatMap(path -> edition.find(clinic, path))
        .map(found -> paragraphs(found.file().bytes()));
  }

  private static Optional<List<String>> text(SitesOnDemand sites, String clinic, String page) {
    Optional<SiteOnDemand> site = sites.site(clinic);
    return site.flatMap(made -> Addresses.path(made, page))
        .flatMap(path -> site.get().file(path))
        .map(file -> paragraphs(file.bytes()));
  }

  private static List<String> paragraphs(byte[] html) {
    return VisibleText.paragraphs(new String(html, StandardCharsets.UTF_8));
  }
}
