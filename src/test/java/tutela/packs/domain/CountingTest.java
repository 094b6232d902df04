package tutela.packs.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tutela.kernel.Brussels;
import tutela.packs.Packs;
import tutela.packs.domain.Counting.Post;
import tutela.packs.store.YamlPacks;

/** Periods of days, months and hours, by table and by what must hold of every day. */
final class CountingTest {
  private static final Packs PACKS = new Packs(new YamlPacks());
  private static final Holidays HOLIDAYS = PACKS.holidays();
  private static final Counting COUNTING = new Counting(HOLIDAYS);

  /** Every day of some years, leap day and all holidays included. */
  private static Stream<LocalDate> days() {
    return LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2033, 1, 1));
  }

  private static Due due(String rule, Instant event) {
    return COUNTING.due(PACKS.clocks().rule(rule), event).orElseThrow();
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(12, 0).atZone(Brussels.ZONE).toInstant();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-13, 15, 2026-11-30", // Saturday 28 November moves to Monday
    "2026-11-10,  1, 2026-11-12", // Armistice
    "2026-11-09,  1, 2026-11-10",
    "2026-12-24,  1, 2026-12-28", // Christmas on a Friday
    "2026-07-20,  1, 2026-07-22", // National Day
    "2027-03-26,  2, 2027-03-30", // Easter Sunday and Monday
    "2028-02-28,  1, 2028-02-29",
    "2026-12-30,  2, 2027-01-04", // New Year on a Friday
    "2027-10-31,  1, 2027-11-02", // All Saints on a Monday
    "2026-10-31,  1, 2026-11-02", // All Saints on a Sunday: nothing is made up for it
    "2026-04-29,  1, 2026-04-30",
    "2026-04-30,  1, 2026-05-04" // Labour Day on a Friday
  })
  void countsDaysOfProcedure(LocalDate event, int days, LocalDate last) {
    assertThat(COUNTING.belgianDays(event, days)).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-09, 1, 2026-12-09",
    "2026-01-30, 1, 2026-03-02", // no eve of 31 February: Saturday 28 February moves
    "2027-02-28, 1, 2027-03-31", // counted from 1 March to the eve of 1 April
    "2028-01-30, 1, 2028-02-29",
    "2026-08-31, 6, 2027-03-01", // Sunday 28 February moves
    "2026-11-30, 1, 2026-12-31", // counted from 1 December to the eve of 1 January
    "2026-12-31, 1, 2027-02-01", // from 1 January: Sunday 31 January moves
    "2026-11-24, 1, 2026-12-24",
    "2026-11-25, 1, 2026-12-28" // Christmas, then the weekend
  })
  void countsMonthsOfProcedureToTheEve(LocalDate event, int months, LocalDate last) {
    assertThat(COUNTING.belgianMonths(event, months)).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-04, 1, 2026-04-07", // Saturday 4 April, then Easter Monday
    "2025-03-04, 1, 2025-04-04",
    "2026-10-31, 1, 2026-11-30", // no 31 November
    "2026-11-25, 1, 2026-12-28", // Christmas on a Friday
    "2027-01-29, 1, 2027-03-01", // Sunday 28 February
    "2028-01-31, 1, 2028-02-29",
    "2027-02-28, 1, 2027-03-30" // Easter Sunday and Monday
  })
  void countsMonthsOfTheUnion(LocalDate event, int months, LocalDate last) {
    assertThat(COUNTING.europeanMonths(event, months)).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-24, 2026-12-30", // Thursday; Christmas and the weekend are not counted
    "2026-11-09, 2026-11-13", // Armistice
    "2026-11-16, 2026-11-19",
    "2026-11-20, 2026-11-25", // Friday
    "2026-11-21, 2026-11-25", // Saturday
    "2026-11-22, 2026-11-25", // Sunday
    "2027-03-25, 2027-03-31" // Maundy Thursday
  })
  void presumesReceiptOnTheThirdWorkingDay(LocalDate handedIn, LocalDate received) {
    assertThat(COUNTING.presumedReceipt(handedIn, Post.REGISTERED_OR_ORDINARY)).isEqualTo(received);
  }

  @Test
  void presumesReceiptOnTheMorrowOfPresentation() {
    assertThat(COUNTING.presumedReceipt(LocalDate.of(2026, 11, 13), Post.WITH_ACKNOWLEDGEMENT))
        .isEqualTo("2026-11-14");
  }

  @Test
  void gdprRequestReceivedOnASaturday() {
    Due due = due("gdpr-answer", noon(LocalDate.of(2026, 10, 31)));
    assertThat(due.lastDay()).contains(LocalDate.of(2026, 11, 30));
    assertThat(due.hasMoved()).isFalse();
    assertThat(due.until()).isEqualTo("2026-11-30T23:00:00Z");
  }

  @Test
  void gdprRequestWhoseMonthEndsAtChristmas() {
    Due due = due("gdpr-answer", noon(LocalDate.of(2026, 11, 25)));
    assertThat(due.reckoned()).contains(LocalDate.of(2026, 12, 25));
    assertThat(due.lastDay()).contains(LocalDate.of(2026, 12, 28));
    assertThat(due.hasMoved()).isTrue();
    assertThat(due("gdpr-answer-extended", noon(LocalDate.of(2026, 11, 30))).lastDay())
        .contains(LocalDate.of(2027, 3, 1));
  }

  /** The platform must keep its complaints open at least so long: the end does not move. */
  @Test
  void internalComplaintEndsOnASundayAndWarnsAWeekAhead() {
    Due due = due("internal-complaint", noon(LocalDate.of(2026, 8, 31)));
    assertThat(due.lastDay()).contains(LocalDate.of(2027, 2, 28));
    assertThat(LocalDate.of(2027, 2, 28).getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
    assertThat(due.hasMoved()).isFalse();
    assertThat(due.warnFrom()).contains(LocalDate.of(2027, 2, 21));
    assertThat(due.until()).isEqualTo("2027-02-28T23:00:00Z");
  }

  @Test
  void orderServedOnAFridayEvening() {
    Due due = due("order-removal", OffsetDateTime.parse("2026-11-13T20:30:00+01:00").toInstant());
    assertThat(due.until())
        .isEqualTo(OffsetDateTime.parse("2026-11-14T02:30:00+01:00").toInstant());
    assertThat(due.lastDay()).isEmpty();
  }

  /** Hours that pass, not hours on the clock: an hour less in March, an hour more in October. */
  @ParameterizedTest
  @CsvSource({
    "2026-10-24T23:30:00+02:00,  6, 2026-10-25T04:30:00+01:00",
    "2026-10-25T02:30:00+02:00,  1, 2026-10-25T02:30:00+01:00",
    "2027-03-27T23:30:00+01:00,  6, 2027-03-28T06:30:00+02:00",
    "2026-10-24T09:00:00+02:00, 48, 2026-10-26T08:00:00+01:00",
    "2027-03-27T09:00:00+01:00, 48, 2027-03-29T10:00:00+02:00",
    "2026-12-31T20:00:00+01:00,  6, 2027-01-01T02:00:00+01:00"
  })
  void letsHoursRunThroughNightsHolidaysAndChangesOfTheClock(
      String event, int hours, String until) {
    assertThat(Counting.hours(OffsetDateTime.parse(event).toInstant(), hours))
        .isEqualTo(OffsetDateTime.parse(until).toInstant());
  }

  @Test
  void takesTheDayOfAnEventInBrussels() {
    Instant lateInLondon = Instant.parse("2026-10-30T23:30:00Z"); // 31 October, 0:30 in Brussels
    assertThat(due("gdpr-answer", lateInLondon).reckoned()).contains(LocalDate.of(2026, 11, 30));
    assertThat(due("return-check-1", lateInLondon).lastDay()).contains(LocalDate.of(2026, 11, 1));
  }

  @Test
  void endsADayAtMidnightInBrusselsAlsoWhenItIsLongerOrShorter() {
    assertThat(Counting.endOf(LocalDate.of(2026, 10, 25))).isEqualTo("2026-10-25T23:00:00Z");
    assertThat(length(LocalDate.of(2026, 10, 25))).isEqualTo(Duration.ofHours(25));
    assertThat(length(LocalDate.of(2027, 3, 28))).isEqualTo(Duration.ofHours(23));
  }

  private static Duration length(LocalDate day) {
    return Duration.between(day.atStartOfDay(Brussels.ZONE).toInstant(), Counting.endOf(day));
  }

  @Test
  void reappearanceChecksKeepTheirDay() {
    Instant removed = noon(LocalDate.of(2026, 11, 6)); // Friday
    assertThat(due("return-check-1", removed).lastDay()).contains(LocalDate.of(2026, 11, 7));
    assertThat(due("return-check-7", removed).lastDay()).contains(LocalDate.of(2026, 11, 13));
    assertThat(due("return-check-30", removed).lastDay()).contains(LocalDate.of(2026, 12, 6));
  }

  @Test
  void leavesAPeriodToTheDocumentThatNamesIt() {
    assertThat(COUNTING.due(PACKS.clocks().rule("prosecutor-injunction"), Instant.EPOCH)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 8, 15, 30, 80})
  void everyPeriodOfDaysEndsOnTheFirstWorkingDayFromItsLast(int length) {
    days()
        .forEach(
            event -> {
              LocalDate last = COUNTING.belgianDays(event, length);
              assertThat(HOLIDAYS.isWorkingDay(last)).isTrue();
              assertThat(last).isAfterOrEqualTo(event.plusDays(length));
              assertThat(event.plusDays(length).datesUntil(last)).noneMatch(HOLIDAYS::isWorkingDay);
              assertThat(COUNTING.belgianDays(event.plusDays(1), length)).isAfterOrEqualTo(last);
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 6, 12, 24})
  void everyPeriodOfMonthsEndsWhereItsRuleSays(int months) {
    Counting plain = new Counting(new Holidays(List.of()));
    days()
        .forEach(
            event -> {
              LocalDate european = COUNTING.europeanMonths(event, months);
              LocalDate belgian = COUNTING.belgianMonths(event, months);
              assertThat(HOLIDAYS.isWorkingDay(european)).isTrue();
              assertThat(HOLIDAYS.isWorkingDay(belgian)).isTrue();
              // a later event never ends earlier
              assertThat(COUNTING.europeanMonths(event.plusDays(1), months))
                  .isAfterOrEqualTo(european);
              assertThat(COUNTING.belgianMonths(event.plusDays(1), months))
                  .isAfterOrEqualTo(belgian);
              // from the morrow to the eve is never shorter than from number to number
              assertThat(plain.belgianMonths(event, months))
                  .isAfterOrEqualTo(plain.europeanMonths(event, months));
              YearMonth end = YearMonth.from(event).plusMonths(months);
              LocalDate same =
                  end.isValidDay(event.getDayOfMonth())
                      ? end.atDay(event.getDayOfMonth())
                      : end.atEndOfMonth();
              assertThat(european).isEqualTo(HOLIDAYS.workingDayFrom(same));
            });
  }

  @Test
  void everyLetterIsPresumedReceivedAfterExactlyThreeWorkingDays() {
    days()
        .forEach(
            handedIn -> {
              LocalDate received = COUNTING.presumedReceipt(handedIn, Post.REGISTERED_OR_ORDINARY);
              assertThat(
                      handedIn
                          .plusDays(1)
                          .datesUntil(received.plusDays(1))
                          .filter(HOLIDAYS::isWorkingDay))
                  .hasSize(3);
              assertThat(HOLIDAYS.isWorkingDay(received)).isTrue();
            });
  }

  @Test
  void everyClockOfHoursLastsItsHours() {
    LocalDateTime at = LocalDateTime.of(2026, 1, 1, 0, 15);
    while (at.getYear() < 2028) {
      Instant event = at.atZone(Brussels.ZONE).toInstant();
      assertThat(Duration.between(event, due("dsa-decision", event).until())).hasHours(48);
      assertThat(Duration.between(event, due("order-removal", event).until())).hasHours(6);
      at = at.plusHours(7);
    }
  }
}
