package dev.lamina.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** CommonMark's own examples, through our stage. */
final class CommonMarkTest {
  private static final Path DIFFERENCES =
      Path.of("src/test/resources/markdown/commonmark-differences.txt");

  /** What the examples hold that authors may not write. */
  private static final Set<String> EXPECTED =
      Set.of(
          "markdown/raw-html",
          "markdown/title-heading",
          "markdown/nested-section",
          "markdown/empty-link",
          "markdown/broken-link",
          "markdown/shown-signs",
          "markdown/indented-text");

  private static final Pattern ADDRESS = Pattern.compile("(href=\"|src=\")([^\"]*)\"");

  @Test
  void everyExampleIsShownAsTheSpecificationSaysOrIsListedWithTheReason() throws IOException {
    Map<Integer, String> declared = declared();
    List<String> wrong = new ArrayList<>();
    int number = 0;
    for (Example example : ExampleReader.readExamples(TestResources.getSpec())) {
      number++;
      // Front matter first, so that a rule on the first line is a rule.
      Shown shown = Shown.of("---\ntitle: x\n---\n" + example.getSource());
      String expected = expected(example.getHtml());
      boolean same = html(shown).equals(expected);
      String reason = declared.get(number);
      if (same == (reason != null)) {
        wrong.add(
            "%d %s%n%s%n--- specification%n%s--- shown%n%s"
                .formatted(
                    number,
                    same ? "no longer differs" : "differs (" + example.getSection() + ")",
                    example.getSource(),
                    expected,
                    html(shown)));
      }
      Set<String> told =
          shown.findings().stream().map(Diagnostic::rule).collect(Collectors.toSet());
      boolean silent = "raw HTML".equals(reason) && !told.contains("markdown/raw-html");
      if (silent || !EXPECTED.containsAll(told)) {
        wrong.add(number + " is declared \"" + reason + "\" and tells " + shown.messages());
      }
    }
    assertThat(wrong).as("examples, " + number + " in all").isEmpty();
  }

  private static String html(Shown shown) {
    String html = shown.html().replaceAll("<(h[1-6]) id=\"[^\"]*\">", "<$1>");
    // Addresses are encoded where links are resolved, a stage later.
    Matcher addresses = ADDRESS.matcher(html);
    StringBuilder encoded = new StringBuilder();
    while (addresses.find()) {
      String plain = Parser.unescapeEntities(addresses.group(2), true);
      String address = Shown.escaped(encoded(plain));
      addresses.appendReplacement(
          encoded, Matcher.quoteReplacement(addresses.group(1) + address + "\""));
    }
    return addresses.appendTail(encoded).toString();
  }

  private static String encoded(String address) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = b > ' ' && b < 127 && "\"<>[]\\^`{|}".indexOf(b) < 0;
      encoded.append(plain ? String.valueOf((char) b) : "%%%02X".formatted(b));
    }
    return encoded.toString();
  }

  /** The specification's HTML in our spelling: no XML slashes; the title is no part of the text. */
  private static String expected(String html) {
    return html.replace(" />", ">").replace("h1>", "h2>").replace('→', '\t');
  }

  private static Map<Integer, String> declared() throws IOException {
    Map<Integer, String> declared = new TreeMap<>();
    for (String line : Files.readAllLines(DIFFERENCES, StandardCharsets.UTF_8)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.split(" ", 2);
        declared.put(Integer.parseInt(parts[0]), parts[1]);
      }
    }
    return declared;
  }
}
