package tutela.fx;

import javafx.animation.AnimationTimer;

/** The moment in which a window can be seen and used. */
public final class FirstFrame {
  private FirstFrame() {}

  /**
   * Waits for two pulses: the first lays the window out and hands it to be drawn.
   *
   * @param then on the FX thread, once
   */
  public static void then(Runnable then) {
    new AnimationTimer() {
      private int pulses;

      @Override
      public void handle(long now) {
        if (++pulses == 2) {
          stop();
          then.run();
        }
      }
    }.start();
  }
}
