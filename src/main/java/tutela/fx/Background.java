package tutela.fx;

import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tutela.kernel.AppFailure;

/**
 * The one way from the screen to work that takes time and back. Work runs in the order it was
 * started; what follows runs on the FX thread, and never once this was closed (which is what
 * locking does).
 */
public final class Background implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Background.class);

  private final Executor worker;
  private final Consumer<AppFailure> failures;
  private final SaveState saveState;
  private final Clock clock;
  private final AtomicInteger pending;
  private final AtomicBoolean closed;

  /**
   * @param worker runs one piece of work after the other
   * @param failures shows what nobody handled, on the FX thread
   */
  public Background(
      Executor worker, Consumer<AppFailure> failures, SaveState saveState, Clock clock) {
    this(worker, failures, saveState, clock, new AtomicInteger(), new AtomicBoolean());
  }

  private Background(
      Executor worker,
      Consumer<AppFailure> failures,
      SaveState saveState,
      Clock clock,
      AtomicInteger pending,
      AtomicBoolean closed) {
    this.worker = worker;
    this.failures = failures;
    this.saveState = saveState;
    this.clock = clock;
    this.pending = pending;
    this.closed = closed;
  }

  /** The same rules on another worker, for work that need not wait for the case file. */
  public Background on(Executor other) {
    return new Background(other, failures, saveState, clock, pending, closed);
  }

  /** The same with a thread of its own for each piece of work, so that it keeps nobody waiting. */
  public Background aside(String name) {
    return on(task -> Thread.ofPlatform().name(name).daemon().start(task));
  }

  public <T extends @Nullable Object> Run<T> run(Callable<T> work) {
    return new Run<>(work);
  }

  /** Work without a result. */
  public Run<@Nullable Void> run(Runnable work) {
    return new Run<>(
        () -> {
          work.run();
          return null;
        });
  }

  /** Pieces of work started and not yet followed up: 0 = the screen shows what there is. */
  public int pending() {
    return pending.get();
  }

  @Override
  public void close() {
    closed.set(true);
  }

  /** Runs on the FX thread, at once if this is it. */
  public static void onScreen(Runnable action) {
    if (Platform.isFxApplicationThread()) {
      action.run();
    } else {
      Platform.runLater(action);
    }
  }

  /** Runs once the screen has taken in what was just changed. */
  public static void afterwards(Runnable action) {
    Platform.runLater(action);
  }

  /** One piece of work being described; {@link #start} sends it off. */
  public final class Run<T extends @Nullable Object> {
    private final Callable<T> work;
    private Consumer<? super T> next = result -> {};
    private @Nullable Consumer<AppFailure> handler;
    private @Nullable BooleanProperty busy;
    private boolean saves;

    private Run(Callable<T> work) {
      this.work = work;
    }

    /** True from start to follow-up, whatever comes of it. */
    public Run<T> busy(BooleanProperty property) {
      busy = property;
      return this;
    }

    /** The status line says "saving", then "saved" with the time, or "not saved". */
    public Run<T> saves() {
      saves = true;
      return this;
    }

    public Run<T> then(Consumer<? super T> action) {
      next = action;
      return this;
    }

    /** Handles a failure beside its field instead of in the dialog. */
    public Run<T> orElse(Consumer<AppFailure> action) {
      handler = action;
      return this;
    }

    public void start() {
      if (closed.get()) {
        return;
      }
      pending.incrementAndGet();
      BooleanProperty flag = busy;
      if (flag != null) {
        flag.set(true);
      }
      if (saves) {
        saveState.begin();
      }
      try {
        worker.execute(this::perform);
      } catch (RejectedExecutionException e) {
        pending.decrementAndGet();
      }
    }

    private void perform() {
      try {
        T result = work.call();
        finish(() -> next.accept(result), null);
      } catch (AppFailure failure) {
        LOG.info("refused: {}", failure.key(), failure);
        finish(() -> report(failure), failure);
      } catch (Exception | Error e) { // or the screen would wait for ever
        LOG.error("work failed", e);
        AppFailure failure = AppFailure.of(e);
        finish(() -> report(failure), failure);
      }
    }

    private void report(AppFailure failure) {
      if (handler != null) {
        handler.accept(failure);
      } else {
        failures.accept(failure);
      }
    }

    private void finish(Runnable action, @Nullable AppFailure failure) {
      Platform.runLater(
          () -> {
            try {
              BooleanProperty flag = busy;
              if (flag != null) {
                flag.set(false);
              }
              if (saves) {
                saveState.end(failure == null, clock.instant());
              }
              if (!closed.get()) {
                action.run();
              }
            } finally {
              pending.decrementAndGet();
            }
          });
    }
  }
}
