package tutela.backup.ui;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import tutela.backup.BackupService;
import tutela.fx.Background;
import tutela.kernel.AppFailure;
import tutela.kernel.Progress;

/** The backup that is being made, whatever page is shown meanwhile. */
public final class BackupModel {
  private static final double STEP = 0.01;

  private final BackupService backups;
  private final Background background;
  private final BooleanProperty running = new SimpleBooleanProperty();
  private final DoubleProperty share = new SimpleDoubleProperty();
  private final ObjectProperty<Optional<AppFailure>> failure =
      new SimpleObjectProperty<>(Optional.empty());
  private volatile boolean cancelled;

  /**
   * @param background on a worker of its own, so that nothing waits for a backup
   */
  public BackupModel(BackupService backups, Background background) {
    this.backups = backups;
    this.background = background;
  }

  public ReadOnlyBooleanProperty running() {
    return running;
  }

  public ReadOnlyDoubleProperty share() {
    return share;
  }

  /** Why the last one was not made. */
  public ReadOnlyObjectProperty<Optional<AppFailure>> failure() {
    return failure;
  }

  public void startIfDue() {
    background
        .run(backups::isDue)
        .then(
            due -> {
              if (due) {
                start();
              }
            })
        .start();
  }

  public void start() {
    if (running.get()) {
      return;
    }
    cancelled = false;
    share.set(0);
    failure.set(Optional.empty());
    background
        .run(this::make)
        .busy(running)
        .orElse(problem -> failure.set(Optional.of(problem)))
        .start();
  }

  private void make() {
    try {
      backups.backUp(new Watched());
    } catch (CancellationException e) {
      // whoever cancelled it knows
    }
  }

  /** At once for who asks; the work ends at its next step. */
  public void cancel() {
    cancelled = true;
  }

  private final class Watched implements Progress {
    private double told;

    @Override
    public void at(double now) {
      if (now - told >= STEP) {
        told = now;
        Background.onScreen(() -> share.set(now));
      }
    }

    @Override
    public boolean cancelled() {
      return cancelled;
    }
  }
}
