package tutela.shell.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import tutela.fx.controls.Parts;

/**
 * Hides everything. F12 brings it at once; within two minutes any key takes it away, later it is
 * locked. It also comes by itself while nobody looks at the window here, and goes by itself:
 * whether that was too long is for the idle lock to say.
 */
final class Cover {
  private static final Duration COVER_THEN_LOCK = Duration.ofMinutes(2);

  private final Node cover;
  private final Clock clock;
  private Instant coveredAt = Instant.EPOCH;
  private boolean byItself;

  Cover(Node cover, Clock clock) {
    this.cover = cover;
    this.clock = clock;
  }

  void takeAway() {
    byItself = false;
    Parts.show(cover, false);
  }

  /** While it is there every key takes it away and does nothing else. */
  void keys(KeyEvent event, Runnable lock) {
    if (cover.isVisible()) {
      event.consume();
      show(lock);
    } else if (event.getCode() == KeyCode.F12) {
      event.consume();
      hide();
    }
  }

  void hideByItself() {
    if (!cover.isVisible()) {
      byItself = true;
      Parts.show(cover, true); // the focus stays where she was typing
    }
  }

  void showByItself() {
    if (byItself) {
      takeAway();
    }
  }

  void hide() {
    byItself = false;
    coveredAt = clock.instant();
    Parts.show(cover, true);
    cover.requestFocus();
  }

  /** Shows everything again; locks where that was too long ago. */
  void show(Runnable lock) {
    if (!cover.isVisible()) {
      return;
    }
    boolean byKey = !byItself;
    takeAway();
    Duration covered = Duration.between(coveredAt, clock.instant());
    // a clock that was set back cannot tell how long it was: rather lock once too often
    if (byKey && (covered.isNegative() || covered.compareTo(COVER_THEN_LOCK) > 0)) {
      lock.run();
    }
  }
}
