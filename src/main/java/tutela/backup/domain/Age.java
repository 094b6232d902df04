package tutela.backup.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How old the last backup may be. */
public final class Age {
  /** One is made by itself after that. */
  private static final Duration DUE = Duration.ofDays(1);

  /** The desk reminds after that: a weekend and a day. */
  private static final Duration OLD = Duration.ofDays(3);

  private Age() {}

  /** Whether one should be made by itself. */
  public static boolean isDue(Optional<Backup> last, Instant now) {
    return isOlder(last, DUE, now);
  }

  /** Whether it is time to say so. */
  public static boolean isOld(Optional<Backup> last, Instant now) {
    return isOlder(last, OLD, now);
  }

  private static boolean isOlder(Optional<Backup> last, Duration limit, Instant now) {
    return last.map(made -> made.madeAt().plus(limit).isBefore(now)).orElse(true);
  }
}
