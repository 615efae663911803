package dev.lamina.check.links;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.check.reference.ImportMap;
import dev.lamina.check.reference.ImportMaps;
import dev.lamina.check.reference.Quoted;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import org.jsoup.nodes.Element;

/** Browsers can't read an import map, or pass over an address in it. */
public final class ImportMapSyntax implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "links/import-map",
          null,
          Severity.ERROR,
          "Browsers can't read an import map, or pass over an address in it.",
          "The scripts that import by such a name stop, and with them all they do on the page.",
          "Write the map into the page, as valid JSON; begin addresses with \"./\", \"../\", \"/\" or"
              + " \"https:\".",
          "HTML Living Standard, 8.1.6.2 Import maps");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    for (Element script : page.elements().tagged("script")) {
      if (!isMap(script)) {
        continue;
      }
      if (script.hasAttr("src")) {
        String message =
            "The import map \"" + Quoted.inFull(script.attr("src")) + "\" is not loaded.";
        String hint = "Write the map itself into the page: browsers load none.";
        page.report(sink, INFO, page.at(script, "src"), message, hint, script.attr("src"));
      } else {
        read(page, script, sink);
      }
    }
  }

  /** The address to paste. */
  private static String hint(ImportMap.Entry entry) {
    String address = entry.address();
    boolean shown = Quoted.shortened(address).equals(address);
    String fixed = entry.isUrl() ? address + "/" : "./" + address;
    return shown ? "Write \"" + fixed + "\"." : INFO.howToFix();
  }

  static boolean isMap(Element script) {
    return script.attr("type").strip().equalsIgnoreCase("importmap");
  }

  private static void read(CheckedPage page, Element script, DiagnosticSink sink) {
    ImportMap map = ImportMaps.of(page).read(script);
    int start = page.positions().of(script).endPos();
    if (map.problem() != null) {
      int at = start + map.problem().offset();
      String message = "The import map is not valid JSON: " + map.problem().reason() + ".";
      page.report(sink, INFO, page.at(at, at + 1), message, map.problem().fix(), "");
    }
    for (ImportMap.Entry entry : map.entries()) {
      String problem = entry.problem();
      if (!problem.isEmpty()) {
        int at = start + entry.offset();
        String address = entry.address();
        String message = "The address \"" + Quoted.shortened(address) + "\" " + problem + ".";
        page.report(sink, INFO, page.at(at, at + address.length()), message, hint(entry), address);
      }
    }
  }
}
