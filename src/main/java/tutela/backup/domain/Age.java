package tutela.backup.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How old the last backup may be. */
public final class Age {
  /** The desk reminds that much later: a weekend may lie between. */
  private static final Duration WEEKEND = Duration.ofDays(2);

  private Age() {}

  /**
   * Whether one should be made by itself.
   *
   * @param everyDays the rhythm
   */
  public static boolean isDue(Optional<Backup> last, int everyDays, Instant now) {
    return isOlder(last, Duration.ofDays(everyDays), now);
  }

  /** Whether it is time to say so. */
  public static boolean isOld(Optional<Backup> last, int everyDays, Instant now) {
    return isOlder(last, Duration.ofDays(everyDays).plus(WEEKEND), now);
  }

  private static boolean isOlder(Optional<Backup> last, Duration limit, Instant now) {
    return last.map(made -> made.madeAt().plus(limit).isBefore(now)).orElse(true);
  }
}
