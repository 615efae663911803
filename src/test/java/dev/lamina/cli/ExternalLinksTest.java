package dev.lamina.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.check.external.OddServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lamina check --external}, called as people call it, against a server on this machine. */
final class ExternalLinksTest {
  @TempDir private Path folder;
  private final OddServer server = OddServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  private void page(String name, String... urls) throws IOException {
    StringBuilder html =
        new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<title>Sources</title>\n<body>\n");
    for (String url : urls) {
      html.append("<p><a href=\"").append(url).append("\">Source</a></p>\n");
    }
    Path file = folder.resolve("site").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, html.append("</body>\n</html>\n"));
  }

  private Called check(String... more) {
    List<String> args = new ArrayList<>(List.of("check", folder.resolve("site").toString()));
    args.addAll(List.of("--rules", "external/*"));
    args.addAll(List.of("--option", "external-pause=0"));
    args.addAll(List.of(more));
    return Called.in(folder, args.toArray(new String[0]));
  }

  private Called ask(String... more) {
    List<String> args = new ArrayList<>(List.of("--external", "--option", "external-local=true"));
    args.addAll(List.of("--external-cache", "cache/links.txt"));
    args.addAll(List.of(more));
    return check(args.toArray(new String[0]));
  }

  @Test
  void tellsEachBrokenLinkAndFails() throws IOException {
    page("index.html", server.url("/fine"), server.url("/404"), server.url("/moved#top"));
    Called called = ask();
    assertThat(called.code()).isEqualTo(1);
    assertThat(called.out())
        .contains("index.html:6:13")
        .contains("external/missing-page")
        .contains("which does not exist (404)")
        .contains("external/moved")
        .contains("Write \"" + server.url("/fine#top") + "\".")
        .doesNotContain(server.url("/fine\""));
  }

  @Test
  void aWallAgainstRobotsIsNeitherFineNorBroken() throws IOException {
    page("index.html", server.url("/403"), server.url("/999"), server.url("/challenge"));
    Called called = ask();
    assertThat(called.code()).isZero();
    assertThat(called.out().split("external/unverified", -1)).hasSize(4);
    assertThat(called.out()).contains("3 notes");
  }

  @Test
  void asksOnceForAllPages() throws IOException {
    for (int i = 0; i < 40; i++) {
      page("page-" + i + ".html", server.url("/404"), server.url("/fine#" + i));
    }
    Called called = ask();
    assertThat(called.out()).contains("40 pages").contains("1 error");
    assertThat(server.requests()).containsExactlyInAnyOrder("HEAD /404", "GET /404", "GET /fine");
  }

  @Test
  void tellsWhichPartAPageDoesNotHave() throws IOException {
    page("index.html", server.url("/parts#one"), server.url("/parts#dose"));
    assertThat(ask().out())
        .contains("leads to \"" + server.url("/parts#dose") + "\", whose page, as it is sent,")
        .contains(" has no part \"dose\".")
        .contains("1 warning");
  }

  @Test
  void theNextRunAsksNothingThatIsKnown() throws IOException {
    page("index.html", server.url("/fine"), server.url("/404"));
    Called first = ask();
    int asked = server.requests().size();
    Called second = ask();
    assertThat(second.out()).isEqualTo(first.out());
    assertThat(server.requests()).hasSize(asked);
    assertThat(folder.resolve("cache/links.txt")).exists();
  }

  @Test
  void aFileThatIsNoCacheIsNotReplacedByOne() throws IOException {
    page("index.html", server.url("/fine"));
    Files.createDirectories(folder.resolve("cache"));
    Files.writeString(folder.resolve("cache/links.txt"), "name: Hill Clinic\n");
    Called called = ask();
    assertThat(called.code()).isEqualTo(2);
    assertThat(called.err()).contains("links.txt\" is no cache of links");
    assertThat(server.requests()).isEmpty();
    assertThat(folder.resolve("cache/links.txt")).hasContent("name: Hill Clinic");
  }

  @Test
  void aDamagedCacheIsThrownAwayWithANote() throws IOException {
    page("index.html", server.url("/fine"));
    Files.createDirectories(folder.resolve("cache"));
    Files.writeString(folder.resolve("cache/links.txt"), "lamina external answers 1\nhttp");
    Called called = ask();
    assertThat(called.code()).isZero();
    assertThat(called.err()).contains("links.txt\" is damaged: it is begun anew.");
    assertThat(Files.readString(folder.resolve("cache/links.txt"))).endsWith("end 1\n");
  }

  @Test
  void asksNobodyInsideThisNetworkUnlessTold() throws IOException {
    page("index.html", server.url("/fine"));
    Called called = check("--external", "--external-cache", "none");
    assertThat(called.out()).contains("external/private-address");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void asksNobodyWithoutTheOption() throws IOException {
    page("index.html", server.url("/404"));
    Called called =
        Called.in(folder, "check", folder.resolve("site").toString(), "--fail-on", "never");
    assertThat(called.code()).isZero();
    assertThat(called.out()).doesNotContain("external/");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void rulesThatAskNeedTheOption() throws IOException {
    page("index.html", server.url("/404"));
    Called called = check();
    assertThat(called.code()).isEqualTo(2);
    assertThat(called.err()).contains("Add \"--external\" to let them.");
  }

  @Test
  void aMachineWithoutANetworkIsOneFinding() throws IOException {
    page("index.html", "https://a.invalid/", "https://b.invalid/", "https://c.invalid/");
    page("other.html", "https://d.invalid/", "https://a.invalid/x");
    Called called = ask();
    assertThat(called.code()).isEqualTo(1);
    assertThat(called.out()).contains("external/offline").contains("1 error, 0 warnings, 0 notes");
  }

  @Test
  void refusesSettingsThatMeanNothing() throws IOException {
    page("index.html", server.url("/fine"));
    assertThat(ask("--option", "external-timeout=soon").code()).isEqualTo(2);
    assertThat(ask("--option", "external-tiemout=5").err()).contains("external-timeout");
  }
}
