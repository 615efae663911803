package dev.lamina.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What files that are no pages name: scripts that pages load, manifests. */
final class LinkedFilesTest {
  @TempDir private Path site;

  @BeforeEach
  void aPageWithAScript() throws IOException {
    write("index.html", page("<script type='module' src='js/app.js'></script>"));
    write("visit/index.html", page(""));
    write("js/app.js", "");
    write("js/there.js", "export const a = 1;");
    write("js/a.webp", "x");
    write("data/hours.json", "{}");
    write("visit/data/team.json", "{}");
  }

  private static String page(String body) {
    return "<!DOCTYPE html><html lang=en><meta charset=utf-8><title>T</title><h1>T</h1>" + body;
  }

  private void write(String name, String text) throws IOException {
    Path file = site.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(UTF_8));
  }

  private String told(String... more) {
    String[] args = new String[5 + more.length];
    args[0] = "check";
    args[1] = site.toString();
    args[2] = "--rules";
    args[3] = "links/*";
    args[4] = "--report=concise";
    System.arraycopy(more, 0, args, 5, more.length);
    Called called = Called.in(site, args);
    assertThat(called.code()).as(called.err()).isLessThan(2);
    return called.out();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import {a} from './there.js'",
        "import{a}from\"./there.js\";import('../js/there.js')",
        "export * from './there.js'",
        "import x from 'react'",
        "new URL('./a.webp', import.meta.url)",
        "fetch('/data/hours.json')",
        "window.fetch('data/hours.json')",
        "fetch('data/team.json') // as seen from visit/",
        "fetch('../data/hours.json?v=2')",
        "fetch('/api/times')",
        "fetch(`/api/${id}.json`)",
        "fetch('/api/' + id + '.json')",
        "fetch('/send.json', {method: 'POST'})",
        "fetch('https://other.example/gone.json')",
        "fetch('//other.example/gone.json')",
        "store.fetch('/gone.json')",
        "new Worker('js/there.js')",
        "// fetch('/gone.json')",
        "const s = \"fetch('/gone.json')\"",
        "importScripts('there.js', \"/js/there.js\")",
        "navigator.serviceWorker.register('/js/there.js', {scope: '/'})",
        "events.register('/gone.js')",
        "x.open('POST', '/gone.json')",
        "$.getJSON('/data/hours.json', f)",
        "mine.getJSON('/gone.json')"
      })
  void aScriptFileThatFindsWhatItNamesIsFine(String script) throws IOException {
    write("js/app.js", script);
    assertThat(told()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        "import {a} from './gone.js'              ¦ 18 ¦ The script \"./gone.js\"",
        "import{a}from\"./gone.js\";              ¦ 15 ¦ The script \"./gone.js\"",
        "export * from '../gone.mjs'              ¦ 16 ¦ The script \"../gone.mjs\"",
        "()=>import(\"./gone.js\")                ¦ 13 ¦ The script \"./gone.js\"",
        "new URL('./gone.webp', import.meta.url)  ¦ 10 ¦ The resource \"./gone.webp\"",
        "fetch('/data/gone.json')                 ¦ 8  ¦ The resource \"/data/gone.json\"",
        "self.fetch(\"data/gone.json\").then(f)   ¦ 13 ¦ The resource \"data/gone.json\"",
        "fetch('/gone.json', {cache: 'no-store'}) ¦ 8  ¦ The resource \"/gone.json\"",
        "$.getJSON('/gone.json', f)               ¦ 12 ¦ The resource \"/gone.json\"",
        "jQuery.getJSON('/gone.json')             ¦ 17 ¦ The resource \"/gone.json\"",
        "axios.get('/gone.xml')                   ¦ 12 ¦ The resource \"/gone.xml\"",
        "x.open('GET', '/gone.html', true)        ¦ 16 ¦ The resource \"/gone.html\"",
        "new Worker('gone.js')                    ¦ 13 ¦ The script \"gone.js\"",
        "importScripts('there.js', 'gone.js')     ¦ 28 ¦ The script \"gone.js\"",
        "navigator.serviceWorker .register('/gone.js')  ¦ 36 ¦ The script \"/gone.js\""
      })
  void aScriptFileThatNamesWhatIsMissingIsTold(String script, int column, String message)
      throws IOException {
    write("js/app.js", script);
    assertThat(told())
        .contains("js/app.js:1:" + column + ": error[links/missing-file] " + message)
        .hasLineCount(1);
  }

  @Test
  void scriptsInThePageAskFromThePage() throws IOException {
    write("visit/index.html", page("<script>fetch('data/team.json');fetch('gone.json')</script>"));
    assertThat(told()).contains("\"gone.json\"").hasLineCount(1);
  }

  @Test
  void whatNobodyLoadsIsNotJudged() throws IOException {
    write("js/app.js", "import './there.js'");
    write("src/old.js", "import './gone.js'; import './older.js'");
    write("src/older.js", "import './gone.js'");
    assertThat(told()).isEmpty();
  }

  @Test
  void whatALoadedScriptLoadsIsJudged() throws IOException {
    write("js/app.js", "import './chunk%20one.js'; const n = './chunk-2.js'");
    write("js/chunk one.js", "import './gone-1.js'");
    write("js/chunk-2.js", "import './gone-2.js'");
    assertThat(told().replace('\\', '/'))
        .contains("js/chunk one.js:1:9")
        .contains("js/chunk-2.js:1:9");
  }

  @Test
  void anImportMapMaySendTheImportsOfAFileElsewhere() throws IOException {
    write(
        "index.html",
        page(
            "<script type=importmap>{\"imports\":{\"./js/gone.js\":\"./js/there.js\"}}</script>"
                + "<script type=module src=js/app.js></script>"));
    write("js/app.js", "import './gone.js'");
    assertThat(told()).isEmpty();
  }

  @Test
  void aScriptThatDiffersInCaseIsTold() throws IOException {
    write("js/app.js", "import './There.js'");
    assertThat(told()).contains("error[links/letter-case] The script \"./There.js\"");
  }

  @Test
  void theIconsAndTheStartOfAManifestAreLookedUp() throws IOException {
    write(
        "site.webmanifest",
        """
        {"name": "Hill", "start_url": "/visit/?from=home", "id": "/gone", "scope": "/",
         "icons": [{"src": "js/a.webp"}, {"src": "/icons/gone-192.png", "sizes": "192x192"}],
         "screenshots": [{"src": "gone.webp"}],
         "shortcuts": [{"name": "Book", "url": "/book/", "icons": [{"src": "lost.png"}]}]}
        """);
    assertThat(told())
        .contains(
            "site.webmanifest:2:43: error[links/missing-file] The icon \"/icons/gone-192.png\"")
        .contains("The image \"gone.webp\"")
        .contains("The link \"/book/\"")
        .contains("The icon \"lost.png\"")
        .hasLineCount(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"manifest_version\": 3, \"icons\": {\"48\": \"gone.png\"}}",
        "{\"src/main.js\": {\"file\": \"assets/main.js\", \"src\": \"src/main.js\"}}",
        "{\"start_url\": \".\", \"icons\": [{\"src\": \"data:image/png;base64,AAAA\"}]}",
        "{\"icons\": [{\"src\": \"https://other.example/gone.png\"}]}",
        "[\"icons\", {\"src\": \"gone.png\"}]",
        "no JSON",
        ""
      })
  void otherManifestsAreFine(String manifest) throws IOException {
    write("manifest.json", manifest);
    assertThat(told()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import ",
        "fetch('a",
        "fetch(",
        "importScripts('a',",
        "js",
        "x.open('GET',",
        "`${"
      })
  void aLongLineIsReadInATimeThatGrowsWithIt(String part) throws IOException {
    write("js/app.js", part.repeat(400_000 / part.length()) + "\nimport './gone.js'");
    Assertions.assertTimeout(Duration.ofSeconds(20), () -> told());
  }
}
