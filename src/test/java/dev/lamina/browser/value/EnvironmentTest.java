package dev.lamina.browser.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class EnvironmentTest {
  private static final Environment PAPER = Environment.PAPER;
  private static final Environment PHONE = screen(360);
  private static final Environment TABLET = screen(768);
  private static final Environment DESK = screen(1280);

  private static Environment screen(int width) {
    return Environment.screen(width, Preference.NONE);
  }

  @Test
  void allPlacesWhereSomethingIsSoAreNamed() {
    List<Environment> all = List.of(DESK, PAPER, PHONE, TABLET, screen(900));
    assertThat(Environment.described(List.of(PAPER), all)).isEqualTo("in print");
    assertThat(Environment.described(List.of(PAPER, PHONE), all))
        .isEqualTo("in print and on a screen 360 pixels wide");
    assertThat(Environment.described(List.of(PAPER, TABLET, PHONE), all))
        .isEqualTo("in print and on screens 360 and 768 pixels wide");
    assertThat(Environment.described(List.of(PHONE, TABLET, screen(900), DESK), all))
        .isEqualTo("on screens");
  }

  @Test
  void manyWidthsAreNamedByTheirEnds() {
    List<Environment> some = List.of(PHONE, screen(500), TABLET, screen(900));
    List<Environment> all = List.of(DESK, PHONE, screen(500), TABLET, screen(900));
    assertThat(Environment.described(some, all)).isEqualTo("on screens of 360 to 900 pixels");
  }
}
