package dev.lamina.check.seo;

import dev.lamina.check.FileRule;
import dev.lamina.check.Site;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import dev.lamina.diagnostic.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The robots.txt tells all search engines to stay away from the whole site. */
public final class ClosedSite implements FileRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "seo/robots",
          null,
          Severity.WARNING,
          "The robots.txt tells all search engines to stay away from the whole site.",
          "Sites that are being built say so, and when the order goes live, nobody finds the clinic.",
          "Write \"Allow: /\" instead, or accept the finding in the policy with the reason.",
          "RFC 9309");

  private static final String PATH = "robots.txt";

  /** Crawlers read no more of it (RFC 9309, 2.5). */
  private static final int READ = 500 << 10;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(Site site, DiagnosticSink sink) {
    // Crawlers ask for it at the root of a host only.
    if (!site.index().isFile(PATH) || !site.root().path().equals("/")) {
      return;
    }
    String text;
    try {
      byte[] bytes = site.served().bytes(PATH);
      text = new String(bytes, 0, Math.min(bytes.length, READ), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      return; // nor do crawlers read it
    }
    RobotsOrder.Order order = RobotsOrder.thatShutsOut(text);
    if (order != null) {
      String line = text.substring(order.start(), order.end()).split("#", 2)[0].strip();
      sink.add(
          INFO.finding(
                  new SourceText(site.files().display(PATH), text).at(order.start(), order.end()),
                  "The order \"" + line + "\" keeps every page of the site out of every search.",
                  null,
                  line)
              .on(site.place(PATH)));
    }
  }
}
