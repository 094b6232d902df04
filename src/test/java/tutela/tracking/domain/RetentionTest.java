package tutela.tracking.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tutela.Watch;
import tutela.kernel.Brussels;

/** Calendar months from the day in Brussels on which a case was closed. */
final class RetentionTest {
  private final Random random = new Random(20261128);

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2026-11-28T10:00, 12,  2027-11-28
          2027-01-31T10:00, 1,   2027-02-28
          2028-01-31T10:00, 1,   2028-02-29
          2028-02-29T10:00, 12,  2029-02-28
          2028-02-29T10:00, 48,  2032-02-29
          2026-12-31T10:00, 2,   2027-02-28
          2026-08-31T10:00, 1,   2026-09-30
          2026-12-31T23:59, 1,   2027-01-31
          2027-01-01T00:30, 1,   2027-02-01
          2026-06-30T00:30, 120, 2036-06-30
          """)
  void theDayOfTheMonthStaysWhereTheMonthHasIt(String closed, int months, LocalDate last) {
    assertThat(Retention.lastDay(Watch.brussels(closed), OptionalInt.of(months))).contains(last);
  }

  @Test
  void withoutARuleTheDayIsOpen() {
    assertThat(Retention.lastDay(Instant.EPOCH, OptionalInt.empty())).isEmpty();
  }

  /** Half of them at the end of a month, where days are lost or gained. */
  @Test
  void anyDayAndAnyNumberOfMonths() {
    for (int i = 0; i < 20_000; i++) {
      YearMonth month = YearMonth.of(2020 + random.nextInt(40), 1 + random.nextInt(12));
      LocalDate day =
          random.nextBoolean()
              ? month.atEndOfMonth()
              : month.atDay(1 + random.nextInt(month.lengthOfMonth()));
      Instant closed =
          day.atTime(LocalTime.ofSecondOfDay(random.nextInt(86_400)))
              .atZone(Brussels.ZONE)
              .toInstant();
      int months = 1 + random.nextInt(600);
      String what = closed + " + " + months;

      LocalDate last = Retention.lastDay(closed, OptionalInt.of(months)).orElseThrow();

      assertThat(YearMonth.from(last)).as(what).isEqualTo(month.plusMonths(months));
      assertThat(last.getDayOfMonth())
          .as(what)
          .isEqualTo(Math.min(day.getDayOfMonth(), last.lengthOfMonth()));
      assertThat(Retention.lastDay(closed, OptionalInt.of(months + 1)).orElseThrow())
          .as(what)
          .isAfter(last);
      Instant over = Retention.over(last);
      assertThat(Brussels.date(over)).as(what).isEqualTo(last.plusDays(1));
      assertThat(Brussels.at(over).toLocalTime()).as(what).isEqualTo(LocalTime.of(9, 0));
    }
  }

  @Test
  void theDayOnWhichTheClockChangesIsADayLikeOthers() {
    assertThat(Retention.over(LocalDate.of(2026, 10, 24)))
        .isEqualTo(Watch.brussels("2026-10-25T09:00"));
    assertThat(Retention.lastDay(Watch.brussels("2026-03-29T03:00"), OptionalInt.of(7)))
        .isEqualTo(Optional.of(LocalDate.of(2026, 10, 29)));
  }
}
