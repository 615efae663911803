package dev.lamina.check.links;

import dev.lamina.browser.Decoded;
import dev.lamina.browser.Target;
import dev.lamina.browser.url.PercentCode;
import dev.lamina.check.Site;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which scripts of a site are loaded, told by their names: one that no page names, and no script
 * that is loaded, lies there for nobody.
 *
 * @param names file names of scripts that are loaded
 * @param mapped those that pages with an import map name: what they ask for may lie elsewhere
 */
record LoadedScripts(Set<String> names, Set<String> mapped) {
  private static final int LONGEST_NAME = 200;

  static LoadedScripts of(Site site) {
    return site.shared(LoadedScripts.class, LoadedScripts::read);
  }

  /** Those of these files that are loaded, without the links that an import map may send away. */
  List<LinkedFile> among(List<LinkedFile> files) {
    List<LinkedFile> loaded = new ArrayList<>();
    for (LinkedFile file : files) {
      if (names.contains(ScriptFiles.name(file.path()))) {
        List<Link> links =
            file.links().stream().filter(link -> !mapped.contains(wanted(link))).toList();
        loaded.add(new LinkedFile(file.path(), file.text(), links));
      }
    }
    return List.copyOf(loaded);
  }

  private static String wanted(Link link) {
    return link.target().kind() == Target.Kind.FILE ? "" : ScriptFiles.name(link.target().path());
  }

  private static LoadedScripts read(Site site) {
    LoadedScripts all = new LoadedScripts(new HashSet<>(), new HashSet<>());
    Map<String, List<String>> scripts = new HashMap<>();
    for (String path : site.files().paths()) {
      if (Site.isPage(path)) {
        String html = text(site, path);
        collect(html, all.names);
        if (html.contains("importmap")) {
          collect(html, all.mapped);
        }
      } else if (ScriptFiles.isScript(path)) {
        scripts.computeIfAbsent(ScriptFiles.name(path), name -> new ArrayList<>()).add(path);
      }
    }
    Deque<String> waiting = new ArrayDeque<>(all.names);
    while (!waiting.isEmpty()) {
      for (String path : scripts.getOrDefault(waiting.pop(), List.of())) {
        Set<String> named = new HashSet<>();
        collect(text(site, path), named);
        named.stream().filter(all.names::add).forEach(waiting::push);
      }
    }
    return all;
  }

  private static String text(Site site, String path) {
    try {
      byte[] bytes = site.served().bytes(path);
      return Site.isPage(path) ? Decoded.of(bytes).text() : Decoded.byMark(bytes);
    } catch (IOException unreadable) {
      return "";
    }
  }

  /** Whatever ends like a script's name, back to a mark that names don't hold. */
  private static void collect(String text, Set<String> into) {
    for (int at = text.indexOf("js"); at >= 0; at = text.indexOf("js", at + 2)) {
      int start = at;
      while (start > 0 && at - start < LONGEST_NAME && isName(text.charAt(start - 1))) {
        start--;
      }
      String name = text.substring(start, at + 2);
      if (name.endsWith(".js") || name.endsWith(".mjs")) {
        into.add(PercentCode.decode(name));
      }
    }
  }

  private static boolean isName(char c) {
    return c > ' ' && "\"'`<>()/\\=,?#;:&".indexOf(c) < 0;
  }
}
