package tutela.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tutela.fx.Background;
import tutela.kernel.AppFailure;
import tutela.kernel.Holder;
import tutela.storage.AtomicWrite;
import tutela.storage.FolderLock;

/**
 * One program at a time for one user. It holds the lock of a folder of the user's own, whichever
 * case file is open in it. A second start lays a request into that folder, with what it was asked
 * to open, and the first answers by showing its window and taking the request away: a file, since a
 * socket would be a door.
 */
final class SingleStart implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SingleStart.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final long LOOK_AGAIN_MS = 50;

  /** How often the first looks for a request: often enough for the patience of the second. */
  private static final long LOOK_MS = 400;

  private final Path request;
  private final @Nullable FolderLock lock;
  private final ExecutorService watch =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("second-start").daemon().factory());

  private SingleStart(Path request, @Nullable FolderLock lock) {
    this.request = request;
    this.lock = lock;
  }

  /**
   * Becomes the program of this user, or has the one that is running show its window. Where no lock
   * can be had, as in a folder that is read-only, nobody is kept from working.
   *
   * @param folder of the user's own; made if it is not there
   * @param toOpen what the one that is running shall open, if anything
   * @return empty if the other one showed its window
   * @throws AppFailure.AlreadyRunning if the other one did not, or runs elsewhere
   */
  static Optional<SingleStart> in(Path folder, Optional<Path> toOpen) {
    Path request = folder.resolve("show");
    try {
      Files.createDirectories(folder);
      return attempt(folder, request, toOpen);
    } catch (IOException | AppFailure.NotWritable | AppFailure.DiskFull e) {
      return Optional.of(new SingleStart(request, null));
    }
  }

  private static Optional<SingleStart> attempt(Path folder, Path request, Optional<Path> toOpen)
      throws IOException {
    long began = System.nanoTime();
    boolean asked = false;
    while (System.nanoTime() - began < PATIENCE.toNanos()) {
      try {
        FolderLock lock = FolderLock.take(folder);
        Files.deleteIfExists(request);
        return Optional.of(new SingleStart(request, lock));
      } catch (AppFailure.StoreBusy busy) {
        Optional<Holder> other = busy.holder().filter(holder -> !holder.equals(FolderLock.me()));
        if (other.isPresent()) {
          throw new AppFailure.AlreadyRunning(other.get());
        }
      }
      if (!asked) {
        asked = ask(request, toOpen);
      } else if (!Files.exists(request)) {
        return Optional.empty();
      }
      if (!pause(LOOK_AGAIN_MS)) {
        break;
      }
    }
    if (Files.deleteIfExists(request) || !asked) {
      throw new AppFailure.AlreadyRunning();
    }
    return Optional.empty();
  }

  /** False if it cannot be asked now: the disk is full, or somebody else asks at this moment. */
  private static boolean ask(Path request, Optional<Path> toOpen) {
    try {
      // whole at once, since the other one looks at any time
      AtomicWrite.to(request, toOpen.map(Path::toString).orElse("").getBytes(UTF_8));
      return true;
    } catch (AppFailure e) {
      return false;
    }
  }

  /** False if it was interrupted: then it is time to end. */
  private static boolean pause(long millis) {
    try {
      Thread.sleep(millis);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * From now on answers those who come second.
   *
   * @param show brings the window to the front and opens what is given, on the FX thread
   */
  void answerBy(Consumer<Optional<Path>> show) {
    if (lock == null) {
      LOG.warn("no lock could be had: a second start will not find this one");
      return;
    }
    watch.execute(
        () -> {
          while (pause(LOOK_MS)) {
            look(show);
          }
        });
  }

  private void look(Consumer<Optional<Path>> show) {
    if (!Files.exists(request)) {
      return;
    }
    try {
      String path = new String(Files.readAllBytes(request), UTF_8);
      Optional<Path> toOpen = path.isEmpty() ? Optional.empty() : Optional.of(Path.of(path));
      CompletableFuture.runAsync(() -> show.accept(toOpen), Background::onScreen)
          .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      Files.deleteIfExists(request);
    } catch (TimeoutException | ExecutionException | IOException | InvalidPathException e) {
      LOG.warn("a second start could not be answered", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    watch.shutdownNow();
    if (lock != null) {
      lock.close();
    }
  }
}
