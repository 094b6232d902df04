package tutela.app;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import tutela.backup.BackupService;
import tutela.backup.store.JdbiBackupStore;
import tutela.backup.ui.BackupModel;
import tutela.backup.ui.BackupsController;
import tutela.fx.Background;
import tutela.fx.Moments;
import tutela.fx.Screens;
import tutela.settings.OfficeService;
import tutela.tracking.ui.BackupAge;
import tutela.vault.OpenVault;

/** The backups of an open case file, on a worker of their own. */
final class BackupsWiring {
  private final Wiring wiring;
  private final Background background;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("backup").daemon().priority(Thread.MIN_PRIORITY).factory());
  private final BackupService backups;
  private final BackupModel model;

  BackupsWiring(Wiring wiring, OpenVault vault, OfficeService office, Background background) {
    this.wiring = wiring;
    this.background = background;
    this.backups =
        new BackupService(
            vault,
            new JdbiBackupStore(vault.database()),
            wiring.settings,
            () -> office.office().practice(),
            wiring.clock);
    this.model = new BackupModel(backups, background.on(worker));
  }

  void addTo(Screens screens) {
    screens.with(
        BackupsController.class,
        () ->
            new BackupsController(
                backups,
                model,
                wiring.settings,
                wiring.files,
                background,
                wiring.window,
                wiring.texts,
                wiring.clock));
  }

  void startIfDue() {
    model.startIfDue();
  }

  /** What the desk says of them, if anything. */
  Optional<BackupAge> unsaved() {
    return backups
        .reminder()
        .map(
            last ->
                new BackupAge(
                    last.map(
                            made ->
                                OptionalLong.of(
                                    Moments.days(made.madeAt(), wiring.clock.instant())))
                        .orElse(OptionalLong.empty())));
  }

  /** What is being written is given up at its next step. */
  void stop() {
    model.cancel();
    worker.shutdown();
  }

  boolean awaitEnd(long seconds) throws InterruptedException {
    return worker.awaitTermination(seconds, TimeUnit.SECONDS);
  }
}
