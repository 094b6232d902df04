package tutela.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.CancellationException;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import tutela.kernel.AppFailure;
import tutela.kernel.Progress;
import tutela.storage.pages.Disk;
import tutela.storage.pages.FileDisk;
import tutela.storage.pages.PageFile;
import tutela.storage.pages.VaultFiles;

/**
 * Makes new files, under new keys, of everything in a store that is alive. What was deleted, and
 * the dead pages in which H2 still has it, stay behind in the old files.
 *
 * <p>H2's own routine for compacting copies its trees one by one; only then is the copy opened as a
 * database, its journal hashed anew, and all of it read again. The old files are only read.
 */
final class Renewal {
  private static final double COPIED = 0.7;
  private static final double HASHED = 0.85;

  private final StoreFiles target;
  private final StoreKeys keys;
  private final Clock clock;
  private final Progress progress;

  Renewal(StoreFiles target, StoreKeys keys, Clock clock, Progress progress) {
    this.target = target;
    this.keys = keys;
    this.clock = clock;
    this.progress = progress;
  }

  /**
   * @param old paused
   * @param change the last entry of the new journal
   * @return the new store, whole on the medium
   * @throws AppFailure.DiskFull if there is no room; the new files are gone again
   * @throws AppFailure.StoreDamaged if the old files cannot be read to their end, or the new ones
   *     are not what was written; they are gone again
   * @throws CancellationException if the progress is cancelled; the new files are gone again
   */
  Store of(Store old, String actor, Change change) {
    Store made = null;
    PageFile pages = null;
    boolean done = false;
    try {
      target.delete();
      pages = PageFile.create(new Watched(target, old.pages().size()), keys.pages());
      copy(old.pages(), pages);
      Engine engine = new Engine(pages, new RowTotals(keys.rows()));
      made =
          new Store(
              pages,
              engine,
              Anchor.create(target.anchor(), keys.anchor()),
              new Journal(keys.journal(), clock));
      made.confirm(made.takeOver(old, progress.part(COPIED, HASHED)));
      engine.lower();
      made.confirm(made.append(actor, change));
      AtomicWrite.force(target.folder());
      prove(made);
      done = true;
      return made;
    } catch (IOException | SQLException | RuntimeException e) {
      if (progress.cancelled()) {
        throw new CancellationException();
      }
      throw Failures.of(e);
    } finally {
      if (!done) {
        discard(made, pages);
      }
    }
  }

  private static void copy(PageFile from, PageFile to) throws IOException {
    String source = VaultFiles.register(from);
    String made = VaultFiles.register(to);
    try (MVStore old =
            new MVStore.Builder().fileName(VaultFiles.fileName(source)).readOnly().open();
        MVStore compact =
            new MVStore.Builder().fileName(VaultFiles.fileName(made)).autoCommitDisabled().open()) {
      InsideH2.compact(old, compact);
    } catch (MVStoreException e) {
      // the disk stands behind it, if anything does
      throw new IOException(e);
    } finally {
      VaultFiles.forget(source);
      VaultFiles.forget(made);
    }
    to.force();
  }

  private void prove(Store made) throws IOException, SQLException {
    Sweep sweep = new Sweep(made.pages());
    sweep.lookAtAll(progress.part(HASHED, 1));
    boolean whole = sweep.judge(made.connection()).live().isEmpty() && made.verifyChain().isWhole();
    made.rollBack();
    if (!whole) {
      throw new AppFailure.StoreDamaged();
    }
  }

  private void discard(@Nullable Store made, @Nullable PageFile pages) {
    try {
      if (made != null) {
        made.abandon();
      } else if (pages != null) {
        pages.abandon();
      }
      target.delete();
    } catch (IOException e) {
      // opening clears away what no key file names
    }
  }

  /** Tells how far the copy is by what reaches the disk, and stops it there. */
  private final class Watched implements Disk {
    private final Disk disk;
    private final long expected;
    private long written;

    Watched(StoreFiles files, long expected) throws IOException {
      this.disk = FileDisk.create(files.database());
      this.expected = Math.max(1, expected);
    }

    @Override
    public void write(ByteBuffer source, long position) throws IOException {
      if (progress.cancelled()) {
        throw new CancellationException();
      }
      written += source.remaining();
      disk.write(source, position);
      if (written < expected) {
        progress.at(COPIED * written / expected);
      }
    }

    @Override
    public void read(ByteBuffer goal, long position) throws IOException {
      disk.read(goal, position);
    }

    @Override
    public void truncate(long size) throws IOException {
      disk.truncate(size);
    }

    @Override
    public void force() throws IOException {
      disk.force();
    }

    @Override
    public long size() throws IOException {
      return disk.size();
    }

    @Override
    public void close() throws IOException {
      disk.close();
    }
  }
}
