package tutela;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import tutela.kernel.Brussels;

/** A clock of tests: it stands until it is moved. */
public final class Watch extends Clock {
  private Instant now;

  private Watch(Instant now) {
    this.now = now;
  }

  /**
   * @param local as a clock on a wall in Brussels shows it
   */
  public static Watch at(String local) {
    return new Watch(brussels(local));
  }

  /** The instant at which a clock on a wall in Brussels shows this. */
  public static Instant brussels(String local) {
    return LocalDateTime.parse(local).atZone(Brussels.ZONE).toInstant();
  }

  public Instant set(String local) {
    now = brussels(local);
    return now;
  }

  public Instant pass(Duration time) {
    now = now.plus(time);
    return now;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
