package dev.lamina.check.links;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.check.reference.JsonLd;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import org.jsoup.nodes.Element;

/** A script with structured data is not valid JSON. */
public final class JsonLdSyntax implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "links/json-ld",
          null,
          Severity.ERROR,
          "A script with structured data is not valid JSON.",
          "Search engines ignore all of it without a word.",
          "Mend the JSON: a comma too many and a quotation mark too few are the usual causes.",
          "RFC 8259; JSON-LD 1.1, 7 Embedding JSON-LD in HTML");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    for (Element script : page.elements().tagged("script")) {
      if (!script.attr("type").strip().equalsIgnoreCase("application/ld+json")) {
        continue;
      }
      JsonLd.Problem problem = JsonLd.read(script.data()).problem();
      if (problem != null) {
        int at = page.positions().of(script).endPos() + problem.offset();
        String message = "The structured data is not valid JSON: " + problem.reason() + ".";
        page.report(sink, INFO, page.at(at, at + 1), message, problem.fix(), "");
      }
    }
  }
}
