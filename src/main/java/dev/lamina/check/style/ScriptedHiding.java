package dev.lamina.check.style;

import dev.lamina.check.CheckedPage;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a page that its scripts, or those of its site, hide or take away: {@code
 * document.getElementById("notice").style.display = "none"}. Whether and when they do, only a
 * browser can tell.
 */
final class ScriptedHiding {
  private static final String QUOTED = "\\(\\s*([\"'`])([^\"'`]{1,80})\\%d\\s*\\)";

  /** Finds elements, and may give them a name. */
  private static final Pattern FINDS =
      Pattern.compile(
          "(?:\\b(\\w+)\\s*=\\s*)?(?:document\\.)?"
              + "(getElementById|getElementsByClassName|querySelector(?:All)?|closest|\\$|jQuery)"
              + QUOTED.replace("%d", "3")
              + "(?:\\[\\d+\\])?(?:\\s*\\.forEach\\(\\s*(?:function\\s*)?\\(?\\s*(\\w+))?");

  /** Of an element with a handler: itself, what is around it, or one further out. */
  private static final Pattern THIS =
      Pattern.compile(
          "\\bthis((?:\\.(?:parentElement|parentNode))*)(?:\\.closest"
              + QUOTED.replace("%d", "2")
              + ")?");

  private static final Pattern HIDES =
      Pattern.compile(
          "\\.(?:style\\.(?:display\\s*=\\s*[\"'`]none|visibility\\s*=\\s*[\"'`]hidden"
              + "|opacity\\s*=\\s*[\"'`]?0(?![.\\d]))|hidden\\s*=\\s*(?:true|!0)|remove\\(\\s*\\)"
              + "|(?:hide|fadeOut|slideUp)\\(|setAttribute\\(\\s*[\"'`]hidden[\"'`]"
              + "|css\\(\\s*[\"'`]display[\"'`]\\s*,\\s*[\"'`]none)");

  private static final Pattern SPACE = Pattern.compile("\\s*+");

  /** Of a script that finds more than people write, the first. */
  private static final int MOST_FOUND = 400;

  private static final Set<String> LANGUAGES =
      Set.of("", "module", "text/javascript", "application/javascript");

  /** By the words that scripts find them with. */
  private final Map<String, List<Selector>> found = new TreeMap<>();

  private final Map<Element, String> byHandlers = new HashMap<>();

  private ScriptedHiding(CheckedPage page) {
    Set<String> selectors = new TreeSet<>(SiteScripts.of(page.site()).hiding());
    for (Element script : page.elements().tagged("script")) {
      if (!script.hasAttr("src")
          && LANGUAGES.contains(script.attr("type").strip().toLowerCase(Locale.ROOT))) {
        collect(script.data(), selectors);
      }
    }
    if (HIDES.matcher(page.html()).find()) {
      page.document().select("[^on]").forEach(element -> handlers(element, selectors));
    }
    selectors.forEach(written -> found.put(written, SelectorParser.parse(written, List.of())));
  }

  /** What the page's elements are hidden by. */
  static ScriptedHiding of(CheckedPage page) {
    return page.shared(ScriptedHiding.class, ScriptedHiding::new);
  }

  /** How a script finds an element that it hides; null for what no script hides. */
  @Nullable String of(Element element) {
    for (Map.Entry<String, List<Selector>> one : found.entrySet()) {
      if (matches(one.getValue(), element)) {
        return one.getKey();
      }
    }
    return byHandlers.get(element);
  }

  private static boolean matches(List<Selector> selectors, Element element) {
    return selectors.stream().anyMatch(one -> one.match(element, Set.of()) != Match.NO);
  }

  private void handlers(Element element, Set<String> selectors) {
    for (Attribute attribute : element.attributes()) {
      if (attribute.getKey().startsWith("on")) {
        String script = attribute.getValue();
        collect(script, selectors);
        Matcher self = THIS.matcher(script);
        while (self.find()) {
          Element meant = hides(script, self.end()) ? climb(element, self) : null;
          if (meant != null) {
            byHandlers.putIfAbsent(meant, self.group());
          }
        }
      }
    }
  }

  private static @Nullable Element climb(Element from, Matcher self) {
    Element at = from;
    for (int dots = self.group(1).replaceAll("[^.]", "").length(); dots > 0 && at != null; dots--) {
      at = at.parent();
    }
    if (self.group(3) != null) {
      List<Selector> wanted = SelectorParser.parse(self.group(3), List.of());
      while (at != null && !matches(wanted, at)) {
        at = at.parent();
      }
    }
    return at;
  }

  /** Collects the selectors of what a script hides. */
  static void collect(String script, Set<String> into) {
    if (!HIDES.matcher(script).find()) {
      return;
    }
    Matcher finds = FINDS.matcher(script);
    for (int left = MOST_FOUND; left > 0 && finds.find(); left--) {
      String name = finds.group(1) != null ? finds.group(1) : finds.group(5);
      if (hides(script, finds.end()) || (name != null && hides(script, name))) {
        String found = finds.group(4);
        into.add(
            switch (finds.group(2)) {
              case "getElementById" -> "#" + found;
              case "getElementsByClassName" -> "." + found.strip().replaceAll("\\s+", ".");
              default -> found;
            });
      }
    }
  }

  private static boolean hides(String script, int behind) {
    Matcher space = SPACE.matcher(script).region(behind, script.length());
    int at = space.lookingAt() ? space.end() : behind;
    return HIDES.matcher(script).region(at, script.length()).lookingAt();
  }

  private static boolean hides(String script, String name) {
    Matcher named = Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(script);
    while (named.find()) {
      if (hides(script, named.end())) {
        return true;
      }
    }
    return false;
  }
}
