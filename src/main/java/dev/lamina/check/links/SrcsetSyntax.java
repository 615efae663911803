package dev.lamina.check.links;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.List;
import org.jsoup.nodes.Element;

/** A picture in a srcset has a size that browsers can not read. */
public final class SrcsetSyntax implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "links/srcset",
          null,
          Severity.WARNING,
          "A picture in a srcset has a size that browsers can not read.",
          "Browsers drop it and show another size, or none.",
          "Write a width like \"480w\" or a density like \"2x\" behind the address, commas between pictures.",
          "HTML Living Standard, 4.8.4.3.4 Parsing a srcset attribute");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    for (String attribute : List.of("srcset", "imagesrcset")) {
      for (Element element : page.elements().having(attribute)) {
        for (Srcset.Problem problem : Srcset.parse(element.attr(attribute)).problems()) {
          String message =
              "The picture \""
                  + problem.candidate().url()
                  + "\" is dropped: "
                  + problem.reason()
                  + ".";
          page.report(
              sink, INFO, page.at(element, attribute), message, null, problem.candidate().url());
        }
      }
    }
  }
}
