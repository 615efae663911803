package dev.lamina.check.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NeedleTest {
  @Test
  void isFoundWhereItStandsFirst() {
    assertThat(new Needle("Dr.").in("<p>Dear Dr. Roe, Dr. Doe")).isEqualTo(8);
  }

  @Test
  void isNotFoundInAShorterText() {
    assertThat(new Needle("abc").in("ab")).isEqualTo(-1);
    assertThat(new Needle("abc").in("")).isEqualTo(-1);
  }

  @Test
  void lettersThatShareASlotAreToldApart() {
    assertThat(new Needle("a\u0161b").in("aab a\u0161b")).isEqualTo(4);
    assertThat(new Needle("\u0161").in("aaa")).isEqualTo(-1);
  }

  @Test
  void findsWhatAPlainSearchFinds() {
    Random random = new Random(3);
    for (int i = 0; i < 20_000; i++) {
      String text = some(random, random.nextInt(40));
      String wanted = some(random, 1 + random.nextInt(5));
      assertThat(new Needle(wanted).in(text)).as(wanted).isEqualTo(text.indexOf(wanted));
    }
  }

  private static String some(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append("ab\u0161\u00A0".charAt(random.nextInt(4)));
    }
    return text.toString();
  }
}
