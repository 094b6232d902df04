package tutela.app;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tutela.fx.Background;

/**
 * The system ends the program: its session ends, it shuts down, somebody sends SIGTERM, SIGHUP or
 * SIGINT. JavaFX does not hear of that; Java runs its hooks, and stops when they have returned.
 */
final class SystemEnd implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SystemEnd.class);

  /** Systems kill after some seconds: a window that hangs must leave time for the case file. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Thread hook;

  /**
   * @param leave keeps what is being typed, on the FX thread
   * @param close ends everything else, on another
   */
  SystemEnd(Runnable leave, Runnable close) {
    hook = Thread.ofPlatform().name("system-end").unstarted(() -> end(leave, close));
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private static void end(Runnable leave, Runnable close) {
    try {
      CompletableFuture.runAsync(leave, Background::onScreen)
          .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      LOG.warn("what was being typed could not be kept", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      close.run();
    }
  }

  /** The program ends by itself. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      LOG.info("the system was quicker");
    }
  }
}
