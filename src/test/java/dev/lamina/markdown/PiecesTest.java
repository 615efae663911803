package dev.lamina.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.diagnostic.Location;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a file is divided into, and where each part says it stands. */
final class PiecesTest {
  private static final String PAGE =
      """
      ---
      title: A page
      ---
      Call {{clinic.phone}} 🦴 {{ clinic.name }}.

      ## Risks of {{clinic.name}} {#risks}
      - See [the list](a.md#b "Why") {{cite: one,  two}}.

      {{include: kyphoplasty#what}}

      > ![A {{clinic.name}}](bone.svg)

      ### More {#more}
      {{include: disclaimer}}

      ## No id of its own
      """;

  @Test
  void frontMatterIsGivenAsARangeOfTheFile() {
    MarkdownFile file = Shown.of(PAGE).file();
    assertThat(PAGE.substring(file.frontMatterStart(), file.frontMatterEnd()))
        .isEqualTo("title: A page\n");
  }

  @Test
  void frontMatterStandsBehindAByteOrderMarkAndWindowsLineEnds() {
    String windows = "\uFEFF" + PAGE.replace("\n", "\r\n");
    Shown shown = Shown.of(windows);
    MarkdownFile file = shown.file();
    assertThat(windows.substring(file.frontMatterStart(), file.frontMatterEnd()))
        .isEqualTo("title: A page\r\n");
    assertThat(shown.messages()).isEmpty();
    assertThat(shown.html()).isEqualTo(Shown.of(PAGE).html());
    assertThat(file.sections().get(0).markdown())
        .isEqualTo(Shown.of(PAGE).file().sections().get(0).markdown());
  }

  @Test
  void sectionsKeepTheirIdsTitlesAndSource() {
    List<MarkdownSection> sections = Shown.of(PAGE).file().sections();
    MarkdownSection risks = sections.get(0);
    assertThat(risks.id()).isEqualTo("risks");
    assertThat(risks.hasOwnId()).isTrue();
    assertThat(risks.title()).isEqualTo("Risks of {{clinic.name}}");
    assertThat(risks.where().display()).isEqualTo("page.md:6:1");
    assertThat(risks.anchors()).containsExactly(new Anchor("more", 3, "More"));
    assertThat(risks.markdown())
        .startsWith("## Risks of {{clinic.name}} {#risks}\n- See")
        .endsWith("\n{{include: disclaimer}}");
    assertThat(sections.get(1).id()).isEqualTo("no-id-of-its-own");
    assertThat(sections.get(1).hasOwnId()).isFalse();
  }

  @Test
  void headingsHoldPiecesWithoutTheirId() {
    MarkdownSection risks = Shown.of(PAGE).file().sections().get(0);
    assertThat(risks.heading().pieces()).first().isEqualTo(new Piece.Html("Risks of "));
    assertThat(Shown.html(risks.heading())).isEqualTo("Risks of {{clinic.name}}");
  }

  @Test
  void valuesSayWhereTheirNameStands() {
    List<Piece.Value> values = all(Shown.of(PAGE).file().intro(), Piece.Value.class);
    assertThat(values).extracting(Piece.Value::key).containsExactly("clinic.phone", "clinic.name");
    assertThat(values)
        .extracting(value -> value.where().display())
        // An editor counts the bone as one character.
        .containsExactly("page.md:4:8", "page.md:4:28");
    assertThat(values.get(0).where().length()).isEqualTo("clinic.phone".length());
  }

  @Test
  void linksPicturesIncludesAndSourcesSayWhereTheyStand() {
    Fragment body = Shown.of(PAGE).file().sections().get(0).body();
    Piece.LinkOpen link = all(body, Piece.LinkOpen.class).get(0);
    assertThat(link.destination()).isEqualTo("a.md#b");
    assertThat(link.title()).isEqualTo("Why");
    // At the address: that is what has to be edited when it leads nowhere.
    assertThat(link.where().display()).isEqualTo("page.md:7:18");
    Piece.Cite cite = all(body, Piece.Cite.class).get(0);
    assertThat(cite.ids()).containsExactly("one", "two");
    assertThat(cite.where().display()).isEqualTo("page.md:7:40");
    Piece.Image image = all(body, Piece.Image.class).get(0);
    assertThat(image.alt()).isEqualTo("A {{clinic.name}}");
    assertThat(image.where().display()).isEqualTo("page.md:11:3");
  }

  @Test
  void includesTakeTheLevelBelowTheHeadingAboveThem() {
    Fragment body = Shown.of(PAGE).file().sections().get(0).body();
    List<Piece.Include> includes = all(body, Piece.Include.class);
    assertThat(includes).extracting(Piece.Include::level).containsExactly(3, 4);
    assertThat(includes).extracting(Piece.Include::section).containsExactly("what", null);
    assertThat(includes.get(0).where().display()).isEqualTo("page.md:9:12");
    Fragment intro = Shown.of("{{include: a#b}}").file().intro();
    assertThat(all(intro, Piece.Include.class)).extracting(Piece.Include::level).containsExactly(2);
  }

  @Test
  void everyBlockAndEveryLineOfAParagraphIsPrecededByItsPlace() {
    Shown shown = Shown.of("One\ntwo.\n\n- a\n\n  b\n\n| a |\n|---|\n| b |\n\n### H\n\n    code\n");
    assertThat(all(shown.file().intro(), Piece.Mark.class))
        .extracting(Piece.Mark::where)
        .extracting(Location::line)
        .containsExactly(1, 2, 4, 6, 8, 8, 10, 12, 14);
  }

  @Test
  void neighbouringHtmlIsOnePiece() {
    Fragment body = Shown.of(PAGE).file().sections().get(0).body();
    for (int i = 1; i < body.pieces().size(); i++) {
      boolean bothHtml =
          body.pieces().get(i) instanceof Piece.Html
              && body.pieces().get(i - 1) instanceof Piece.Html;
      assertThat(bothHtml).isFalse();
    }
  }

  @Test
  void idsFromWordsStandBackBehindWrittenOnes() {
    Shown shown = Shown.of("### Risks\n\n### Other {#risks}\n\n### Risks\n\n### ¿Qué más?\n");
    assertThat(shown.file().introAnchors())
        .extracting(Anchor::id)
        .containsExactly("risks-2", "risks", "risks-3", "que-mas");
  }

  @Test
  void wordsAreNotAlteredTypographically() {
    String text = "“Smart” quotes -- and... 'plain' ones\tand a tab, é in two characters: e\u0301.";
    assertThat(Shown.of(text).html()).isEqualTo("<p>" + text + "</p>\n");
  }

  @Test
  void attributesAreEscaped() {
    Shown shown = Shown.of("``` a\"b<c\ncode\n```\n\n[x](javascript:alert%281%29 \"\\\"<\")\n");
    assertThat(shown.html()).contains("class=\"language-a&quot;b&lt;c\"");
    Piece.LinkOpen link = all(shown.file().intro(), Piece.LinkOpen.class).get(0);
    assertThat(link.title()).isEqualTo("\"<");
  }

  private static <T extends Piece> List<T> all(Fragment fragment, Class<T> type) {
    return fragment.pieces().stream().filter(type::isInstance).map(type::cast).toList();
  }
}
