package tutela.vault.ui;

import javafx.scene.control.ProgressBar;
import tutela.fx.Background;
import tutela.kernel.Progress;

/** Long work of a sheet: a bar says how far it is, and leaving the sheet ends it. */
final class Running implements Progress {
  private final ProgressBar bar;
  private volatile boolean stopped;

  Running(ProgressBar bar) {
    this.bar = bar;
    bar.setProgress(0);
  }

  void stop() {
    stopped = true;
  }

  @Override
  public void at(double share) {
    Background.onScreen(() -> bar.setProgress(share));
  }

  @Override
  public boolean cancelled() {
    return stopped;
  }
}
