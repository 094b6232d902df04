package tutela.storage;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import tutela.kernel.Progress;
import tutela.kernel.SweepReport;
import tutela.storage.LiveChunks.Chunk;
import tutela.storage.pages.PageFile;

/** One reading of the whole file; see {@link Database#sweep}. */
final class Sweep {
  private static final int AT_ONCE = 256;

  private final PageFile file;
  private final Map<Long, Long> stamps = new HashMap<>();
  private final Map<Long, Chunk> headers = new HashMap<>();
  private final SortedSet<Long> damaged = new TreeSet<>();

  Sweep(PageFile file) {
    this.file = file;
  }

  /** As {@link Database#sweep}. */
  static SweepReport through(Database database, Progress progress) {
    while (true) {
      PageFile file = database.alone(Store::pages);
      try {
        Sweep sweep = new Sweep(file);
        sweep.lookAtAll(progress);
        Optional<SweepReport> found = database.alone(sweep::judgeIn);
        if (found.isPresent()) {
          progress.at(1);
          return found.get();
        }
      } catch (IOException | IllegalStateException e) {
        // of a file that is left the channel is closed and the key wiped
        if (database.isCurrent(file)) {
          throw Failures.of(e);
        }
      }
    }
  }

  /**
   * @return nothing if the store went on in other files
   */
  private Optional<SweepReport> judgeIn(Store store) {
    try {
      return store.pages().equals(file) ? Optional.of(judge(store.connection())) : Optional.empty();
    } catch (IOException | SQLException e) {
      throw Failures.of(e);
    }
  }

  /**
   * The first pass, which stops nobody.
   *
   * @throws CancellationException if the progress is cancelled
   */
  void lookAtAll(Progress progress) throws IOException {
    long count = file.size() / PageFile.PAGE;
    for (long from = 0; from < count; from += AT_ONCE) {
      if (progress.cancelled()) {
        throw new CancellationException();
      }
      look(from, Math.min(count, from + AT_ONCE));
      progress.at((double) from / count);
    }
  }

  private void look(long from, long to) throws IOException {
    file.inspect(
        from,
        to,
        (page, stamp, plain) -> {
          stamps.put(page, stamp);
          headers.remove(page);
          if (plain == null) {
            damaged.add(page);
            return;
          }
          damaged.remove(page);
          Chunk header = page < PageFile.HEADERS ? null : LiveChunks.header(page, plain);
          if (header != null) {
            headers.put(page, header);
          }
        });
  }

  /** The second pass; no change may run meanwhile. */
  SweepReport judge(Connection connection) throws IOException, SQLException {
    long end = file.size() / PageFile.PAGE;
    damaged.tailSet(end).clear(); // cut off meanwhile
    SortedSet<Long> live = new TreeSet<>();
    for (Chunk chunk : LiveChunks.of(connection)) {
      if (!badIn(chunk).isEmpty()) {
        look(chunk.page(), chunk.page() + chunk.pages());
        live.addAll(badIn(chunk));
      }
    }
    SortedSet<Long> free = new TreeSet<>(damaged);
    free.removeAll(live);
    return new SweepReport(end, live, free);
  }

  private SortedSet<Long> badIn(Chunk chunk) {
    SortedSet<Long> bad = new TreeSet<>();
    @Nullable Chunk header = headers.get(chunk.page());
    if (header == null || header.id() != chunk.id() || header.version() != chunk.version()) {
      bad.add(chunk.page());
    }
    Long stamp = stamps.get(chunk.page());
    for (long page = chunk.page(); page < chunk.page() + chunk.pages(); page++) {
      Long here = stamps.get(page);
      if (here == null || !here.equals(stamp) || damaged.contains(page)) {
        bad.add(page);
      }
    }
    return bad;
  }
}
