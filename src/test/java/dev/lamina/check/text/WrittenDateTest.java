package dev.lamina.check.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WrittenDateTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "March 3, 2020",
        "on Mar. 3rd 2020",
        "3 March 2020",
        "the 3rd of March, 2020",
        "2020-03-03",
        "3/3/2020",
        "03/03/2020",
        "3 de marzo de 2020",
        "3 de marzo del 2020"
      })
  void aDayIsReadAsPeopleWriteIt(String text) {
    LocalDate day = LocalDate.of(2020, 3, 3);
    assertThat(WrittenDate.find(text))
        .hasValueSatisfying(
            date -> {
              assertThat(date.first()).isEqualTo(day);
              assertThat(date.last()).isEqualTo(day);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"March 2020", "Mar 2020", "March, 2020", "03/2020", "2020-03", "marzo de 2020"})
  void aMonthLastsFromItsFirstDayToItsLast(String text) {
    assertThat(WrittenDate.find(text))
        .hasValueSatisfying(
            date -> {
              assertThat(date.first()).isEqualTo(LocalDate.of(2020, 3, 1));
              assertThat(date.last()).isEqualTo(LocalDate.of(2020, 3, 31));
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"June 31, 2020", "555-0142", "2018-19", "13/2020", "may 5", "in 2020", "1/2"})
  void whatIsNoDateIsNone(String text) {
    assertThat(WrittenDate.find(text)).isEmpty();
  }

  @Test
  void allDatesOfATextAreFound() {
    assertThat(WrittenDate.all("Made May 1, 2019, checked 2020-02 and 5 June 2021."))
        .extracting(WrittenDate::first)
        .containsExactly(
            LocalDate.of(2019, 5, 1), LocalDate.of(2020, 2, 1), LocalDate.of(2021, 6, 5));
  }
}
