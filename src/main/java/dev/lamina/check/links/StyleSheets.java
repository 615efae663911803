package dev.lamina.check.links;

import dev.lamina.browser.Target;
import dev.lamina.browser.TargetFinder;
import dev.lamina.browser.url.Url;
import dev.lamina.check.Site;
import dev.lamina.check.reference.StyleUrls;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The style sheets of a site that are files of their own, with their links.
 *
 * @param sheets those that could be read
 * @param unreadable paths of those that could not
 */
public record StyleSheets(List<LinkedFile> sheets, List<String> unreadable) {

  /** The sheets of a site, read once. */
  public static StyleSheets of(Site site) {
    return site.shared(StyleSheets.class, StyleSheets::read);
  }

  private static StyleSheets read(Site site) {
    List<LinkedFile> sheets = new ArrayList<>();
    List<String> unreadable = new ArrayList<>();
    for (String path : site.files().paths()) {
      if (path.toLowerCase(Locale.ROOT).endsWith(".css")) {
        try {
          sheets.add(sheet(site, path));
        } catch (IOException e) {
          unreadable.add(path);
        }
      }
    }
    return new StyleSheets(List.copyOf(sheets), List.copyOf(unreadable));
  }

  /** The text of a sheet and its URLs, which lead elsewhere on each site that has it. */
  private record Text(String css, List<StyleUrls.Found> urls) {
    Text(String css) {
      this(css, StyleUrls.ofSheet(css));
    }
  }

  private static LinkedFile sheet(Site site, String path) throws IOException {
    Text text =
        site.served()
            .sharedFrom(
                path, Text.class, bytes -> new Text(new String(bytes, StandardCharsets.UTF_8)));
    TargetFinder finder = TargetFinder.of(site.served());
    Url base = finder.addressOf(path);
    List<Link> links = new ArrayList<>();
    for (StyleUrls.Found url : text.urls()) {
      Target target = finder.find(url.url(), base);
      links.add(LinkedFile.link(path, url.use(), url.url(), url.offset(), target));
    }
    return LinkedFile.of(site, path, text.css(), links);
  }
}
