package tutela.app;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tutela.fx.Background;

/**
 * The system ends the program: its session ends, it shuts down, somebody sends SIGTERM, SIGHUP or
 * SIGINT. JavaFX does not hear of that, but takes its thread away as soon as Java runs its shutdown
 * hooks, in no order: so the signal itself is caught, before any hook.
 */
final class SystemEnd implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SystemEnd.class);

  /** Systems kill after some seconds: a window that hangs must leave time for the case file. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final List<String> SIGNALS = List.of("TERM", "HUP", "INT");

  /** Of a process that a signal ended, added to the number of the signal. */
  private static final int SIGNALLED = 128;

  private final Runnable leave;
  private final Runnable close;
  private final AtomicBoolean over = new AtomicBoolean();

  /**
   * @param leave keeps what is being typed, on the FX thread
   * @param close ends everything else, on another
   */
  SystemEnd(Runnable leave, Runnable close) {
    this.leave = leave;
    this.close = close;
    SIGNALS.forEach(this::heed);
  }

  /** By name, since the compiler warns of this class of Java's and cannot be told not to. */
  private void heed(String name) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object end =
          Proxy.newProxyInstance(
              SystemEnd.class.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, arguments) -> {
                if (method.getName().equals("handle")) {
                  end((Integer) signal.getMethod("getNumber").invoke(arguments[0]));
                }
                return null;
              });
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance(name), end);
    } catch (ReflectiveOperationException e) {
      LOG.info("this system has no signal {}", name); // Windows has no HUP
    }
  }

  /** On a thread that Java makes for the signal. */
  private void end(int number) {
    if (!over.compareAndSet(false, true)) {
      return; // ending already, by itself or by another signal
    }
    try {
      CompletableFuture.runAsync(leave, Background::onScreen)
          .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      LOG.warn("what was being typed could not be kept", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      closeAndExit(SIGNALLED + number);
    }
  }

  /** Ends also where the case file cannot be closed in order, as when its stick was pulled out. */
  private void closeAndExit(int status) {
    try {
      close.run();
    } catch (RuntimeException e) {
      LOG.error("not closed in order", e);
    } finally {
      Runtime.getRuntime().exit(status);
    }
  }

  /** The program ends by itself. */
  @Override
  public void close() {
    over.set(true);
  }
}
