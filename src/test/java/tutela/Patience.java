package tutela;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Waits for what another process does. */
public final class Patience {
  private Patience() {}

  /**
   * @param condition may fail to read as long as what it reads is not there yet
   */
  public static void await(String what, int seconds, Callable<Boolean> condition) throws Exception {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (true) {
      try {
        if (condition.call()) {
          return;
        }
      } catch (IOException e) {
        // not there yet
      }
      if (System.nanoTime() > until) {
        throw new AssertionError("waited in vain for " + what);
      }
      Thread.sleep(100);
    }
  }
}
