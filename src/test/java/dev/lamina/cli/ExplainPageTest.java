package dev.lamina.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.build.TestWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code lamina explain PAGE}; {@code -Dgolden.update=true} writes what is expected anew. */
final class ExplainPageTest {
  private static final Path GOLDEN = Path.of("src/test/resources/cli");

  private static final String CHANGES =
      """
      -- content/topics/heel-pain.md --
      ---
      title: Heel pain
      kind: condition
      menu: Heels
      summary: Why the heel hurts at {{clinic.short_name}}.
      reviewer: {name: Ida Fenwick, credentials: MD, role: foot doctor}
      reviewed: 2026-09-14
      review_due: 2028-09-14
      locked: [risks]
      moved_from: [sore-heel.html]
      ---
      Many people have a sore heel.

      ## What it is {#what}
      The {{term: tendon}} under the foot gets sore {{cite: heel-2020}}.

      ## Signs {#signs}
      It hurts. Call [{{clinic.phone}}](tel:{{clinic.phone}}).

      ## Treatment {#treatment}
      A [needle treatment](needling.md#risks) is one choice. Or [wait](#signs).

      ## Shoes {#shoes}
      Wear soft shoes.

      ## Risks {#risks}
      {{include: needling#risks}}
      -- content/topics/knee.md --
      ---
      title: Knee pain
      kind: condition
      summary: Why the knee hurts.
      ---
      No clinic has this yet.
      -- content/clinics/north/media/foot.svg --
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8H0z"/></svg>
      -- content/clinics/north/topics/heel-pain.md --
      ---
      title: Heel pain, our way
      sections:
        signs: {mode: hide}
        treatment: {mode: after}
        what: {mode: before}
        visit: {mode: add, after: shoes}
      ---
      ## What it is {#what}
      First things first.

      ## Treatment {#treatment}
      You rest for {{clinic.stay}}.

      ## Shoes {#shoes}
      :::figure
      ![A foot.](foot.svg)
      Our own shoes.
      :::

      ## Your visit {#visit}
      Come in.
      -- content/clinics/south/pages/needles.md --
      ---
      title: All about needles
      kind: page
      summary: Needles.
      covers: [needling]
      ---
      {{include: needling}}
      -- templates/plain/page.ftlh --
      <#include "/base/page.ftlh">
      """;

  @TempDir private Path root;

  @BeforeEach
  void writeWorkspace() throws IOException {
    Map<String, String> files = TestWorkspace.small().with(CHANGES).files();
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = root.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "explain-page, heel-pain --clinic north",
    "explain-page-without-changes, heel-pain --clinic south",
    "explain-page-that-stands-in, needling --clinic south",
    "explain-topic, heel-pain",
    "explain-procedure, needling",
  })
  void everyPartOfAPageNamesItsFile(String golden, String args) throws IOException {
    Called explain = Called.in(root, ("explain " + args).split(" "));
    assertThat(explain.code()).as(explain.err()).isZero();
    Path file = GOLDEN.resolve(golden + ".txt");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, explain.out());
    }
    assertThat(explain.out()).isEqualTo(Files.readString(file).replace("\r\n", "\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "heel-pain",
        "heel-pain.md",
        "heel-pain.html",
        "./content/topics/heel-pain.md",
        "content/clinics/north/topics/heel-pain.md"
      })
  void pageMayBeNamedInAnyOfItsWays(String name) {
    assertThat(Called.in(root, "explain", name, "--clinic", "north").out())
        .startsWith("heel-pain.html of north: Heel pain, our way\n");
  }

  @Test
  void ruleIsExplainedAsBefore() {
    assertThat(Called.in(root, "explain", "links/missing-file").out())
        .startsWith("links/missing-file");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "heel-pian | There is no rule and no page \"heel-pian\". Did you mean \"heel-pain\"?",
        "links/missing-fil | Did you mean \"links/missing-file\"?",
        "heel-pian --clinic north | The site of \"north\" has no page \"heel-pian\". Did you mean",
        "heel-pain --clinic nort | There is no clinic \"nort\". Did you mean \"north\"?",
        "knee --clinic north | The library has that topic: add \"knee\" to \"topics:\" in content/c",
        "nothing-like-it --clinic north | The pages are: ",
      })
  void whatIsUnknownIsRefusedWithTheNearestName(String args, String message) {
    Called explain = Called.in(root, ("explain " + args).split(" "));
    assertThat(explain.err()).contains(message);
    assertThat(explain.code()).isEqualTo(2);
  }
}
