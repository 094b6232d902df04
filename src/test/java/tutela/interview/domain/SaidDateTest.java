package tutela.interview.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates as people say them. */
final class SaidDateTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2/10/2026,            2026-10-02
          02.10.26,             2026-10-02
          2-10-2026,            2026-10-02
          2026-10-02,           2026-10-02
          2 octobre 2026,       2026-10-02
          le 1er août 2026,     2026-08-01
          2. Oktober 2026,      2026-10-02
          3 maart 2026,         2026-03-03
          29/2/2024,            2024-02-29
          10/2026,              2026-10
          2026-10,              2026-10
          OCTOBRE 2026,         2026-10
          févr. 2026,           2026-02
          im März 2026,         2026-03
          au printemps 2026,    2026-spring
          in de zomer van 2025, 2025-summer
          Frühling 2026,        2026-spring
          l’été 2025,           2025-summer
          hiver 2025,           2025-winter
          2025,                 2025
          en 2025,              2025
          hier,                 2026-11-23
          vandaag,              2026-11-24
          vorgestern,           2026-11-22
          aujourd’hui,          2026-11-24
          """)
  void areRead(String said, String when) {
    assertThat(SaidDate.read(said, TODAY)).contains(when);
  }

  @ParameterizedTest
  @CsvSource({
    "2/10, 2026-10-02",
    "24 décembre, 2025-12-24",
    "oktober, 2026-10",
    "décembre, 2025-12"
  })
  void withoutAYearAreTheLastOnes(String said, String when) {
    assertThat(SaidDate.read(said, TODAY)).contains(when);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "31/2/2026",
        "29/2/2026",
        "13/2026",
        "après les vacances",
        "automne",
        "123",
        "2/10/202",
        "2//",
        "🙂"
      })
  void areNotGuessed(String said) {
    assertThat(SaidDate.read(said, TODAY)).isEmpty();
  }

  @Test
  void whatIsReadFitsADate() {
    assertThat(
            new PartialDate(
                PartialDate.Precision.ABOUT, SaidDate.read("été 2025", TODAY).orElseThrow(), ""))
        .extracting(d -> d.earliest().orElseThrow())
        .isEqualTo(LocalDate.of(2025, 5, 1));
  }
}
