package tutela.shell.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;
import tutela.settings.domain.Settings.OnSleep;

/**
 * Locks after a time without key or pointer, and where the computer slept, if that is wished. That
 * it slept is seen by the clock, which went on without us; a second clock, one that stands in
 * sleep, would tell it from a clock that was set, but Windows has none.
 */
public final class IdleLock {
  private static final javafx.util.Duration STEP = javafx.util.Duration.seconds(1);

  /** Longer than the window is ever busy. */
  private static final Duration NAP = Duration.ofSeconds(30);

  private final Clock clock;
  private final Timeline timer = new Timeline(new KeyFrame(STEP, e -> tick()));
  private final ReadOnlyIntegerWrapper minutesLeft = new ReadOnlyIntegerWrapper();
  private Duration allowed = Duration.ofMinutes(10);
  private OnSleep onSleep = OnSleep.LOCK;
  private Instant lastSign = Instant.EPOCH;
  private Instant lastTick = Instant.EPOCH;
  private @Nullable Runnable lock;

  public IdleLock(Clock clock) {
    this.clock = clock;
    timer.setCycleCount(Animation.INDEFINITE);
  }

  void watch(Scene scene) {
    scene.addEventFilter(KeyEvent.ANY, this::sign);
    scene.addEventFilter(MouseEvent.ANY, this::sign);
    scene.addEventFilter(ScrollEvent.ANY, this::sign);
  }

  /** The key that wakes the computer may come before the timer: first what it would hide. */
  private void sign(Event event) {
    if (tick()) {
      event.consume();
    }
    lastSign = clock.instant();
  }

  /** Full minutes until the lock, rounded up. */
  ReadOnlyIntegerProperty minutesLeftProperty() {
    return minutesLeft.getReadOnlyProperty();
  }

  public void allow(Duration idle, OnSleep asleep) {
    allowed = idle;
    onSleep = asleep;
    tick();
  }

  void start(Runnable whenIdle) {
    lock = whenIdle;
    lastSign = clock.instant();
    lastTick = lastSign;
    tick();
    timer.play();
  }

  public void stop() {
    timer.stop();
    lock = null;
  }

  /** Whether it locked. */
  private boolean tick() {
    Instant now = clock.instant();
    if (now.isBefore(lastSign)) {
      lastSign = now; // a clock set back by a day must not keep the case file open for a day
    }
    boolean slept = Duration.between(lastTick, now).compareTo(NAP) > 0;
    lastTick = now;
    Duration left = allowed.minus(Duration.between(lastSign, now));
    minutesLeft.set((int) Math.max(0, (left.toSeconds() + 59) / 60));
    Runnable locking = lock;
    if (locking == null || !(left.isNegative() || (slept && onSleep == OnSleep.LOCK))) {
      return false;
    }
    locking.run();
    return true;
  }
}
