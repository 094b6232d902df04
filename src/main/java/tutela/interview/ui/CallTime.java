package tutela.interview.ui;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Label;
import javafx.util.Duration;
import tutela.fx.Texts;

/** How long one has been talking; after a while it asks whether a pause would do good. */
final class CallTime {
  private static final Duration TICK = Duration.seconds(20);
  private static final int PAUSE_AFTER_MINUTES = 25;

  private final Call call;
  private final Texts texts;
  private final Timeline ticking = new Timeline();
  private int pausedAt;

  CallTime(Call call, Texts texts) {
    this.call = call;
    this.texts = texts;
    ticking.setCycleCount(Animation.INDEFINITE);
  }

  /** Nothing where the page was left meanwhile: what ticks would hold it, beyond a lock. */
  void start(Label label) {
    ticking.stop();
    if (label.getScene() == null) {
      return;
    }
    ticking.getKeyFrames().setAll(new KeyFrame(TICK, e -> show(label)));
    show(label);
    ticking.play();
  }

  void stop() {
    ticking.stop();
  }

  void paused() {
    pausedAt = call.minutes();
  }

  /** Another call begins. */
  void reset() {
    pausedAt = 0;
  }

  private void show(Label label) {
    int minutes = call.minutes();
    boolean tired = minutes - pausedAt >= PAUSE_AFTER_MINUTES;
    label.setText(texts.get(tired ? "interview.minutes-pause" : "interview.minutes", "n", minutes));
  }
}
