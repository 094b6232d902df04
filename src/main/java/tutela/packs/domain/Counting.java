package tutela.packs.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import tutela.kernel.Brussels;

/**
 * How periods are counted. Days and months are those of the calendar in Brussels; hours are hours
 * that pass, also over a change of the clock.
 */
public final class Counting {
  private static final int WORKING_DAYS_OF_POST = 3;

  private final Holidays holidays;

  /**
   * @param holidays of the place where the act is due
   */
  public Counting(Holidays holidays) {
    this.holidays = holidays;
  }

  /** How a letter went, for when it is presumed to have arrived. */
  public enum Post {
    /** Presented against a signature: a judicial letter, or registered with acknowledgement. */
    WITH_ACKNOWLEDGEMENT,
    /** Registered without acknowledgement, or ordinary. */
    REGISTERED_OR_ORDINARY
  }

  /**
   * When a rule's period ends.
   *
   * @param event when what starts it happened
   * @return empty where the document itself names the period
   */
  public Optional<Due> due(ClockRule rule, Instant event) {
    if (rule.length().isEmpty()) {
      return Optional.empty();
    }
    int length = rule.length().getAsInt();
    if (rule.unit() == ClockRule.Unit.HOURS) {
      return Optional.of(
          new Due(hours(event, length), Optional.empty(), Optional.empty(), Optional.empty()));
    }
    LocalDate day = Brussels.date(event);
    LocalDate reckoned =
        switch (rule.counting()) {
          case BELGIAN ->
              rule.unit() == ClockRule.Unit.MONTHS
                  ? lastDayOfBelgianMonths(day, length)
                  : day.plusDays(length);
          case EUROPEAN, CALENDAR ->
              rule.unit() == ClockRule.Unit.MONTHS ? day.plusMonths(length) : day.plusDays(length);
          case ELAPSED -> throw new IllegalArgumentException("only hours elapse");
        };
    LocalDate last =
        rule.end() == ClockRule.End.MOVES ? holidays.workingDayFrom(reckoned) : reckoned;
    return Optional.of(
        new Due(
            endOf(last),
            Optional.of(last),
            Optional.of(reckoned),
            rule.warnDays() > 0 ? Optional.of(last.minusDays(rule.warnDays())) : Optional.empty()));
  }

  /** So many hours later, through nights, weekends and holidays. */
  public static Instant hours(Instant event, int hours) {
    return event.plus(Duration.ofHours(hours));
  }

  /** The last day of a period of procedure in days: counted from the morrow, the last one in. */
  public LocalDate belgianDays(LocalDate event, int days) {
    return holidays.workingDayFrom(event.plusDays(days));
  }

  /** The last day of a period of procedure in months, from the morrow to the eve of its number. */
  public LocalDate belgianMonths(LocalDate event, int months) {
    return holidays.workingDayFrom(lastDayOfBelgianMonths(event, months));
  }

  private static LocalDate lastDayOfBelgianMonths(LocalDate event, int months) {
    LocalDate first = event.plusDays(1);
    YearMonth month = YearMonth.from(first).plusMonths(months);
    return month.isValidDay(first.getDayOfMonth())
        ? month.atDay(first.getDayOfMonth()).minusDays(1)
        : month.atEndOfMonth();
  }

  /**
   * The last day of a period of Union law in months: the same number as the event's day, else the
   * last of the month. Periods of Union law in days are not offered: no clock needs one, and their
   * minimum of working days is not among the facts gathered.
   */
  public LocalDate europeanMonths(LocalDate event, int months) {
    return holidays.workingDayFrom(event.plusMonths(months));
  }

  /**
   * The day on which a letter is presumed to have reached the addressee, who may prove otherwise.
   *
   * @param day of presentation if against acknowledgement, else of handing to the post
   */
  public LocalDate presumedReceipt(LocalDate day, Post post) {
    if (post == Post.WITH_ACKNOWLEDGEMENT) {
      return day.plusDays(1);
    }
    LocalDate received = day;
    for (int i = 0; i < WORKING_DAYS_OF_POST; i++) {
      received = holidays.workingDayFrom(received.plusDays(1));
    }
    return received;
  }

  /** The first instant after that day. */
  public static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(Brussels.ZONE).toInstant();
  }
}
