package dev.lamina.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Every place an address can stand in and every form it can have, one on a line of {@code
 * every-link.txt}: what stands in the page, and the rules that must speak, through the command.
 */
final class EveryLinkTest {
  private static final Pattern RULE = Pattern.compile("\\[([a-z]+/[a-z-]+)]");

  private static final List<String> PEERS =
      List.of("html-proofer", "htmltest", "lychee", "check-html-links");

  @TempDir private Path site;

  @BeforeEach
  void files() throws IOException {
    String page = "<!DOCTYPE html><html lang=en><title>T</title><h1 id=part>P</h1><p id=Fähre>x";
    for (String name :
        List.of("about.html", "folder/index.html", "a b.html", "größe.html", "old/x.html")) {
      write(name, page);
    }
    for (String name : List.of("a.png", "b.png", "a.mp4", "a.vtt", "a.js", "a,b.png", "LOGO.png")) {
      write(name, "x");
    }
    write("good.css", "p{color:red}");
    write(
        "ids.html",
        page + "<p id='|>/2'>x<p id=\"let's-go\">x<p id=tangent%3A-x>x<p id=eigentümer>x");
    for (String name : List.of("index.html", "docs.html/index.html", "with space/index.html")) {
      write(name, page);
    }
    write("a.pdf", "%PDF-1.7");
    write("folder-php/index.php", "x");
  }

  private void write(String name, String text) throws IOException {
    Path file = site.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = "/links/every-link.txt",
      delimiter = '¦',
      quoteCharacter = '\u0001',
      maxCharsPerColumn = 10_000)
  void isJudged(String fragment, String expected) throws IOException {
    write("page.html", page(fragment));
    assertThat(rules()).isEqualTo(sorted(expected));
  }

  /**
   * What the specifications of other link checkers try, in fragments of our own. The third column
   * names those that judge alike, the fourth those that don't and what there is to say about it.
   * They are read, not run: html-proofer's is that of version 5, and older releases differ. The
   * fixtures behind them are theirs; all that could be had were run by hand, and what was new
   * stands here in our words.
   */
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = "/links/peers.txt",
      delimiter = '¦',
      quoteCharacter = '\u0001',
      maxCharsPerColumn = 10_000)
  void isJudgedAsWellAsByOthers(String fragment, String expected, String alike, String differing)
      throws IOException {
    String html = fragment;
    List<String> options = new ArrayList<>();
    if (fragment.startsWith("OPTION ")) {
      String[] words = fragment.split(" ", 3);
      options.addAll(List.of("--option", words[1]));
      html = words[2];
    }
    write("page.html", page(html));
    assertThat(rules(options.toArray(String[]::new))).isEqualTo(sorted(expected));
    if (alike != null) {
      assertThat(List.of(alike.split(" ", -1))).isSubsetOf(PEERS);
    }
    if (differing != null) {
      assertThat(List.of(differing.split(":", 2)[0].split(" ", -1))).isSubsetOf(PEERS);
    }
    assertThat(alike == null && differing == null).as("nobody tries this").isFalse();
  }

  @Test
  void relativeAddressesAreNotAtFaultForTheSchemeOfTheSite() throws IOException {
    write("page.html", page("<a href='/about.html'>a</a><a href='http://hill.example/'>h</a>"));
    String file = site.resolve("page.html").toString();
    Called called =
        Called.in(
            site,
            "check",
            file,
            "--base-url",
            "http://hill.example/",
            "--rules",
            "links/insecure",
            "--report",
            "concise");
    assertThat(called.out()).containsOnlyOnce("links/insecure").contains("http://hill.example/");
  }

  @Test
  void anAddressFromTheRootOfTheHostMissesTheFolderThatTheSiteIsServedBelow() throws IOException {
    write(
        "page.html",
        page(
            "<a href='/folder/index.html'>a</a><a href='/clinic/folder/index.html'>b</a>"
                + "<a href='/'>c</a><a href='/about.html'>d</a><a href='/shop/index.html'>e</a>"));
    String file = site.resolve("page.html").toString();
    String below = "https://hill.example/clinic/";
    Called called =
        Called.in(
            site, "check", file, "--base-url", below, "--rules", "links/*", "--report=concise");
    assertThat(called.out())
        .contains("warning[links/above-root] The address \"/folder/index.html\"")
        .hasLineCount(1);
  }

  @Test
  void aFeedThatIsTheOnlyIndexOfItsFolderIsNamed() throws IOException {
    write("feed/index.xml", "<rss/>");
    write("page.html", page("<a href='feed/'>x</a>"));
    String file = site.resolve("page.html").toString();
    Called called = Called.in(site, "check", file, "--rules", "links/no-index");
    assertThat(called.out()).contains("Write \"feed/index.xml\", the file that is there.");
  }

  private static String page(String fragment) {
    boolean head = fragment.startsWith("HEAD ");
    String inHead = head ? fragment.substring(5) : "";
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>Page</title>"
        + "<link rel=\"canonical\" href=\"https://hill.example/page.html\">"
        + inHead
        + "</head>\n<body>\n<main><h1>Page</h1>\n"
        + (head ? "" : fragment)
        + "\n</main>\n</body>\n</html>\n";
  }

  private static List<String> sorted(String expected) {
    List<String> wanted = new ArrayList<>(List.of(expected.strip().split("\\s+", -1)));
    wanted.remove("-");
    wanted.sort(null);
    return wanted;
  }

  private List<String> rules(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "check",
                site.resolve("page.html").toString(),
                "--base-url",
                "https://hill.example/",
                "--rules",
                "links/*,accessibility/duplicate-id,accessibility/image-alt,accessibility/link-name",
                "--report",
                "concise"));
    arguments.addAll(List.of(more));
    Called called = Called.in(site, arguments.toArray(String[]::new));
    assertThat(called.err()).isEmpty();
    return RULE.matcher(called.out())
        .results()
        .map(MatchResult::group)
        .map(rule -> rule.substring(1, rule.length() - 1))
        .sorted()
        .toList();
  }
}
