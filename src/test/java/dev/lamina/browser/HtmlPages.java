package dev.lamina.browser;

import dev.lamina.browser.url.Url;
import dev.lamina.source.MemoryFiles;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Pages for tests, of sites that are written down where they are used. */
public final class HtmlPages {
  private static final long LARGEST = 10 << 20;

  private HtmlPages() {}

  /** A page of a site with these files. */
  public static HtmlPage of(Map<String, String> files, String path) {
    Map<String, byte[]> bytes = new TreeMap<>();
    files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
    ServedSite site =
        new ServedSite(
            new MemoryFiles("", bytes),
            LARGEST,
            Serving.DEFAULTS,
            () -> Url.NOWHERE,
            new SharedWork());
    return new HtmlReader().read(site, path, files.get(path));
  }
}
