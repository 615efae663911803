package dev.lamina.preview;

import dev.lamina.content.Clinic;
import dev.lamina.content.Library;
import dev.lamina.content.Topic;
import java.util.Comparator;
import java.util.List;

/** Parts of forms that several pages of the preview have. */
final class Forms {
  private Forms() {}

  static String begin(String action) {
    return "<form class=\"bar\" action=\"" + action + "\">\n";
  }

  /** A list of the shared pages; with the wanted one, also when it is a page of one clinic. */
  static void topics(Library library, String chosen, StringBuilder out) {
    out.append("<label>Page <select name=\"page\">");
    if (!library.topics().containsKey(chosen)) {
      option(chosen, chosen, true, out);
    }
    library.topics().values().stream()
        .sorted(Comparator.comparing((Topic topic) -> topic.matter().menuTitle()))
        .forEach(
            topic ->
                option(topic.id(), topic.matter().menuTitle(), topic.id().equals(chosen), out));
    out.append("</select></label>\n");
  }

  static void clinics(
      String name, String label, List<Clinic> clinics, String chosen, StringBuilder out) {
    out.append("<label>").append(label).append(" <select name=\"").append(name).append("\">");
    for (Clinic clinic : clinics) {
      option(clinic.id(), clinic.file().name(), clinic.id().equals(chosen), out);
    }
    out.append("</select></label>\n");
  }

  /** A list of fixed choices. */
  static void choice(
      String name,
      String label,
      List<String> values,
      List<String> labels,
      String chosen,
      StringBuilder out) {
    out.append("<label>").append(label).append(" <select name=\"").append(name).append("\">");
    for (int i = 0; i < values.size(); i++) {
      option(values.get(i), labels.get(i), values.get(i).equals(chosen), out);
    }
    out.append("</select></label>\n");
  }

  private static void option(String value, String label, boolean on, StringBuilder out) {
    out.append("<option value=\"").append(Html.escape(value)).append('"');
    out.append(on ? " selected" : "").append('>').append(Html.escape(label)).append("</option>");
  }

  /**
   * Links to the parts of a list too long for one page.
   *
   * @param address with all but the start: an address that ends with a question mark or an
   *     ampersand
   */
  static void ranges(String address, int all, int size, int from, String noun, StringBuilder out) {
    if (all <= size) {
      return;
    }
    out.append("<nav class=\"more\" aria-label=\"More ").append(noun).append("s\"><p>");
    int near = from / size * size;
    for (int start = 0; start < all; start += size) {
      boolean shown = start == near;
      boolean edge = start == 0 || start + size >= all;
      if (!edge && Math.abs(start - near) > 3 * size) {
        continue;
      }
      out.append("<a href=\"").append(address).append("from=").append(start).append('"');
      out.append(shown ? " aria-current=\"page\"" : "").append('>');
      out.append(start + 1).append('–').append(Math.min(all, start + size)).append("</a> ");
    }
    out.append("of ").append(Html.counted(all, noun)).append("</p></nav>\n");
  }

  /** Where a list starts, as asked. */
  static int start(Query query) {
    String from = query.get("from");
    return from.matches("[0-9]{1,6}") ? Integer.parseInt(from) : 0;
  }
}
