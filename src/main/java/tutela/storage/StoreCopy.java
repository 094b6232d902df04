package tutela.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import tutela.kernel.AppFailure;
import tutela.kernel.Progress;
import tutela.storage.LiveChunks.Chunk;
import tutela.storage.pages.PageFile;

/**
 * One copy of a store in use, as it is at one moment.
 *
 * <p>H2 never changes a chunk where it lies; it writes new ones and, later, others over those that
 * died. So the chunks of a moment stay readable as long as H2 is told not to use room again. Should
 * it move or cut something all the same, the copy meets pages of another write, and begins again.
 *
 * <p>Pages outside the chunks that H2 knew at that moment are copied as zeros: they hold nothing
 * but remains of what was deleted.
 */
final class StoreCopy {
  private static final int ATTEMPTS_BESIDE_OTHERS = 2;
  private static final int AT_ONCE = 64;

  private final Database database;
  private final CopyTarget target;
  private final Progress progress;

  StoreCopy(Database database, CopyTarget target, Progress progress) {
    this.database = database;
    this.target = target;
    this.progress = progress;
  }

  void make() {
    try {
      for (int attempt = 0; attempt < ATTEMPTS_BESIDE_OTHERS; attempt++) {
        if (besideOthers()) {
          return;
        }
      }
      if (!database.alone(this::whileOthersWait)) {
        throw new AppFailure.StoreDamaged();
      }
    } catch (IOException e) {
      throw Failures.of(e);
    }
  }

  private boolean besideOthers() throws IOException {
    try (Moment moment = database.alone(this::moment)) {
      return copy(moment);
    }
  }

  private boolean whileOthersWait(Store store) {
    try (Moment moment = moment(store)) {
      return copy(moment);
    } catch (IOException e) {
      throw Failures.of(e);
    }
  }

  private Moment moment(Store store) {
    try {
      return new Moment(store);
    } catch (IOException | SQLException e) {
      throw Failures.of(e);
    }
  }

  /** What the store is at one moment, and what keeps that readable until this is closed. */
  private final class Moment implements AutoCloseable {
    private final PageFile file;
    private final MVStore engine;
    private final boolean reused;
    private final List<Chunk> chunks;
    private final byte[] headers = new byte[PageFile.HEADERS * PageFile.PAGE];
    private final long pages;

    Moment(Store store) throws IOException, SQLException {
      store.checkpoint();
      this.file = store.pages();
      this.engine = LiveChunks.store(store.connection());
      // the header may name an older chunk, from which H2 finds the newest by way of dead ones
      InsideH2.nameNewest(engine);
      file.read(ByteBuffer.wrap(headers), 0);
      this.pages = file.size() / PageFile.PAGE;
      this.chunks =
          LiveChunks.known(engine).stream().sorted(Comparator.comparingLong(Chunk::page)).toList();
      target.begin(new StoreMoment(pages, store.head().seq(), store.head().hash()));
      this.reused = engine.isSpaceReused();
      engine.setReuseSpace(false);
    }

    @Override
    public void close() {
      engine.setReuseSpace(reused);
    }
  }

  /**
   * @return false if the pages are not what they were at that moment
   */
  private boolean copy(Moment moment) throws IOException {
    target.pages(moment.headers, moment.headers.length);
    long next = PageFile.HEADERS;
    for (Chunk chunk : moment.chunks) {
      if (chunk.page() < next || chunk.page() + chunk.pages() > moment.pages) {
        return false;
      }
      zeros(chunk.page() - next);
      if (!copy(moment, chunk)) {
        return false;
      }
      next = chunk.page() + chunk.pages();
    }
    zeros(moment.pages - next);
    return true;
  }

  private boolean copy(Moment moment, Chunk chunk) throws IOException {
    Pages read = new Pages(chunk);
    long end = chunk.page() + chunk.pages();
    for (long from = chunk.page(); from < end; from += AT_ONCE) {
      if (progress.cancelled()) {
        throw new CancellationException();
      }
      int count = (int) Math.min(AT_ONCE, end - from);
      read.begin();
      try {
        moment.file.inspect(from, from + count, read);
      } catch (ClosedChannelException | IllegalStateException e) {
        // the store may have gone on in other files under other keys; those of before are wiped
        if (database.isCurrent(moment.file)) {
          throw e;
        }
        return false;
      }
      if (!read.areAsNoted(count)) {
        return false;
      }
      target.pages(read.plain, count * PageFile.PAGE);
      progress.at((double) (from + count) / moment.pages);
    }
    return true;
  }

  private void zeros(long count) throws IOException {
    byte[] zeros = new byte[AT_ONCE * PageFile.PAGE];
    for (long left = count; left > 0; left -= AT_ONCE) {
      if (progress.cancelled()) {
        throw new CancellationException();
      }
      target.pages(zeros, (int) Math.min(left, AT_ONCE) * PageFile.PAGE);
    }
  }

  /** Some pages of a chunk: all of its one write, the first with its number. */
  private static final class Pages implements PageFile.Inspector {
    private final Chunk chunk;
    private final byte[] plain = new byte[AT_ONCE * PageFile.PAGE];
    private @Nullable Long stamp;
    private boolean right = true;
    private int count;

    Pages(Chunk chunk) {
      this.chunk = chunk;
    }

    void begin() {
      count = 0;
    }

    @Override
    public void page(long page, long found, byte @Nullable [] content) {
      if (content == null || (stamp != null && stamp != found)) {
        right = false;
        return;
      }
      stamp = found;
      if (page == chunk.page()) {
        Chunk header = LiveChunks.header(page, content);
        right &= header != null && header.id() == chunk.id() && header.version() == chunk.version();
      }
      System.arraycopy(content, 0, plain, count * PageFile.PAGE, PageFile.PAGE);
      count++;
    }

    boolean areAsNoted(int wanted) {
      return right && count == wanted;
    }
  }
}
