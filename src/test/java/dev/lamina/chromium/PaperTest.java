package dev.lamina.chromium;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.build.TestWorkspace;
import dev.lamina.source.DiskTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published pages of the five demo sites, printed from a plain folder. */
@InChromium
final class PaperTest {
  private static final Pattern PAGE_COUNT = Pattern.compile("/Count (\\d+)");
  private static final int MOST_SHEETS = 2;

  private static final Pattern DAY =
      Pattern.compile("\"(?:datePublished|dateModified|lastReviewed)\":\"(\\d{4}-\\d\\d-\\d\\d)\"");
  private static final DateTimeFormatter SPOKEN =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);

  private static final Set<String> WITHOUT_DISCLAIMER = Set.of("legal", "search");
  private static final Set<String> WITH_SIGNS = Set.of("condition", "procedure", "guide");
  private static final Set<String> EDUCATION =
      Set.of("condition", "procedure", "guide", "test", "post");

  private static final String SITE =
      "return document.querySelector('link[rel=canonical]')?.href.replace(/[^/]*$/, '') ?? ''";

  @TempDir private Path folder;

  @Test
  void everyPageFitsOnTwoSheetsThatSayWhoseTheyAre(Browser browser) throws IOException {
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
      for (String part : mustSay(browser, new String(files.get(path), StandardCharsets.UTF_8))) {
        if (!text.contains(part)) {
          wrong.add(path + " does not say on paper: " + part);
        }
      }
      printed++;
    }
    assertThat(wrong).isEmpty();
    assertThat(printed).isGreaterThan(60);
  }

  /** Whose page it is, when it was read last, and what no page may be without. */
  private static List<String> mustSay(Browser browser, String html) {
    List<String> parts = new ArrayList<>();
    parts.add("(555) 555-01");
    parts.add(browser.text(SITE));
    parts.add(browser.text("return document.querySelector('.brand span').firstChild.data.trim()"));
    parts.add("In an emergency, call 911.");
    Matcher day = DAY.matcher(html);
    while (day.find()) {
      parts.add(LocalDate.parse(day.group(1)).format(SPOKEN));
    }
    String kind = browser.text("return document.body.className.match(/kind-([a-z-]+)/)[1]");
    if (!WITHOUT_DISCLAIMER.contains(kind)) {
      parts.add("It does not replace advice from your own clinician.");
      parts.add("Using this site does not make you our patient.");
    }
    if (WITH_SIGNS.contains(kind)) {
      parts.add("new weakness or numbness in your legs");
    }
    if (EDUCATION.contains(kind)) {
      parts.add("Before you choose any test or treatment");
      parts.add("Last reviewed");
    }
    return parts;
  }

  private static boolean isRedirect(byte[] html) {
    return new String(html, StandardCharsets.UTF_8).contains("http-equiv=\"refresh\"");
  }

  private static int sheets(Browser browser) {
    Matcher count = PAGE_COUNT.matcher(new String(browser.paper(), StandardCharsets.ISO_8859_1));
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
