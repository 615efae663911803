package dev.lamina.check.links;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.check.reference.Quoted;
import dev.lamina.check.reference.Srcset;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** A picture in a srcset has a size that browsers can not read, or not compare. */
public final class SrcsetSyntax implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "links/srcset",
          null,
          Severity.WARNING,
          "A picture in a srcset has a size that browsers can not read, or not compare.",
          "Browsers drop it, show another size or load one that is far too large.",
          "Write a width like \"480w\" behind each address, and how wide it is shown in \"sizes\"; or a"
              + " density like \"2x\" behind each. Commas stand between pictures.",
          "HTML Living Standard, 4.8.2.1 Srcset attributes and 4.8.4.3.4 Parsing a srcset"
              + " attribute");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    for (String attribute : List.of("srcset", "imagesrcset")) {
      for (Element element : page.elements().having(attribute)) {
        Srcset pictures = Srcset.parse(element.attr(attribute));
        for (Srcset.Problem problem : pictures.problems()) {
          String url = problem.candidate().url();
          String message =
              "The picture \"" + Quoted.inFull(url) + "\" is dropped: " + problem.reason() + ".";
          page.report(sink, INFO, page.at(element, attribute), message, null, url);
        }
        if (pictures.problems().isEmpty()) {
          together(page, element, attribute, pictures, sink);
        }
      }
    }
  }

  /** What is wrong with pictures that are well for themselves. */
  private static void together(
      CheckedPage page, Element element, String attribute, Srcset pictures, DiagnosticSink sink) {
    Srcset.Candidate mixed = pictures.mixed();
    if (mixed != null) {
      String message =
          "The picture \""
              + Quoted.inFull(mixed.url())
              + "\" is for a density, and others are for widths.";
      String hint = "Write a width for each picture, or a density for each.";
      page.report(sink, INFO, page.at(element, attribute), message, hint, mixed.url());
      return;
    }
    boolean forWidths = pictures.candidates().stream().anyMatch(Srcset.Candidate::isForWidth);
    String sizes = attribute.replace("srcset", "sizes");
    if (forWidths && !element.hasAttr(sizes) && !takesSizeOfLayout(element)) {
      String url = pictures.candidates().get(0).url();
      String message =
          "The picture \""
              + Quoted.inFull(url)
              + "\" has widths to choose from and no \""
              + sizes
              + "\".";
      String hint =
          "Say how wide it is shown, as in " + sizes + "=\"(max-width: 40em) 100vw, 50vw\".";
      page.report(sink, INFO, page.at(element, attribute), message, hint, url);
    }
  }

  /** Whether a source stands beside a picture that is loaded late, by the width it then has. */
  private static boolean takesSizeOfLayout(Element source) {
    Element picture = source.normalName().equals("source") ? source.parent() : null;
    Element image = picture == null ? null : picture.selectFirst("> img");
    return image != null
        && image.attr("loading").strip().equalsIgnoreCase("lazy")
        && image.attr("sizes").strip().toLowerCase(Locale.ROOT).matches("auto(?:\\s*,.*)?");
  }
}
