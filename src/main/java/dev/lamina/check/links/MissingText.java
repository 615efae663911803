package dev.lamina.check.links;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.Site;
import dev.lamina.check.SiteJudge;
import dev.lamina.check.SiteRule;
import dev.lamina.check.reference.Quoted;
import dev.lamina.check.reference.Reference;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** A link leads to words of a page that are not there. */
public final class MissingText implements SiteRule<Boolean> {
  static final RuleInfo INFO =
      new RuleInfo(
          "links/missing-text",
          null,
          Severity.WARNING,
          "A link leads to words of a page that are not there.",
          "Browsers scroll to the words and mark them; without them, readers land at the top.",
          "Copy the words anew from the page, or lead to the id of a heading: that outlives edits.",
          "WICG, URL Fragment Text Directives");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  /** Whether a page has such links. They are rare: pages that have some are opened again. */
  @Override
  public Boolean note(CheckedPage page, DiagnosticSink sink) {
    return page.html().contains(":~:")
        && page.shared(Links.class, Links::of).all().stream().anyMatch(MissingText::leads);
  }

  private static boolean leads(Link link) {
    return link.target().isSent()
        && Site.isPage(link.target().path())
        && !TextDirective.of(link.url()).isEmpty();
  }

  @Override
  public SiteJudge<Boolean> start(Site site) {
    return new Judge(site);
  }

  private static final class Judge implements SiteJudge<Boolean> {
    private final Site site;
    private final Queue<String> pages = new ConcurrentLinkedQueue<>();
    private final Map<String, Optional<String>> texts = new TreeMap<>();

    Judge(Site site) {
      this.site = site;
    }

    @Override
    public void take(String path, Boolean leads) {
      if (leads) {
        pages.add(path);
      }
    }

    @Override
    public void judge(DiagnosticSink sink) {
      for (String path : new TreeSet<>(pages)) {
        CheckedPage page = site.open(path);
        for (Link link : page.shared(Links.class, Links::of).all()) {
          if (leads(link)) {
            judge(page, link, sink);
          }
        }
      }
    }

    private void judge(CheckedPage page, Link link, DiagnosticSink sink) {
      Optional<String> text = texts.computeIfAbsent(link.target().path(), this::text);
      String missing =
          text.map(words -> TextDirective.missing(TextDirective.of(link.url()), words))
              .orElse(null);
      if (missing != null) {
        Reference at = link.reference();
        String message =
            "The link \""
                + Quoted.inFull(link.raw())
                + "\" leads to words that are not on its page.";
        String hint = "The page does not say \"" + missing + "\". " + INFO.howToFix();
        page.report(sink, INFO, page.at(at.start(), at.end()), message, hint, link.raw());
      }
    }

    /**
     * What browsers look through: no scripts, no styles, nothing that stands in attributes. Empty
     * for a file that is no page: a rule of its own says so.
     */
    private Optional<String> text(String path) {
      CheckedPage page = site.open(path);
      if (!page.reading().isPage()) {
        return Optional.empty();
      }
      StringBuilder text = new StringBuilder();
      page.document().body().filter(new Words(text));
      return Optional.of(TextDirective.searched(text.toString()));
    }
  }

  /** Collects the words of a tree, with a space wherever a line begins or ends. */
  private record Words(StringBuilder text) implements NodeFilter {
    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode words) {
        text.append(words.getWholeText());
      }
      parts(node);
      return node.nameIs("template") || node.nameIs("noscript")
          ? FilterResult.SKIP_ENTIRELY
          : FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      parts(node);
      return FilterResult.CONTINUE;
    }

    private void parts(Node node) {
      boolean isLine = node instanceof Element one && (one.isBlock() || one.nameIs("br"));
      text.append(isLine ? " " : "");
    }
  }
}
