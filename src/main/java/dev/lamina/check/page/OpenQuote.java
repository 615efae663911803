package dev.lamina.check.page;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An attribute lacks its closing quotation mark and takes in what follows. */
public final class OpenQuote implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "page/open-quote",
          null,
          Severity.ERROR,
          "An attribute lacks its closing quotation mark and takes in what follows.",
          "All up to the next quotation mark is lost to readers: text, links, notices.",
          "Close the quotation mark of the attribute.",
          "HTML Living Standard, 13.2.2 unexpected-character-in-attribute-name");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    for (Element element : page.elements().all()) {
      Attribute open = element.attributesSize() < 2 ? null : open(element);
      if (open != null) {
        page.report(
            sink,
            INFO,
            page.at(element, open.getKey()),
            "The attribute \""
                + open.getKey()
                + "\" is not closed: it takes in the text behind it.",
            hint(open.getValue()),
            open.getKey());
      }
    }
  }

  /** The attribute that holds tags, when its end has made a name of what was meant as a value. */
  private static @Nullable Attribute open(Element element) {
    Attribute open = null;
    boolean broken = false;
    for (Attribute attribute : element.attributes()) {
      String name = attribute.getKey();
      broken |= open != null && (name.indexOf('"') >= 0 || name.indexOf('\'') >= 0);
      String value = attribute.getValue();
      if (open == null && value.indexOf('>') >= 0 && value.indexOf('<') >= 0) {
        open = attribute;
      }
    }
    return broken ? open : null;
  }

  /** Where the mark belongs: most often before the end of the tag. */
  private static @Nullable String hint(String value) {
    String meant = value.substring(0, value.indexOf('>')).strip();
    return meant.isEmpty() || meant.length() > 80 || meant.indexOf('<') >= 0
        ? null
        : "Close the quotation mark behind \"" + meant + "\".";
  }
}
