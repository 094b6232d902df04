package tutela.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The time zone in which every instant is shown and every Belgian period is counted. */
public final class Brussels {
  public static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

  private Brussels() {}

  public static ZonedDateTime at(Instant instant) {
    return instant.atZone(ZONE);
  }

  public static LocalDate date(Instant instant) {
    return at(instant).toLocalDate();
  }
}
