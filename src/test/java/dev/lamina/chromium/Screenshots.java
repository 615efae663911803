package dev.lamina.chromium;

import dev.lamina.check.CheckOptions;
import dev.lamina.chromium.Browser.Screen;
import dev.lamina.preview.PreviewOptions;
import dev.lamina.preview.PreviewServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Pictures of every page kind of the workspace and of the workbench, for people to look at: {@code
 * mvn test -Dtest=Screenshots} puts them into {@code target/screenshots}, with each page of a site
 * on paper, too. No part of other runs.
 */
@InChromium
final class Screenshots {
  private static final Path FOLDER = Path.of("target", "screenshots");

  @Test
  void takesAPictureOfEveryPageKind(Browser browser) throws IOException {
    Files.createDirectories(FOLDER);
    Map<String, String> pages = pages();
    List<String> sites = PageKinds.of(PageKinds.DEMO).stream().map(PageKinds::address).toList();
    String only = System.getProperty("only", "");
    StringBuilder index =
        new StringBuilder("<!DOCTYPE html><meta charset=utf-8><title>Screenshots</title>");
    try (PreviewServer server =
        PreviewServer.start(
            PageKinds.DEMO,
            PreviewOptions.of(0, CheckOptions.asOf(PageKinds.DAY)),
            Throwable::printStackTrace)) {
      for (Screen screen : Screen.values()) {
        browser.screen(screen);
        for (Map.Entry<String, String> page : pages.entrySet()) {
          String file = page.getKey() + "-" + screen.name().toLowerCase(Locale.ROOT) + ".png";
          if (!file.contains(only)) {
            continue;
          }
          browser.go(server.address() + page.getValue());
          browser.until("document.readyState === 'complete'");
          if (browser.run("return document.querySelector('lamina-preview')") != null) {
            browser.until("document.querySelector('lamina-preview').dataset.ready");
          }
          if (sites.contains(page.getValue())) {
            browser.run("document.querySelector('lamina-preview').remove()");
            if (screen == Screen.DESK) {
              Files.write(FOLDER.resolve(page.getKey() + ".pdf"), browser.paper());
            }
          }
          Files.write(FOLDER.resolve(file), browser.picture());
          index
              .append("<h2>")
              .append(file)
              .append("</h2><img loading=lazy src=\"")
              .append(file)
              .append("\">\n");
        }
      }
    }
    Files.writeString(FOLDER.resolve("index.html"), index);
  }

  /** Addresses by the name of their picture. */
  private static Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("workbench", "");
    pages.put("workbench-search", "?q=cement");
    pages.put("workbench-findings", "_lamina/findings-of?clinic=quillmere");
    pages.put("wall-phone", "_lamina/wall?page=kyphoplasty");
    pages.put("wall-desk", "_lamina/wall?page=kyphoplasty&width=desk");
    pages.put("compare", "_lamina/compare?page=kyphoplasty&a=quillmere&b=corvane");
    pages.put("changes", "_lamina/changes?page=kyphoplasty&clinic=quillmere");
    for (String view :
        List.of("sources", "print", "large-text", "dark", "forced-colors", "no-css", "no-script")) {
      pages.put("view-" + view, "quillmere/kyphoplasty.html?view=" + view);
    }
    for (PageKinds kind : PageKinds.of(PageKinds.DEMO)) {
      pages.put(kind.clinic() + "-" + kind.name(), kind.address());
    }
    return pages;
  }
}
