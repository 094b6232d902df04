package tutela.bench;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.scene.control.ListView;
import tutela.app.Wiring;

/** Waits for what the running program shows. */
final class Screens {
  private static final long PATIENCE_MS = 120_000;

  private Screens() {}

  /** Until the desk has its rows and what goes on behind it after unlocking is over. */
  static void awaitDesk(Wiring wiring) throws Exception {
    await(
        () ->
            onScreen(
                () ->
                    wiring.isQuiet()
                        && wiring.scene().lookup("#work") instanceof ListView<?> work
                        && !work.getItems().isEmpty()));
    await(
        () ->
            Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("sweep")));
    await(() -> onScreen(wiring::isQuiet));
  }

  static void await(Callable<Boolean> condition) throws Exception {
    long until = System.nanoTime() + PATIENCE_MS * 1_000_000;
    while (!condition.call()) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException("waited in vain");
      }
      Thread.sleep(1);
    }
  }

  static <T> T onScreen(Callable<T> action) throws Exception {
    FutureTask<T> task = new FutureTask<>(action);
    Platform.runLater(task);
    return task.get();
  }
}
