package tutela.backup.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.jspecify.annotations.Nullable;
import tutela.backup.RestoreService;
import tutela.backup.domain.Contents;
import tutela.fx.Background;
import tutela.fx.Running;
import tutela.kernel.AppFailure;
import tutela.kernel.Progress;
import tutela.vault.domain.Key;

/** A backup on its way to being a case file again. */
final class RestoreModel {
  /** What came of it. */
  record Restored(Path folder, Optional<String> aside) {}

  private final RestoreService restoring;
  private final Background background;
  private final BooleanProperty reading = new SimpleBooleanProperty();
  private final BooleanProperty writing = new SimpleBooleanProperty();
  private final DoubleProperty share = new SimpleDoubleProperty();
  private RestoreService.@Nullable Unsealed unsealed;
  private @Nullable Running work;

  RestoreModel(RestoreService restoring, Background background) {
    this.restoring = restoring;
    this.background = background;
  }

  BooleanProperty reading() {
    return reading;
  }

  BooleanProperty writing() {
    return writing;
  }

  DoubleProperty share() {
    return share;
  }

  /** Says what is in it. */
  void read(Path file, Key key, Consumer<Contents> then, Consumer<AppFailure> orElse) {
    forget();
    background
        .run(() -> restoring.unseal(file, key, Progress.none()))
        .busy(reading)
        .then(
            opened -> {
              unsealed = opened;
              then.accept(opened.contents());
            })
        .orElse(orElse)
        .start();
  }

  /**
   * @param then is given what came of it, or nothing where it was cancelled
   */
  void restore(
      Path folder,
      List<String> migrations,
      Consumer<Optional<Restored>> then,
      Consumer<AppFailure> orElse) {
    RestoreService.Unsealed from = Objects.requireNonNull(unsealed);
    Running started = new Running(share);
    work = started;
    background
        .run(() -> restored(from, folder, migrations, started))
        .busy(writing)
        .then(then)
        .orElse(orElse)
        .start();
  }

  private Optional<Restored> restored(
      RestoreService.Unsealed from, Path folder, List<String> migrations, Running progress) {
    try {
      return Optional.of(
          new Restored(folder, restoring.restore(from, folder, migrations, progress)));
    } catch (CancellationException e) {
      return Optional.empty();
    }
  }

  void cancel() {
    if (work != null) {
      work.stop();
    }
  }

  /** Wipes the keys, once what still works with them has ended. */
  void forget() {
    RestoreService.Unsealed before = unsealed;
    unsealed = null;
    if (before != null) {
      cancel();
      background.run(before::close).start();
    }
  }
}
