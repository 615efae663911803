package dev.lamina.browser.visible;

import static dev.lamina.browser.visible.VisibilityTest.TEXT;
import static dev.lamina.browser.visible.VisibilityTest.assertState;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.browser.font.FontFile;
import dev.lamina.browser.font.Ink;
import dev.lamina.browser.font.TestFont;
import dev.lamina.browser.visible.Sight.State;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sets a paragraph in fonts that draw nothing, and in fonts that do. */
final class TypefacesTest {
  private static final String ALL =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  private static final TestFont BLANK = new TestFont(ALL, "");
  private static final TestFont USUAL = new TestFont(ALL, ALL);
  private static final TestFont WITHOUT_NOT = new TestFont(ALL, ALL.replaceAll("[not]", ""));

  static Stream<byte[]> blank() {
    return Stream.of(BLANK.ttf(), BLANK.woff(), BLANK.cff(), TestFont.woff2(0));
  }

  static Stream<byte[]> usual() {
    return Stream.of(USUAL.ttf(), USUAL.woff(), USUAL.cff(), TestFont.woff2(9000));
  }

  private static String css(String source, String more) {
    return "<style>@font-face{font-family:'House Sans';src:" + source + more + "}";
  }

  @ParameterizedTest
  @MethodSource("blank")
  void fontsWithoutLettersHide(byte[] font) {
    String face = css(TestFont.inPlace(font) + " format('woff')", "");
    assertState(State.HIDDEN, face + "p{font-family:House Sans,serif}</style>" + TEXT);
    assertState(State.HIDDEN, face + "body{font:16px/1.5 'House Sans',serif}</style>" + TEXT);
    assertState(State.HIDDEN, face + "body{font:16px/1.5 House Sans,serif}</style>" + TEXT);
    assertState(State.UNDECIDED, face + "p{font-family:Palatino,house sans,serif}</style>" + TEXT);
    assertState(State.SHOWN, face + "p{font-family:serif,House Sans}</style>" + TEXT);
    assertState(State.SHOWN, face + "h1{font-family:House Sans}</style>" + TEXT);
  }

  @ParameterizedTest
  @MethodSource("usual")
  void usualFontsHideNothing(byte[] font) {
    String face = css(TestFont.inPlace(font), ";font-display:swap");
    assertState(State.SHOWN, face + "p{font-family:House Sans,serif}</style>" + TEXT);
    assertThat(FontFile.ink(Arrays.copyOf(font, font.length / 2), letter -> true))
        .isEqualTo(Ink.ALL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ";unicode-range:U+0400-04FF",
        ";unicode-range:U+1F3??,U+2192",
      })
  void fontsForOtherLettersHideNothing(String range) {
    String face = css(TestFont.inPlace(BLANK.ttf()), range);
    assertState(State.SHOWN, face + "p{font-family:House Sans,serif}</style>" + TEXT);
    assertState(
        State.HIDDEN,
        css(TestFont.inPlace(BLANK.ttf()), ";unicode-range:U+0-7F,U+4??")
            + "p{font-family:House Sans}</style>"
            + TEXT);
  }

  @Test
  void fontsThatLackSomeLettersAreUndecided() {
    String face = css(TestFont.inPlace(WITHOUT_NOT.ttf()), "");
    assertState(State.UNDECIDED, face + "p{font-family:House Sans}</style>" + TEXT);
    String tiny = css(TestFont.inPlace(TestFont.woff2(90)), "");
    assertState(State.UNDECIDED, tiny + "p{font-family:House Sans}</style>" + TEXT);
    TestFont signs = new TestFont("\u2192\u2713", "");
    String icons = css(TestFont.inPlace(signs.ttf()), "");
    assertState(State.SHOWN, icons + "p{font-family:House Sans,serif}</style>" + TEXT);
  }

  @Test
  void letterShrunkByTheFontAreHidden() {
    String face = css(TestFont.inPlace(USUAL.ttf()), ";size-adjust:1%");
    assertState(State.HIDDEN, face + "p{font-family:House Sans}</style>" + TEXT);
    assertState(
        State.SHOWN,
        css("local(Arial)", ";size-adjust:90%") + "p{font-family:House Sans}</style>" + TEXT);
  }

  @Test
  void oneOfManyFacesThatIsBlankIsUndecided() {
    String face =
        css(TestFont.inPlace(USUAL.ttf()), "")
            + "@font-face{font-family:House Sans;font-weight:700;src:"
            + TestFont.inPlace(BLANK.ttf())
            + "}p{font-family:House Sans}</style>";
    assertState(State.UNDECIDED, face + TEXT);
  }

  @Test
  void tablesThatNobodyReadsAreNotUnpacked() {
    assertThat(FontFile.ink(TestFont.crowded(2000), letter -> true)).isEqualTo(Ink.ALL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"font ", "font_", "1", "blank font "})
  void hostileNamesAreReadToTheirEndOrTooLongToBeJudged(String piece) {
    String css = "<style>p{font-family:blank ";
    String longest = piece.repeat(19_000 / piece.length());
    assertState(State.SHOWN, css + longest + ",serif}</style>" + TEXT);
    assertState(State.UNDECIDED, css + piece.repeat(40_000) + ",serif}</style>" + TEXT);
  }

  @Test
  void namesThatPromiseNoLettersAreUndecided() {
    for (String name :
        List.of("AdobeBlank", "'Adobe Blank VF'", "Blokk", "invisible", "Libre Barcode 39")) {
      assertState(State.UNDECIDED, "<style>p{font-family:" + name + ",serif}</style>" + TEXT);
    }
    for (String name : List.of("Blankenburg", "'Flow Sans'", "Inter", "-apple-system", "Symbola")) {
      assertState(State.SHOWN, "<style>p{font-family:" + name + ",serif}</style>" + TEXT);
    }
  }
}
