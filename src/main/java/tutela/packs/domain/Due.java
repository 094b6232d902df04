package tutela.packs.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The end of a period.
 *
 * @param until from this instant on it is over
 * @param lastDay the day that is still in it, for periods of days and months
 * @param reckoned the last day before it moved to a working day; the same day where it did not move
 * @param warnFrom the day from which to speak up, where the rule says so
 */
public record Due(
    Instant until,
    Optional<LocalDate> lastDay,
    Optional<LocalDate> reckoned,
    Optional<LocalDate> warnFrom) {

  /** Whether the last day fell on a Saturday, Sunday or holiday and moved. */
  public boolean hasMoved() {
    return !lastDay.equals(reckoned);
  }
}
