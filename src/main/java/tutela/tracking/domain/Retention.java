package tutela.tracking.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalInt;
import tutela.kernel.Brussels;

/**
 * For how long a closed case is kept: a rule of the office, in calendar months from the day in
 * Brussels on which it was closed. No law is claimed here, and no figure stands in for one.
 */
public final class Retention {
  private static final LocalTime START_OF_WORK = LocalTime.of(9, 0);

  private Retention() {}

  /**
   * The last day for which a case is kept. Where the last month has no such day, its last one.
   *
   * @param months the office's rule; empty while it was not decided, and then the day is open
   */
  public static Optional<LocalDate> lastDay(Instant closed, OptionalInt months) {
    return months.isEmpty()
        ? Optional.empty()
        : Optional.of(Brussels.date(closed).plusMonths(months.getAsInt()));
  }

  /** When it is to be decided whether the case is erased: in the morning after the last day. */
  public static Instant over(LocalDate lastDay) {
    return lastDay.plusDays(1).atTime(START_OF_WORK).atZone(Brussels.ZONE).toInstant();
  }
}
