package dev.lamina.preview;

import dev.lamina.content.Clinic;
import java.util.List;
import java.util.Optional;

/** The clinics of a workspace with what was found on their sites. */
final class ClinicTable {
  /** Rows at a time. */
  static final int ROWS = 100;

  private final Survey survey;
  private final long edition;

  /**
   * @param edition whose tallies are up to date
   */
  ClinicTable(Survey survey, long edition) {
    this.survey = survey;
    this.edition = edition;
  }

  /** Appends the table, from a clinic on. */
  void write(List<Clinic> clinics, int from, StringBuilder out) {
    begin(out);
    clinics.stream().skip(from).limit(ROWS).forEach(clinic -> row(clinic, out));
    end(clinics.size(), from, out);
  }

  /** Appends a table of clinics of which only the ids are known. */
  static void early(List<String> clinics, int from, StringBuilder out) {
    begin(out);
    for (String clinic : clinics.stream().skip(from).limit(ROWS).toList()) {
      name(Html.escape(clinic), clinic, out);
      out.append("</td><td colspan=\"4\" class=\"quiet n\">is being read…</td></tr>\n");
    }
    end(clinics.size(), from, out);
  }

  private static void begin(StringBuilder out) {
    out.append("<section><h2 id=\"clinics\">Clinics</h2>\n");
    out.append("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"clinics\">");
    out.append("<table><thead><tr><th scope=\"col\">Clinic</th>");
    out.append("<th scope=\"col\" class=\"site\">Site</th>");
    for (String head : List.of("Pages", "Errors", "Warnings", "Notes")) {
      out.append("<th scope=\"col\" class=\"n\">").append(head).append("</th>");
    }
    out.append("</tr></thead>\n<tbody>\n");
  }

  private static void end(int clinics, int from, StringBuilder out) {
    out.append("</tbody></table></div>\n");
    Forms.ranges("/?", clinics, ROWS, from, "clinic", out);
    out.append("</section>\n");
  }

  private static void name(String id, String name, StringBuilder out) {
    out.append("<tr><th scope=\"row\"><a href=\"/").append(id).append("/\">");
    out.append(Html.escape(name)).append("</a></th><td class=\"quiet site\">");
  }

  private void row(Clinic clinic, StringBuilder out) {
    String id = Html.escape(clinic.id());
    name(id, clinic.file().name(), out);
    out.append(Html.escape(clinic.file().domain().value())).append("</td>");
    Optional<Survey.Tally> tally = survey.of(clinic.id());
    if (tally.isEmpty()) {
      out.append("<td colspan=\"4\" class=\"quiet n\">is being looked at…</td></tr>\n");
      return;
    }
    Survey.Tally found = tally.get();
    String old = found.edition() == edition ? "" : " old";
    out.append("<td class=\"n").append(old).append("\">").append(found.pages()).append("</td>");
    number(found.errors(), "error", old, id, out);
    number(found.warnings(), "warning", old, id, out);
    number(found.notes(), "info", old, id, out);
    out.append("</tr>\n");
  }

  private static void number(int count, String kind, String old, String id, StringBuilder out) {
    out.append("<td class=\"n\">");
    if (count == 0) {
      out.append("<span class=\"none\">0</span>");
    } else {
      out.append("<a class=\"count ").append(kind).append(old);
      out.append("\" href=\"/_lamina/findings-of?clinic=").append(id).append("\">");
      out.append(count).append("</a>");
    }
    out.append("</td>");
  }
}
