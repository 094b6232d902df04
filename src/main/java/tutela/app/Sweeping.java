package tutela.app;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tutela.fx.Background;
import tutela.fx.Dialogs;
import tutela.kernel.AppFailure;
import tutela.kernel.Progress;
import tutela.kernel.SweepReport;
import tutela.vault.OpenVault;

/** Looks through all pages of an open case file while somebody works with it. */
final class Sweeping implements Progress {
  private static final Logger LOG = LoggerFactory.getLogger(Sweeping.class);

  private final OpenVault vault;
  private volatile boolean stopped;

  Sweeping(OpenVault vault) {
    this.vault = vault;
  }

  /**
   * @param restore offered where something is damaged
   */
  void start(Background background, Dialogs dialogs, Dialogs.Remedy restore) {
    background
        .aside("sweep")
        .run(() -> vault.sweep(this))
        .then(report -> swept(report, dialogs, restore))
        .orElse(failure -> notSwept(failure, dialogs))
        .start();
  }

  private void swept(SweepReport report, Dialogs dialogs, Dialogs.Remedy restore) {
    LOG.info("{} pages looked through, {} damaged in use", report.pages(), report.live().size());
    // who looks at a damaged one was told and offered it before
    if (!report.live().isEmpty() && !vault.isLookedAt()) {
      dialogs.failure(new AppFailure.StoreDamaged(), List.of(restore));
    }
  }

  private static void notSwept(AppFailure failure, Dialogs dialogs) {
    if (!(failure.getCause() instanceof CancellationException)) {
      dialogs.failure(failure);
    }
  }

  void stop() {
    stopped = true;
  }

  @Override
  public void at(double share) {}

  @Override
  public boolean cancelled() {
    return stopped;
  }
}
