package dev.lamina.preview;

import dev.lamina.content.Clinic;
import dev.lamina.content.Library;
import java.util.List;

/** The brand wall: one page in all clinics side by side. */
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
    View view = View.of(query.get("view"));
    int from = Forms.start(query);
    List<Clinic> clinics = library.clinics();
    StringBuilder main = new StringBuilder("<h1>Brand wall</h1>\n");
    choices(library, page, desk, view, main);
    main.append("<div class=\"wall ").append(desk ? "desk" : "phone").append("\" id=\"wall\">\n");
    clinics.stream().skip(from).limit(FRAMES).forEach(clinic -> frame(clinic, page, view, main));
    main.append("</div>\n");
    String address =
        "/_lamina/wall?page="
            + Html.query(page)
            + (desk ? "&amp;width=desk" : "")
            + (view.word().isEmpty() ? "" : "&amp;view=" + view.word())
            + "&amp;";
    Forms.ranges(address, clinics.size(), FRAMES, from, "clinic", main);
    return Reply.page(200, Html.page("Brand wall", "wide", main.toString()), Html.POLICY);
  }

  private static void frame(Clinic clinic, String page, View view, StringBuilder out) {
    String name = Html.escape(clinic.file().name());
    String address =
        "/_lamina/open?clinic="
            + Html.query(clinic.id())
            + "&amp;page="
            + Html.query(page)
            + (view.word().isEmpty() ? "" : "&amp;view=" + view.word());
    out.append("<figure><figcaption><a href=\"").append(address).append("\">").append(name);
    out.append("</a></figcaption><div class=\"pane\"><iframe title=\"").append(name);
    out.append("\" src=\"").append(address).append("\"></iframe></div></figure>\n");
  }

  private static void choices(
      Library library, String page, boolean desk, View view, StringBuilder out) {
    out.append(Forms.begin("/_lamina/wall"));
    Forms.topics(library, page, out);
    out.append("<fieldset><legend>Width</legend>");
    radio("phone", "Phone", !desk, out);
    radio("desk", "Desk", desk, out);
    out.append("</fieldset>\n");
    List<View> views = List.of(View.values());
    Forms.choice(
        "view",
        "View",
        views.stream().map(View::word).toList(),
        views.stream().map(View::label).toList(),
        view.word(),
        out);
    out.append("<button>Show</button> <a href=\"/_lamina/compare?page=");
    out.append(Html.query(page)).append("\">Compare the words of two</a></form>\n");
  }

  private static void radio(String value, String label, boolean on, StringBuilder out) {
    out.append("<label><input type=\"radio\" name=\"width\" value=\"").append(value).append('"');
    out.append(on ? " checked" : "").append("> ").append(label).append("</label> ");
  }
}
