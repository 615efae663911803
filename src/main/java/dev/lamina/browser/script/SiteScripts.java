package dev.lamina.browser.script;

import dev.lamina.browser.Decoded;
import dev.lamina.browser.HtmlPage;
import dev.lamina.browser.ServedSite;
import dev.lamina.browser.selector.Selector;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.nodes.Element;

/**
 * What the script files of a site do to how its pages look, each read once for all sites that have
 * it.
 *
 * @param names by {@link ScriptedNames}
 * @param hiding what {@link HidingScript} says that they hide, as it is written and read
 */
record SiteScripts(Set<String> names, Map<String, List<Selector>> hiding) {
  static SiteScripts of(ServedSite site) {
    return site.shared(SiteScripts.class, SiteScripts::read);
  }

  /** The scripts that stand in a page. */
  static List<String> inside(HtmlPage page) {
    return page.elements().tagged("script").stream()
        .filter(script -> !script.hasAttr("src"))
        .map(Element::data)
        .toList();
  }

  private static SiteScripts read(ServedSite site) {
    SiteScripts all = new SiteScripts(new TreeSet<>(), new TreeMap<>());
    for (String path : site.files().paths()) {
      String lower = path.toLowerCase(Locale.ROOT);
      if (lower.endsWith(".js") || lower.endsWith(".mjs")) {
        try {
          SiteScripts one = site.sharedFrom(path, SiteScripts.class, SiteScripts::read);
          all.names.addAll(one.names);
          all.hiding.putAll(one.hiding);
        } catch (IOException unreadable) {
          // The rules about links report it where a page loads it.
        }
      }
    }
    return all;
  }

  private static SiteScripts read(byte[] script) {
    SiteScripts one = new SiteScripts(new TreeSet<>(), new TreeMap<>());
    String text = Decoded.byMark(script);
    ScriptedNames.collect(text, one.names);
    HidingScript.collect(text, one.hiding);
    return one;
  }
}
