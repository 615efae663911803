package dev.lamina.report;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Excerpt;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.Place;
import java.util.List;
import java.util.stream.Collectors;

/** A finding as a part of a page: the place, the line with what is meant marked, what to do. */
public final class FindingHtml {
  private static final int PLACES_SHOWN = 200;
  private static final int PLACES_IN_LINE = 5;

  private FindingHtml() {}

  /**
   * Appends one finding: an {@code article} whose class is its severity.
   *
   * @param told advice that stands on the page already and is not repeated
   */
  public static void write(Diagnostic finding, String told, StringBuilder out) {
    String place = Markup.escape(finding.where().display());
    write(finding, told, "<code>" + place + "</code>", out);
    int end = out.length() - "</article>\n".length();
    StringBuilder places = new StringBuilder();
    places(finding, places);
    out.insert(end, places);
  }

  /**
   * Appends one finding without the pages it is on.
   *
   * @param place ready HTML that names the line to edit
   */
  public static void write(Diagnostic finding, String told, String place, StringBuilder out) {
    String severity = finding.severity().word();
    out.append("<article class=\"").append(severity).append("\">\n<b>").append(severity);
    out.append("</b> ").append(place).append("\n");
    out.append("<p>").append(Markup.escape(finding.message())).append("</p>\n");
    excerpt(finding.where(), out);
    String hint = finding.hint();
    if (hint != null && !hint.equals(told)) {
      out.append("<p>").append(Markup.escape(hint)).append("</p>\n");
    }
    out.append("</article>\n");
  }

  private static void excerpt(Location where, StringBuilder out) {
    Excerpt shown = where.shown();
    if (shown == null || shown.text().isBlank()) {
      return;
    }
    String line = shown.text();
    int length = line.codePointCount(0, line.length());
    int from = Math.max(0, Math.min(shown.column() - 1, length));
    int to = shown.column() == 0 ? from : Math.min(length, from + shown.length());
    int start = line.offsetByCodePoints(0, from);
    int end = line.offsetByCodePoints(0, to);
    out.append("<pre>").append(Markup.escape(line.substring(0, start)));
    if (end > start) {
      out.append("<mark>").append(Markup.escape(line.substring(start, end))).append("</mark>");
    }
    out.append(Markup.escape(line.substring(end))).append("</pre>\n");
  }

  /** The pages it shows on; not where the page is the file that was named already. */
  private static void places(Diagnostic finding, StringBuilder out) {
    List<Place> places = finding.places();
    if (places.isEmpty() || (places.size() == 1 && places.get(0).clinic().isEmpty())) {
      return;
    }
    if (places.size() <= PLACES_IN_LINE) {
      String list =
          places.stream()
              .map(place -> "<code>" + Markup.escape(Places.name(place)) + "</code>")
              .collect(Collectors.joining(", "));
      out.append("<p class=\"about\">On ").append(list).append("</p>\n");
      return;
    }
    out.append("<details><summary>On ").append(places.size()).append(" pages</summary>\n<ul>\n");
    places.stream()
        .limit(PLACES_SHOWN)
        .map(place -> "<li>" + Markup.escape(Places.name(place)) + "</li>\n")
        .forEach(out::append);
    if (places.size() > PLACES_SHOWN) {
      out.append("<li>and ").append(places.size() - PLACES_SHOWN).append(" more</li>\n");
    }
    out.append("</ul>\n</details>\n");
  }
}
