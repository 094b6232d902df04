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
import org.jspecify.annotations.Nullable;
import tutela.backup.BackupService;
import tutela.fx.Background;
import tutela.fx.Running;
import tutela.kernel.AppFailure;

/** The backup that is being made, whatever page is shown meanwhile. */
public final class BackupModel {
  private final BackupService backups;
  private final Background background;
  private final BooleanProperty running = new SimpleBooleanProperty();
  private final DoubleProperty share = new SimpleDoubleProperty();
  private final ObjectProperty<Optional<AppFailure>> failure =
      new SimpleObjectProperty<>(Optional.empty());
  private @Nullable Running work;

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
    Running started = new Running(share);
    work = started;
    failure.set(Optional.empty());
    background
        .run(() -> make(started))
        .busy(running)
        .orElse(problem -> failure.set(Optional.of(problem)))
        .start();
  }

  private void make(Running progress) {
    try {
      backups.backUp(progress);
    } catch (CancellationException e) {
      // whoever cancelled it knows
    }
  }

  /** At once for who asks; the work ends at its next step. */
  public void cancel() {
    if (work != null) {
      work.stop();
    }
  }
}
