package tutela.fx;

import javafx.beans.property.DoubleProperty;
import tutela.kernel.Progress;

/** Long work whose progress the screen shows, and which the screen can stop. */
public final class Running implements Progress {
  /** Finer steps than this are not seen. */
  private static final double STEP = 0.01;

  private final DoubleProperty share;
  private double told;
  private volatile boolean stopped;

  /**
   * @param share is set on the FX thread, from 0 to 1
   */
  public Running(DoubleProperty share) {
    this.share = share;
    share.set(0);
  }

  /** The work ends at its next step. */
  public void stop() {
    stopped = true;
  }

  @Override
  public void at(double now) {
    if (now - told >= STEP) {
      told = now;
      Background.onScreen(() -> share.set(now));
    }
  }

  @Override
  public boolean cancelled() {
    return stopped;
  }
}
