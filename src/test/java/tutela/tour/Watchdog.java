package tutela.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/** Measures how long the FX thread is not to be had, and during which step. */
final class Watchdog implements AutoCloseable {
  private static final long PAUSE_MS = 4;

  /** A stretch of time in which the window did not answer. */
  record Gap(String step, long millis) {}

  private final List<Gap> gaps = new ArrayList<>();
  private final Thread thread = new Thread(this::watch, "watchdog");
  private volatile String step = "start";
  private volatile boolean paused;
  private volatile boolean stopped;

  /** Call once the window is there. */
  void begin() {
    if (thread.getState() == Thread.State.NEW) {
      thread.setDaemon(true);
      thread.start();
    }
  }

  void step(String name) {
    step = name;
  }

  /** Not watched: taking a picture is the tour's work, not the program's. */
  void pause() {
    paused = true;
  }

  void resume() {
    paused = false;
  }

  private void watch() {
    try {
      while (!stopped) {
        String during = step;
        boolean counts = !paused;
        CountDownLatch answered = new CountDownLatch(1);
        long from = System.nanoTime();
        Platform.runLater(answered::countDown);
        answered.await();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from);
        if (counts && !paused) {
          synchronized (gaps) {
            gaps.add(new Gap(during, millis));
          }
        }
        Thread.sleep(PAUSE_MS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** All measured, the longest first. */
  List<Gap> gaps() {
    synchronized (gaps) {
      return gaps.stream().sorted((a, b) -> Long.compare(b.millis(), a.millis())).toList();
    }
  }

  @Override
  public void close() {
    stopped = true;
  }
}
