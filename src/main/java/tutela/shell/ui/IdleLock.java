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

/**
 * Locks after a time without key or pointer. It asks the clock, so sleep of the computer counts.
 */
public final class IdleLock {
  private static final javafx.util.Duration STEP = javafx.util.Duration.seconds(1);

  private final Clock clock;
  private final Timeline timer = new Timeline(new KeyFrame(STEP, e -> tick()));
  private final ReadOnlyIntegerWrapper minutesLeft = new ReadOnlyIntegerWrapper();
  private Duration allowed = Duration.ofMinutes(10);
  private Instant lastSign = Instant.EPOCH;
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

  private void sign(Event event) {
    lastSign = clock.instant();
  }

  /** Full minutes until the lock, rounded up. */
  ReadOnlyIntegerProperty minutesLeftProperty() {
    return minutesLeft.getReadOnlyProperty();
  }

  public void allow(Duration idle) {
    allowed = idle;
    tick();
  }

  void start(Runnable whenIdle) {
    lock = whenIdle;
    lastSign = clock.instant();
    tick();
    timer.play();
  }

  public void stop() {
    timer.stop();
    lock = null;
  }

  private void tick() {
    Instant now = clock.instant();
    if (now.isBefore(lastSign)) {
      lastSign = now; // a clock set back by a day must not keep the case file open for a day
    }
    Duration left = allowed.minus(Duration.between(lastSign, now));
    minutesLeft.set((int) Math.max(0, (left.toSeconds() + 59) / 60));
    if (left.isNegative() && lock != null) {
      lock.run();
    }
  }
}
