package tutela.tour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.application.Platform;

/** Measures how long the FX thread is not to be had, and during which step. */
final class Watchdog implements AutoCloseable {
  private static final long PAUSE_MS = 4;

  private static final long SAMPLE_MS = 10;

  /**
   * A stretch of time in which the window did not answer.
   *
   * @param where line of the program that the FX thread was seen in most
   */
  record Gap(String step, long millis, String where) {}

  private final List<Gap> gaps = new ArrayList<>();
  private final Thread thread = new Thread(this::watch, "watchdog");
  private volatile Thread screenThread = Thread.currentThread();
  private volatile String step = "start";
  private volatile boolean paused;
  private volatile boolean stopped;

  /** Call once the window is there. */
  void begin() {
    screenThread = Program.onScreen(Thread::currentThread);
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
        Map<String, Integer> seen = new HashMap<>();
        while (!answered.await(SAMPLE_MS, TimeUnit.MILLISECONDS)) {
          seen.merge(where(), 1, Integer::sum);
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from);
        if (counts && !paused) {
          synchronized (gaps) {
            gaps.add(new Gap(during, millis, most(seen)));
          }
        }
        Thread.sleep(PAUSE_MS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String where() {
    return Arrays.stream(screenThread.getStackTrace())
        .filter(f -> f.getClassName().startsWith("tutela.") && !f.getClassName().contains("tour"))
        .findFirst()
        .map(f -> f.getFileName() + ":" + f.getLineNumber())
        .orElse("JavaFX");
  }

  private static String most(Map<String, Integer> seen) {
    return seen.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(3)
        .map(e -> e.getKey() + " ×" + e.getValue())
        .collect(Collectors.joining(", "));
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
