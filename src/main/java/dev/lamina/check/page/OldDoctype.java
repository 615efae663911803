package dev.lamina.check.page;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;

/** A page does not begin with the doctype of today. */
public final class OldDoctype implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "page/doctype",
          null,
          Severity.WARNING,
          "A page does not begin with the doctype of today.",
          "Browsers draw it as those of the nineties did: sizes, tables and line heights differ.",
          "Begin the page with \"<!DOCTYPE html>\", with nothing before it.",
          "HTML Living Standard, 13.1.1 The DOCTYPE; Quirks Mode Standard");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    if (page.isXhtml()) {
      return; // XML needs none to be drawn as today
    }
    Document document = page.document();
    DocumentType old = document.documentType();
    boolean late = document.quirksMode() == Document.QuirksMode.quirks;
    if (late || old == null || isOld(old)) {
      String message =
          old == null
              ? "The page has no doctype, or something stands before it."
              : "The doctype is one that browsers draw pages by as of old.";
      page.report(sink, INFO, page.at(0, 1), message, null, "");
    }
  }

  /** By the names that the standard lists; those with a system id were drawn almost as today. */
  private static boolean isOld(DocumentType type) {
    boolean loose = LOOSE.matcher(type.publicId()).lookingAt() && type.systemId().isEmpty();
    return loose || OLD.matcher(type.publicId()).lookingAt();
  }

  private static final Pattern OLD =
      Pattern.compile(
          "(?i)-//(?:IETF|W3O|WebTechs|Netscape|Microsoft|Sun |SoftQuad|O'Reilly|AdvaSoft|AS|Metrius|Spyglass|SQ)|-//W3C//DTD (?:HTML [23]|W3 HTML|HTML 4\\.0 |HTML Experimental)");
  private static final Pattern LOOSE =
      Pattern.compile("(?i)-//W3C//DTD HTML 4\\.01 (?:Transitional|Frameset)");
}
