package tutela.tracking.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A case was closed, and what became of that.
 *
 * @param words of the caseworker beside the reason, or empty
 * @param keptUntil last day for which the case is kept; empty while nobody decided it
 * @param longer each time that day was fixed or moved, oldest first
 * @param reopened when work on the case went on, if it did
 */
public record Closing(
    ClosingReason reason,
    String words,
    Instant at,
    String by,
    Optional<LocalDate> keptUntil,
    List<Longer> longer,
    Optional<Reopened> reopened) {
  /** The last day was fixed or moved later. */
  public record Longer(
      Optional<LocalDate> before, LocalDate until, String why, Instant at, String by) {
    @Override
    public String toString() {
      return "Longer[" + until + "]";
    }
  }

  /** Work on the case went on. */
  public record Reopened(Instant at, String by) {}

  public Closing {
    longer = List.copyOf(longer);
  }

  @Override
  public String toString() {
    return "Closing[" + at + " " + reason + "]";
  }
}
