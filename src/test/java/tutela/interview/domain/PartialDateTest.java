package tutela.interview.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tutela.interview.domain.PartialDate.Precision;
import tutela.kernel.AppFailure.Invalid;

/** What she remembers stands for an interval of days. */
final class PartialDateTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @ParameterizedTest(name = "{0} {1}: from {2} to {3}")
  @CsvSource(
      textBlock =
          """
          exact,   2026-10-02,  2026-10-02, 2026-10-02
          exact,   2024-02-29,  2024-02-29, 2024-02-29
          month,   2026-02,     2026-02-01, 2026-02-28
          month,   2024-02,     2024-02-01, 2024-02-29
          season,  2026-spring, 2026-03-01, 2026-06-21
          season,  2026-summer, 2026-06-01, 2026-09-23
          season,  2026-autumn, 2026-09-01, 2026-12-21
          season,  2025-winter, 2025-12-01, 2026-03-20
          year,    2023,        2023-01-01, 2023-12-31
          about,   2026-10-15,  2026-10-01, 2026-10-29
          about,   2026-03,     2026-02-01, 2026-04-30
          about,   2026-spring, 2026-02-01, 2026-07-21
          about,   2023,        2022-01-01, 2024-12-31
          before,  2026-10-02,            , 2026-10-01
          before,  2026-summer,           , 2026-05-31
          before,  2023,                  , 2022-12-31
          after,   2026-10-02,  2026-10-03,
          after,   2023,        2024-01-01,
          """)
  void isAnInterval(
      String precision, String when, @Nullable LocalDate from, @Nullable LocalDate to) {
    PartialDate date = new PartialDate(precision(precision), when, "");

    assertThat(date.earliest()).isEqualTo(Optional.ofNullable(from));
    assertThat(date.latest()).isEqualTo(Optional.ofNullable(to));
  }

  @Test
  void knowsNothingWhenUnknownButHerWords() {
    PartialDate date = PartialDate.unknown("quand il neigeait | je crois");

    assertThat(date.earliest()).isEmpty();
    assertThat(date.latest()).isEmpty();
    assertThat(PartialDate.parse(date.text())).isEqualTo(date);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      textBlock =
          """
          exact,   2023-02-29
          exact,   2026-02-30
          exact,   2026-13-01
          exact,   2026-10
          exact,   2.10.2026
          exact,   0026-10-02
          exact,   ''
          month,   2026-10-02
          month,   2026-00
          season,  2026
          season,  2026-march
          year,    26
          year,    1066
          about,   soon
          unknown, 2026
          """)
  void refusesWhatIsNoDate(String precision, String when) {
    assertThatThrownBy(() -> new PartialDate(precision(precision), when, ""))
        .isInstanceOfSatisfying(
            Invalid.class, failure -> assertThat(failure.key()).isEqualTo("date-invalid"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026-10-02", "exact|2026-10-02", "sometime|2026|", "exact||"})
  void refusesTextThatIsNoDate(String text) {
    assertThatThrownBy(() -> PartialDate.parse(text)).isInstanceOf(Invalid.class);
    assertThat(PartialDate.read(text)).isEmpty();
  }

  @ParameterizedTest(name = "{0} {1} is in the future: {2}")
  @CsvSource(
      textBlock =
          """
          exact,   2026-11-24, false
          exact,   2026-11-25, true
          month,   2026-11,    false
          month,   2026-12,    true
          year,    2026,       false
          year,    2027,       true
          about,   2026-12-01, false
          about,   2027-01-15, true
          before,  2030,       false
          after,   2026-11-24, true
          after,   2026-11-23, false
          unknown, '',         false
          """)
  void knowsTheFuture(String precision, String when, boolean future) {
    assertThat(new PartialDate(precision(precision), when, "").startsAfter(TODAY))
        .isEqualTo(future);
  }

  @ParameterizedTest(name = "{0} {1} ends by {2}")
  @CsvSource(
      textBlock =
          """
          exact,   2026-10-02, 2026-10-02
          year,    2026,       2026-11-24
          after,   2026-10-02, 2026-11-24
          unknown, '',         2026-11-24
          before,  2026,       2025-12-31
          """)
  void neverEndsAfterTodayForWhatHasHappened(String precision, String when, LocalDate last) {
    assertThat(new PartialDate(precision(precision), when, "").latest(TODAY)).isEqualTo(last);
  }

  @Test
  void keepsHerWordsAsTheyAre() {
    PartialDate date =
        new PartialDate(Precision.ABOUT, "2026-spring", "au printemps | vers Pâques\nje crois");

    assertThat(PartialDate.parse(date.text())).isEqualTo(date);
    assertThat(date).hasToString("PartialDate[ABOUT]");
  }

  private static Precision precision(String name) {
    return Precision.valueOf(name.toUpperCase(Locale.ROOT));
  }
}
