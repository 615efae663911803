package dev.lamina.browser;

import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;

/**
 * Whether browsers draw a page as those of the nineties did, by its doctype: its style sheets then
 * mean something else here and there.
 */
public final class QuirksMode {
  /** By the names that the standard lists. */
  private static final Pattern OLD =
      Pattern.compile(
          "(?i)-//(?:IETF|W3O|WebTechs|Netscape|Microsoft|Sun |SoftQuad|O'Reilly|AdvaSoft|AS"
              + "|Metrius|Spyglass|SQ)"
              + "|-//W3C//DTD (?:HTML [23]|W3 HTML|HTML 4\\.0 |HTML Experimental)");

  /** Those with a system id are drawn almost as today. */
  private static final Pattern LOOSE =
      Pattern.compile("(?i)-//W3C//DTD HTML 4\\.01 (?:Transitional|Frameset)");

  private QuirksMode() {}

  /** Whether a page is drawn so. */
  public static boolean isOf(HtmlPage page) {
    if (page.isXhtml()) {
      return false; // XML needs no doctype to be drawn as today
    }
    Document document = page.document();
    DocumentType type = document.documentType();
    return type == null
        || document.quirksMode() == Document.QuirksMode.quirks
        || OLD.matcher(type.publicId()).lookingAt()
        || (LOOSE.matcher(type.publicId()).lookingAt() && type.systemId().isEmpty());
  }
}
