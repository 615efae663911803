package dev.lamina.check.reference;

import dev.lamina.check.CheckedPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** URLs in scripts: JSON-LD, import maps, speculation rules, and what a script imports. */
final class ScriptUrls {
  private static final JsonFactory JSON = new JsonFactory();

  private ScriptUrls() {}

  /**
   * One of them.
   *
   * @param offset where it starts in the script
   */
  record Found(Use use, String url, int offset) {}

  static List<Found> of(Element script, CheckedPage page) {
    return switch (script.attr("type").strip().toLowerCase(Locale.ROOT)) {
      case "application/ld+json" ->
          JsonLd.read(script.data()).addresses().stream()
              .map(one -> new Found(Use.DATA, one.url(), one.offset()))
              .toList();
      case "importmap" ->
          ImportMaps.of(page).read(script).entries().stream()
              .filter(one -> one.problem().isEmpty())
              .map(
                  one ->
                      new Found(
                          one.isFolder() ? Use.SCRIPT_FOLDER : Use.SCRIPT,
                          one.address(),
                          one.offset()))
              .toList();
      case "speculationrules" -> speculations(script.data());
      case "module" -> imports(script, page, true);
      case "", "text/javascript", "application/javascript" -> imports(script, page, false);
      default -> List.of();
    };
  }

  /** An import map may send any address elsewhere; what it names is judged there. */
  private static List<Found> imports(Element script, CheckedPage page, boolean isModule) {
    if (script.hasAttr("src")) {
      return List.of();
    }
    List<Found> found =
        ScriptImports.of(script.data(), isModule).stream()
            .map(one -> new Found(one.use(), one.url(), one.offset()))
            .toList();
    boolean isMapped =
        !found.isEmpty()
            && page.elements().tagged("script").stream()
                .anyMatch(one -> one.attr("type").strip().equalsIgnoreCase("importmap"));
    return isMapped ? List.of() : found;
  }

  /** The pages that are loaded ahead; none when the script is no JSON. */
  private static List<Found> speculations(String script) {
    List<Found> found = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), script)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        var context = parser.streamReadContext();
        boolean isOne = token == JsonToken.VALUE_STRING && context.inArray();
        if (isOne && "urls".equals(context.getParent().currentName())) {
          int offset = (int) parser.currentTokenLocation().getCharOffset() + 1;
          found.add(new Found(Use.RESOURCE, parser.getString(), offset));
        }
      }
    } catch (JacksonException notJson) {
      return List.of();
    }
    return found;
  }
}
