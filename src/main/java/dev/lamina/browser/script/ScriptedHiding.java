package dev.lamina.browser.script;

import dev.lamina.browser.HtmlPage;
import dev.lamina.browser.QuirksMode;
import dev.lamina.browser.selector.Match;
import dev.lamina.browser.selector.PageTree;
import dev.lamina.browser.selector.Selector;
import dev.lamina.browser.selector.SelectorContext;
import dev.lamina.browser.selector.SelectorParser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a page that its scripts, or those of its site, hide, take away or write anew:
 * {@code document.getElementById("notice").style.display = "none"}. Whether and when they do, only
 * a browser can tell.
 */
public final class ScriptedHiding {
  /** Of an element with a handler: itself, what is around it, or one further out. */
  private static final Pattern THIS =
      Pattern.compile(
          "\\bthis((?:\\.(?:parentElement|parentNode))*+)(?:\\.closest"
              + "\\(\\s*([\"'`])([^\"'`]{1,80})\\2\\s*\\)"
              + ")?");

  /** By the words that scripts find them with. */
  private final Map<String, List<Selector>> found = new TreeMap<>();

  private final Map<Element, String> byHandlers = new HashMap<>();

  private final SelectorContext context;
  private final PageTree tree;

  private ScriptedHiding(HtmlPage page) {
    this.context = SelectorContext.top(QuirksMode.isOf(page));
    this.tree = new PageTree(page, Set.of(), context.anyCase());
    found.putAll(SiteScripts.of(page.site()).hiding());
    SiteScripts.inside(page).forEach(script -> HidingScript.collect(script, found));
    if (Deed.anyIn(page.html())) {
      page.document().select("[^on]").forEach(this::handlers);
    }
    if (context.anyCase()) {
      found.replaceAll((written, exact) -> SelectorParser.parse(written, context));
    }
  }

  /** What the page's elements are hidden by. */
  public static ScriptedHiding of(HtmlPage page) {
    return page.shared(ScriptedHiding.class, ScriptedHiding::new);
  }

  /** How a script finds an element that it hides; null for what no script hides. */
  public @Nullable String of(Element element) {
    for (Map.Entry<String, List<Selector>> one : found.entrySet()) {
      if (matches(one.getValue(), element)) {
        return one.getKey();
      }
    }
    return byHandlers.get(element);
  }

  private boolean matches(List<Selector> selectors, Element element) {
    return selectors.stream().anyMatch(one -> one.match(element, tree) != Match.NO);
  }

  private void handlers(Element element) {
    // A list of its own: selectors are asked, and jsoup keeps what they ask for among attributes.
    for (Attribute attribute : element.attributes().asList()) {
      if (attribute.getKey().startsWith("on")) {
        String script = attribute.getValue();
        HidingScript.collect(script, found);
        Matcher self = THIS.matcher(script);
        while (self.find()) {
          Element meant = Deed.isDone(script, self.end()) ? climb(element, self) : null;
          if (meant != null) {
            byHandlers.putIfAbsent(meant, self.group());
          }
        }
      }
    }
  }

  private @Nullable Element climb(Element from, Matcher self) {
    Element at = from;
    for (int dots = self.group(1).replaceAll("[^.]", "").length(); dots > 0 && at != null; dots--) {
      at = at.parent();
    }
    if (self.group(3) != null) {
      List<Selector> wanted = SelectorParser.parse(self.group(3), context);
      while (at != null && !matches(wanted, at)) {
        at = at.parent();
      }
    }
    return at;
  }
}
