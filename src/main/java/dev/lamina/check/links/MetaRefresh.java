package dev.lamina.check.links;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.check.reference.MetaUrls;
import dev.lamina.check.reference.Quoted;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The page sends readers elsewhere, or reloads, after a while. */
public final class MetaRefresh implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "links/refresh",
          null,
          Severity.WARNING,
          "The page sends readers elsewhere, or reloads, after a while.",
          "Who reads slowly or with a screen reader loses the page; the back button stops working.",
          "Redirect at once (\"0; url=…\") with a link for readers, or on the server.",
          "WCAG 2.1, 2.2.1 and 3.2.5; techniques F40, F41 and H76");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    for (Element meta : page.elements().tagged("meta")) {
      if (!meta.attr("http-equiv").strip().equalsIgnoreCase("refresh")) {
        continue;
      }
      String content = meta.attr("content");
      if (!INSTANT.matcher(content).lookingAt() || MetaUrls.refresh(content).isEmpty()) {
        String message = "The redirect \"" + content + "\" is not an instant one to another page.";
        page.report(sink, INFO, page.at(meta, "content"), message, hint(content), content);
      }
    }
  }

  /** At once, to where it leads now; a page that only loads itself again has no use for it. */
  private static String hint(String content) {
    Optional<String> url = MetaUrls.refresh(content);
    return url.isEmpty()
        ? "Take the element out."
        : "Write \"0; url=" + Quoted.inFull(url.get()) + "\", or redirect on the server.";
  }

  private static final Pattern INSTANT = Pattern.compile("\\s*0*(\\.0*)?\\s*[;,]");
}
