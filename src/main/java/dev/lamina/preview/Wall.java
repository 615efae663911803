package dev.lamina.preview;

import dev.lamina.content.Clinic;
import dev.lamina.content.Library;
import dev.lamina.content.Topic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The brand wall: one page in all clinics side by side, and its text in two of them compared. */
final class Wall {
  /** Frames at a time: each is a whole page to make and to draw. */
  private static final int FRAMES = 12;

  private final Editions editions;

  Wall(Editions editions) {
    this.editions = editions;
  }

  /** Frames with the page of all clinics. */
  Reply show(Query query) {
    Library library = editions.current().sites().library();
    String page = query.get("page").isEmpty() ? "home" : query.get("page");
    boolean desk = query.get("width").equals("desk");
    int from = number(query.get("from"));
    List<Clinic> clinics = library.clinics();
    StringBuilder main = new StringBuilder("<h1>Brand wall</h1>\n");
    choices(library, page, desk, main);
    compareForm(clinics, page, "", "", main);
    main.append("<div class=\"wall ").append(desk ? "desk" : "phone").append("\" id=\"wall\">\n");
    clinics.stream().skip(from).limit(FRAMES).forEach(clinic -> frame(clinic, page, main));
    main.append("</div>\n");
    more(clinics.size(), from, page, desk, main);
    return Reply.page(200, Html.page("Brand wall", "wide", main.toString()), Html.POLICY);
  }

  private static void frame(Clinic clinic, String page, StringBuilder out) {
    String name = Html.escape(clinic.file().name());
    String address =
        "/_lamina/open?clinic=" + Html.query(clinic.id()) + "&amp;page=" + Html.query(page);
    out.append("<figure><figcaption><a href=\"").append(address).append("\">").append(name);
    out.append("</a></figcaption><div class=\"pane\"><iframe loading=\"lazy\" title=\"")
        .append(name);
    out.append("\" src=\"").append(address).append("\"></iframe></div></figure>\n");
  }

  private static void choices(Library library, String page, boolean desk, StringBuilder out) {
    out.append("<form class=\"bar\" action=\"/_lamina/wall\">\n<label>Page <select name=\"page\">");
    for (Topic topic : library.topics().values()) {
      option(topic.id(), topic.matter().title(), topic.id().equals(page), out);
    }
    if (!library.topics().containsKey(page)) {
      option(page, page, true, out);
    }
    out.append("</select></label>\n<fieldset><legend>Width</legend>");
    radio("phone", "Phone", !desk, out);
    radio("desk", "Desk", desk, out);
    out.append("</fieldset>\n<button>Show</button></form>\n");
  }

  private static void radio(String value, String label, boolean on, StringBuilder out) {
    out.append("<label><input type=\"radio\" name=\"width\" value=\"").append(value).append('"');
    out.append(on ? " checked" : "").append("> ").append(label).append("</label> ");
  }

  private static void option(String value, String label, boolean on, StringBuilder out) {
    out.append("<option value=\"").append(Html.escape(value)).append('"');
    out.append(on ? " selected" : "").append('>').append(Html.escape(label)).append("</option>");
  }

  private static void compareForm(
      List<Clinic> clinics, String page, String a, String b, StringBuilder out) {
    out.append(
        "<form class=\"bar\" action=\"/_lamina/compare\">\n<input type=\"hidden\" name=\"page\" value=\"");
    out.append(Html.escape(page)).append("\">\n");
    clinicSelect("a", "Compare the text of", clinics, a.isEmpty() ? 0 : -1, a, out);
    clinicSelect("b", "with", clinics, b.isEmpty() ? 1 : -1, b, out);
    out.append("<button>Compare</button></form>\n");
  }

  private static void clinicSelect(
      String name,
      String label,
      List<Clinic> clinics,
      int index,
      String chosen,
      StringBuilder out) {
    out.append("<label>").append(label).append(" <select name=\"").append(name).append("\">");
    for (int i = 0; i < clinics.size(); i++) {
      Clinic clinic = clinics.get(i);
      option(clinic.id(), clinic.file().name(), i == index || clinic.id().equals(chosen), out);
    }
    out.append("</select></label>\n");
  }

  private static void more(int all, int from, String page, boolean desk, StringBuilder out) {
    if (all <= FRAMES) {
      return;
    }
    out.append("<p class=\"more\">");
    for (int start = 0; start < all; start += FRAMES) {
      int end = Math.min(all, start + FRAMES);
      String range = (start + 1) + "–" + end;
      out.append("<a href=\"/_lamina/wall?page=").append(Html.query(page));
      out.append(desk ? "&amp;width=desk" : "").append("&amp;from=").append(start).append('"');
      out.append(start == from ? " aria-current=\"page\"" : "").append('>');
      out.append(range).append("</a> ");
    }
    out.append("of ").append(all).append(" clinics</p>\n");
  }

  /** The text of one page in two clinics. */
  Reply compare(Query query) {
    Edition edition = editions.current();
    String page = query.get("page");
    String a = query.get("a");
    String b = query.get("b");
    List<Clinic> clinics = edition.sites().library().clinics();
    StringBuilder main = new StringBuilder("<h1>Compare “" + Html.escape(page) + "”</h1>\n");
    compareForm(clinics, page, a, b, main);
    Optional<List<String>> left = text(edition, a, page);
    Optional<List<String>> right = text(edition, b, page);
    if (left.isEmpty() || right.isEmpty()) {
      String who = left.isEmpty() ? a : b;
      main.append("<p>“").append(Html.escape(who)).append("” has no such page.</p>\n");
      return Reply.page(404, Html.page("Compare", main.toString()), Html.POLICY);
    }
    List<TextDiff.Line> lines = TextDiff.of(left.get(), right.get());
    long differ = lines.stream().filter(line -> !line.same()).count();
    main.append("<p class=\"key\">")
        .append(String.format(Locale.ROOT, "%d of %d paragraphs differ. ", differ, lines.size()))
        .append("<del>Only in ")
        .append(Html.escape(a))
        .append("</del> <ins>Only in ");
    main.append(Html.escape(b)).append("</ins></p>\n<div class=\"diff\">\n");
    lines.forEach(line -> line(line, main));
    main.append("</div>\n");
    return Reply.page(200, Html.page("Compare", main.toString()), Html.POLICY);
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

  private static Optional<List<String>> text(Edition edition, String clinic, String page) {
    return edition
        .sites()
        .site(clinic)
        .flatMap(site -> Addresses.path(site, page))
        .flatMap(path -> edition.find(clinic, path))
        .map(shown -> new String(shown.file().bytes(), StandardCharsets.UTF_8))
        .map(VisibleText::paragraphs);
  }

  private static int number(String text) {
    return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
  }
}
