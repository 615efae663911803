package dev.lamina.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lamina.build.TestWorkspace.Built;
import dev.lamina.source.DiskTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Workspaces that mean no good, or were made by a program gone wild. Each ends soon, in a finding
 * or in pages that do no harm; the tests run with a small stack.
 */
final class HostileWorkspaceTest {
  private static final int MANY = 100_000;

  /** Generous: the machine may be busy, and what is not linear takes hours. */
  private static final Duration SOON = Duration.ofSeconds(60);

  private static final String TOPIC = "content/topics/heel-pain.md";
  private static final String CLINIC = "content/clinics/north/clinic.yaml";
  private static final String CONTACT = "templates/plain/contact.ftlh";

  @TempDir private Path temp;

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of("nested lists in YAML", append(CLINIC, "hours: " + "[".repeat(MANY))),
        Arguments.of("nested groups in YAML", append(CLINIC, "facts: " + "{a: ".repeat(MANY))),
        Arguments.of("nested blocks in YAML", append("lamina.yaml", indented())),
        Arguments.of("an alias", append(CLINIC, "tagline: &a hello\npeople: [*a, *a]")),
        Arguments.of("aliases that multiply", append(CLINIC, laughs())),
        Arguments.of("a tag", append(CLINIC, "tagline: !!java.net.URL [\"http://x.example\"]")),
        Arguments.of("a tag in front matter", matter("also_called: !!python/object:os.system []")),
        Arguments.of("a merge key", append(CLINIC, "<<: {name: Other}")),
        Arguments.of("10 MB of front matter", matter("menu: " + "x".repeat(10 << 20))),
        Arguments.of("a million keys", matter("k: v\n".repeat(500_000))),
        Arguments.of("10 MB of YAML", append("content/glossary.yaml", "#" + "x".repeat(10 << 20))),
        Arguments.of("a control character by escape", matter("menu: \"a\\u0002aab\"")),
        Arguments.of("a private-use character by escape", matter("menu: \"a\\uE000b\"")),
        Arguments.of("a control character", append(TOPIC, "a\u0002aab")),
        Arguments.of("a private-use character", append(TOPIC, "a\uE000b")),
        Arguments.of("a control character as entity", append(TOPIC, "a &#2; b &#xE000;")),
        Arguments.of("includes in a chain", chain(MANY / 50, 1)),
        Arguments.of("includes that multiply", chain(40, 2)),
        Arguments.of("a circle of includes", chain(3, 1, "s0")),
        Arguments.of("10,000 notices", notices(10_000)),
        Arguments.of("20,000 sections", append(TOPIC, sections(20_000))),
        Arguments.of("a link out of the site", append(TOPIC, "[a](../../../etc/passwd)")),
        Arguments.of("a link out by encoding", append(TOPIC, "[a](%2e%2e/%2e%2e/x.pdf)")),
        Arguments.of("a picture out", append(TOPIC, "![a](../../secret.png)")),
        Arguments.of("a picture from the disk", append(TOPIC, "![a](file:///etc/passwd)")),
        Arguments.of("an include out", append(TOPIC, "{{include: ../../lamina}}")),
        Arguments.of("a brand out", edit(CLINIC, "brand: plain", "brand: ../../plain")),
        Arguments.of("a brand named base", edit(CLINIC, "brand: plain", "brand: base")),
        Arguments.of("booking out", append(CLINIC, "booking: ../south/contact.md#x")),
        Arguments.of("booking by script", append(CLINIC, "booking: \"javascript:alert(1)\"")),
        Arguments.of("an old address out", matter("moved_from: [../../x.html]")),
        Arguments.of("an old address elsewhere", matter("moved_from: [//evil.example/x.html]")),
        Arguments.of("an old address by drive", matter("moved_from: ['C:\\x.html']")),
        Arguments.of("a logo out", append("templates/plain/brand.yaml", "logo: ../../x.svg")),
        Arguments.of("a domain with a path up", edit(CLINIC, "north.example", "a.example/../b")),
        Arguments.of("a domain with markup", edit(CLINIC, "north.example", "a.example/\"><b>")),
        Arguments.of("a script in a link", append(TOPIC, "[a](java&#115;cript:alert(1))")),
        Arguments.of("data in a link", append(TOPIC, "[a](data:text/html,<script>)")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void isRefusedWithAFinding(String name, Map<String, String> files) {
    Built built = soon(files);
    assertThat(built.result().findings()).isNotEmpty().hasSizeLessThan(300);
    assertThat(built.result().isClean()).as(built.console()).isFalse();
    assertThat(built.output()).as("the faulty site").doesNotContainKey("north/index.html");
  }

  static Stream<Arguments> templates() {
    return Stream.of(
        Arguments.of("a class", "${\"freemarker.template.utility.Execute\"?new()(\"id\")}"),
        Arguments.of("the api", "${page?api.class}"),
        Arguments.of("a class by name", "${page.class.classLoader}"),
        Arguments.of("a method", "${page.title?api.getBytes()}"),
        Arguments.of("evaluation", "${\"1+1\"?eval}"),
        Arguments.of("interpretation", "<@(\"${\"$\"}{1}\"?interpret) />"),
        Arguments.of("a file", "<#include \"/etc/passwd\">"),
        Arguments.of("a file above", "<#include \"../../lamina.yaml\">"),
        Arguments.of("a file by URL", "<#include \"file:///etc/passwd\">"),
        Arguments.of("another brand", "<#include \"/../other/contact.ftlh\">"),
        Arguments.of("a namespace", "<#import \"/../../x.ftlh\" as x>"),
        Arguments.of("settings", "<#setting locale=\"tr_TR\">${page.kind?upper_case}"),
        Arguments.of("the clock", "${.now}"),
        Arguments.of("escaping off", "<#noautoesc>${page.title}</#noautoesc>"),
        Arguments.of("another output format", "<#ftl output_format=\"plainText\">x"),
        Arguments.of("ready markup", "${\"<script>\"?no_esc}"),
        Arguments.of("a slot by escape", "${\"\\x0002aaa\"}"),
        Arguments.of("escape by attempt", "<#attempt>${page.nothing}<#recover>x</#attempt>"),
        Arguments.of("a slot by letters", "${\"\\x2\"}zzz"),
        Arguments.of("a part of a slot", "<#list page.sections as s>x</#list>${page.intro[0..1]}"),
        Arguments.of("a control character", "\u0002aaa"),
        Arguments.of("output without end", "<#list 1..99999999 as x>xxxxxxxxxx</#list>"),
        Arguments.of("an unbounded list", "<#list 1.. as x></#list>"),
        Arguments.of("a macro that calls itself", "<#macro m><@m/></#macro><@m/>"),
        Arguments.of(
            "a function that calls itself", "<#function f><#return f()></#function>${f()}"),
        Arguments.of("an include of itself", "<#include \"/contact.ftlh\">"),
        Arguments.of("a huge text", "${\"\"?left_pad(2000000000)}"),
        Arguments.of(
            "a text that doubles",
            "<#assign s=\"xx\"><#list 1..60 as i><#assign s=s+s></#list>${s}"),
        Arguments.of("a stop", "<#stop \"no\">"),
        Arguments.of("nested blocks", "<#if true>".repeat(20_000)),
        Arguments.of(
            "nested parentheses", "${" + "(".repeat(20_000) + "1" + ")".repeat(20_000) + "}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("templates")
  void templateIsRefusedWithAFinding(String name, String template) {
    Built built = soon(Map.of(CONTACT, "<h1>${page.title}</h1>\n" + template));
    assertThat(built.result().findings()).as(name).isNotEmpty();
    assertThat(built.result().isClean()).isFalse();
    assertThat(built.output()).isEmpty();
    assertThat(built.console()).contains("template").doesNotContain("\tat ");
  }

  static Stream<Arguments> harmless() {
    return Stream.of(
        Arguments.of("a line of 900,000 characters", append(TOPIC, "word ".repeat(180_000))),
        Arguments.of("a word of 900,000 characters", append(TOPIC, "x".repeat(900_000))),
        Arguments.of("3,000 sections", append(TOPIC, sections(3_000))),
        Arguments.of("marks from right to left", append(TOPIC, "a \u202E\u2066b\u2069\u200F c")),
        Arguments.of(
            "letters of all planes", append(TOPIC, "\uD83E\uDDB4 \u05D0 \u0E01 \uD835\uDD38")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("harmless")
  void isBuiltAllTheSame(String name, Map<String, String> files) {
    Built built = soon(files);
    assertThat(built.result().isClean()).as(built.console()).isTrue();
    assertThat(built.output()).containsKey("north/heel-pain.html");
  }

  @Test
  void markupInValuesAndTitlesIsShownAsText() {
    String bad = "</title><script>alert(1)</script>\" onload='x'";
    Built built =
        TestWorkspace.small()
            .edit(CLINIC, "name: North Foot Clinic", "name: |-\n  " + bad)
            .edit(TOPIC, "title: Heel pain", "title: |-\n  " + bad)
            .edit(TOPIC, "summary: Why", "menu: |-\n  " + bad + "\nsummary: Why")
            .edit(
                "content/glossary.yaml",
                "plain: a cord",
                "plain: <img src=x onerror=alert(1)> a cord")
            .edit("content/references.yaml", "title: Heel pain", "title: </script><b>Heel pain")
            .build();
    assertThat(built.console()).isEmpty();
    for (String path : built.output().keySet()) {
      if (path.endsWith(".html")) {
        Document page = Jsoup.parse(built.page(path));
        assertThat(page.select("[onload], [onerror], img[src=x]")).as(path).isEmpty();
        assertThat(page.select("script:not([src]):not([type])")).as(path).isEmpty();
        assertThat(page.select("head b, body script")).as(path).isEmpty();
      }
    }
  }

  @Test
  void linksThatLeadOutOfTheWorkspaceAreNotFollowed() throws IOException {
    Path root = temp.resolve("workspace");
    SmallWorkspace.writeTo(root);
    Path outside = Files.createDirectories(temp.resolve("outside"));
    Files.writeString(outside.resolve("secret.md"), "---\ntitle: Secret\nkind: page\n---\nHidden.");
    Files.writeString(outside.resolve("frame.ftlh"), "Secret frame");
    Files.writeString(outside.resolve("secret.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
    link(root.resolve("content/clinics/north/pages"), outside);
    link(root.resolve("content/media"), outside);
    link(root.resolve("templates/plain/frame.ftlh"), outside.resolve("frame.ftlh"));
    link(root.resolve("content/snippets/secret.md"), outside.resolve("secret.md"));
    link(root.resolve("content/topics/loop"), root.resolve("content/topics"));
    Built built = TestWorkspace.build(new DiskTree(root), 2, TestWorkspace.STRUCTURE);
    assertThat(built.console()).contains("source/outside");
    assertThat(built.result().isClean()).isFalse();
    assertThat(built.output()).isEmpty();
  }

  @Test
  void sourcesThatAreALinkOutOfTheWorkspaceAreToldAsWhatTheyAre() throws IOException {
    Path root = temp.resolve("workspace");
    SmallWorkspace.writeTo(root);
    Files.move(root.resolve("content"), temp.resolve("elsewhere"));
    link(root.resolve("content"), temp.resolve("elsewhere"));
    Built built = TestWorkspace.build(new DiskTree(root), 2, TestWorkspace.STRUCTURE);
    assertThat(built.console())
        .contains("content: error[source/no-folder]", "→ Put the folder itself in its place.");
    assertThat(built.output()).isEmpty();
  }

  @Test
  void pipesAreNotWaitedFor() throws Exception {
    Path root = temp.resolve("workspace");
    SmallWorkspace.writeTo(root);
    String pipe = root.resolve("content/topics/pipe.md").toString();
    assumeTrue(isMade("mkfifo", pipe), "this machine has no pipes");
    Built built =
        Assertions.assertTimeoutPreemptively(
            SOON, () -> TestWorkspace.build(new DiskTree(root), 2, TestWorkspace.STRUCTURE));
    assertThat(built.console()).contains("content/topics/pipe.md: error[source/unreadable]");
  }

  private static boolean isMade(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException unknown) {
      return false;
    }
  }

  private static void link(Path link, Path target) throws IOException {
    try {
      Files.createSymbolicLink(link, target);
    } catch (UnsupportedOperationException e) {
      assumeTrue(false, "this machine has no links");
    }
  }

  private static Built soon(Map<String, String> files) {
    return Assertions.assertTimeoutPreemptively(
        SOON, () -> TestWorkspace.small().with(files).build());
  }

  private static Map<String, String> append(String path, String text) {
    String before = TestWorkspace.small().files().getOrDefault(path, "");
    return Map.of(path, before + "\n" + text + "\n");
  }

  private static Map<String, String> edit(String path, String before, String after) {
    return Map.of(
        path, TestWorkspace.small().edit(path, before, after).files().getOrDefault(path, ""));
  }

  private static Map<String, String> matter(String line) {
    return edit(TOPIC, "kind: condition\n", "kind: condition\n" + line + "\n");
  }

  private static String indented() {
    StringBuilder yaml = new StringBuilder("other:\n");
    for (int i = 1; i < 2_000; i++) {
      yaml.append(" ".repeat(i)).append("a:\n");
    }
    return yaml.toString();
  }

  private static String laughs() {
    StringBuilder yaml = new StringBuilder("a0: &a0 [lol]\n");
    for (int i = 1; i < 30; i++) {
      yaml.append("a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1));
    }
    return yaml.toString();
  }

  private static Map<String, String> chain(int length, int times, String... last) {
    Map<String, String> files = new LinkedHashMap<>(append(TOPIC, "{{include: s0}}"));
    for (int i = 0; i < length; i++) {
      String next = "\n{{include: s" + (i + 1) + "}}\n";
      files.put("content/snippets/s" + i + ".md", "Text.\n" + next.repeat(times));
    }
    String end = last.length == 0 ? "" : "\n\n{{include: " + last[0] + "}}";
    files.put("content/snippets/s" + length + ".md", "The end." + end);
    return files;
  }

  private static Map<String, String> notices(int count) {
    Map<String, String> files = new LinkedHashMap<>();
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      files.put("content/snippets/n" + i + ".md", "Notice " + i + ".");
      lines.append("  - {snippet: n").append(i).append(", on: [all], place: foot}\n");
    }
    String before = TestWorkspace.small().files().getOrDefault("lamina.yaml", "");
    files.put("lamina.yaml", before + lines);
    return files;
  }

  private static String sections(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("\n## Section ").append(i).append(" {#s").append(i).append("}\nText.\n");
    }
    return text.toString();
  }
}
