package dev.lamina.check.links;

import dev.lamina.browser.Decoded;
import dev.lamina.browser.Target;
import dev.lamina.browser.TargetFinder;
import dev.lamina.browser.url.Url;
import dev.lamina.check.Site;
import dev.lamina.check.reference.ScriptImports;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The scripts of a site that are files of their own and that something loads, with their links. */
record ScriptFiles(List<LinkedFile> all) {

  /** Those of a site, read once. */
  static ScriptFiles of(Site site) {
    return site.shared(ScriptFiles.class, ScriptFiles::read);
  }

  static boolean isScript(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return lower.endsWith(".js") || lower.endsWith(".mjs");
  }

  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The addresses in a script, which lead elsewhere on each site that has it. */
  private record Text(String script, List<ScriptImports.Found> urls) {
    Text(String script) {
      this(script, ScriptImports.of(script));
    }
  }

  private static ScriptFiles read(Site site) {
    List<LinkedFile> all = new ArrayList<>();
    Set<String> names = new HashSet<>();
    site.files().paths().forEach(path -> names.add(name(path)));
    for (String path : site.files().paths()) {
      if (isScript(path)) {
        try {
          LinkedFile file = file(site, path, names);
          if (!file.links().isEmpty()) {
            all.add(file);
          }
        } catch (IOException unreadable) {
          // The rules about pages report it where one loads it.
        }
      }
    }
    // Who loads them is asked only when something is wrong: it costs another look at each page.
    boolean isDoubtful =
        all.stream().flatMap(file -> file.links().stream()).anyMatch(ScriptFiles::isDoubtful);
    return new ScriptFiles(isDoubtful ? LoadedScripts.of(site).among(all) : List.copyOf(all));
  }

  private static boolean isDoubtful(Link link) {
    return link.target().kind() != Target.Kind.FILE;
  }

  private static LinkedFile file(Site site, String path, Set<String> names) throws IOException {
    Text text =
        site.served().sharedFrom(path, Text.class, bytes -> new Text(Decoded.byMark(bytes)));
    TargetFinder finder = TargetFinder.of(site.served());
    Url base = finder.addressOf(path);
    Url root = finder.addressOf("");
    List<Link> links = new ArrayList<>();
    for (ScriptImports.Found one : text.urls()) {
      Target target = finder.find(one.url(), one.isFromPage() ? root : base);
      // Which page it starts from is not known; what no page could find is missing.
      boolean fromSome = one.isFromPage() && !one.url().startsWith("/");
      if (!fromSome || !names.contains(name(target.path()))) {
        links.add(LinkedFile.link(path, one.use(), one.url(), one.offset(), target));
      }
    }
    return LinkedFile.of(site, path, text.script(), links);
  }
}
