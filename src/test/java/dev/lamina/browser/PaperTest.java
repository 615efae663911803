package dev.lamina.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.build.TestWorkspace;
import dev.lamina.source.DiskTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published pages of the five demo sites, printed from a plain folder. */
final class PaperTest {
  private static final Pattern PAGE_COUNT = Pattern.compile("/Count (\\d+)");
  private static final int MOST_SHEETS = 2;

  private static final String SITE =
      "return document.querySelector('link[rel=canonical]')?.href.replace(/[^/]*$/, '') ?? ''";

  @TempDir private Path folder;

  @Test
  void everyPageFitsOnTwoSheetsThatSayWhoseTheyAre() throws IOException {
    Browser browser = Browser.open();
    Map<String, byte[]> files =
        TestWorkspace.build(new DiskTree(PageKinds.DEMO), 2, false).output();
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path to = folder.resolve(file.getKey());
      Files.createDirectories(to.getParent());
      Files.write(to, file.getValue());
    }
    int printed = 0;
    for (String path : files.keySet()) {
      // Where nothing is to be found, nobody prints: the page's links begin at the site's root.
      if (!path.endsWith(".html") || path.endsWith("/404.html") || isRedirect(files.get(path))) {
        continue;
      }
      browser.go(folder.resolve(path).toUri().toString());
      int sheets = sheets(browser);
      if (sheets > MOST_SHEETS) {
        wrong.add(path + " takes " + sheets + " sheets");
      }
      String text = onPaper(browser);
      String site = browser.text(SITE);
      for (String part : List.of("(555) 555-01", site)) {
        if (!text.contains(part)) {
          wrong.add(path + " does not say " + part);
        }
      }
      printed++;
    }
    assertThat(wrong).isEmpty();
    assertThat(printed).isGreaterThan(60);
  }

  private static boolean isRedirect(byte[] html) {
    return new String(html, StandardCharsets.UTF_8).contains("http-equiv=\"refresh\"");
  }

  private static int sheets(Browser browser) {
    Object pdf = browser.command("Page.printToPDF", Map.of("preferCSSPageSize", true)).get("data");
    byte[] bytes = Base64.getDecoder().decode(String.valueOf(pdf));
    Matcher count = PAGE_COUNT.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
    assertThat(count.find()).isTrue();
    return Integer.parseInt(count.group(1));
  }

  private static String onPaper(Browser browser) {
    browser.command("Emulation.setEmulatedMedia", Map.of("media", "print"));
    String text = browser.text("return document.body.innerText.replace(/\\s+/g, ' ')");
    browser.command("Emulation.setEmulatedMedia", Map.of("media", ""));
    return text;
  }
}
