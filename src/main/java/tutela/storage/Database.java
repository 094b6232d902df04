package tutela.storage;

import java.io.IOException;
import java.nio.file.FileStore;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tutela.kernel.AppFailure;
import tutela.kernel.ChainReport;
import tutela.kernel.IntegrityReport;
import tutela.kernel.OpenReport;
import tutela.kernel.Progress;
import tutela.kernel.SweepReport;
import tutela.storage.pages.PageFile;

/**
 * The one database of a case file, in use by one person. Every change is a transaction with one
 * entry in the journal; when {@link #change} returns, both are on the medium and the anchor says
 * so.
 *
 * <p>One connection, taken in turns: a call waits for the one before.
 *
 * <p>After a failure of the disk in the middle of a change the database refuses everything else:
 * what was confirmed is on the medium, and opening it again finds it.
 */
public final class Database implements AutoCloseable {
  private final Room room;
  private final Clock clock;
  private final ReentrantLock turn = new ReentrantLock(true);
  private final List<BeforeCommit> followers = new CopyOnWriteArrayList<>();

  // guarded by turn, but for what opening sets
  private Store store;
  private String actor = "";
  private boolean inside;
  private boolean changing;
  private boolean closed;
  private @Nullable AppFailure broken;
  private OpenReport report = OpenReport.NOTHING;
  private boolean looking;

  /** Over a store that is open. */
  Database(Store store, Room room, Clock clock) {
    this.store = store;
    this.room = room;
    this.clock = clock;
  }

  /**
   * Makes an empty store.
   *
   * @param migrations folders on the class path with the numbered files of the features
   * @throws AppFailure.StoreExists if one of its files is there
   * @throws AppFailure.DiskFull if there is no room
   * @throws AppFailure.NotWritable if the folder cannot be written
   */
  public static Database create(
      StoreFiles files, StoreKeys keys, List<String> migrations, Clock clock) {
    return Opening.create(files, keys, migrations, clock);
  }

  /**
   * Opens a store and compares it with its anchor before a byte of it is changed.
   *
   * @param migrations as for {@link #create}
   * @throws AppFailure.StoreMissing if there is no database file
   * @throws AppFailure.StoreDamaged if it holds less than, or other than, what was confirmed, or
   *     cannot be read; nothing was changed
   * @throws AppFailure.StoreNewer if a later version of the program wrote it
   * @throws AppFailure.DiskFull if there is no room
   * @throws AppFailure.NotWritable if the folder cannot be written
   */
  public static Database open(
      StoreFiles files, StoreKeys keys, List<String> migrations, Clock clock) {
    return Opening.open(files, keys, migrations, clock);
  }

  /** As the public one, on parts that are open; closes them if it fails. */
  static Database open(
      PageFile pages,
      Anchor anchor,
      @Nullable BeforeMigration before,
      @Nullable FileStore volume,
      StoreKeys keys,
      List<String> migrations,
      Clock clock) {
    return Opening.open(pages, anchor, before, new Room(volume), keys, migrations, clock);
  }

  /**
   * Opens what can be opened of a store that {@link #open} refuses, for reading: nothing is
   * compared with the anchor, and not a byte of the files is changed, then or later.
   *
   * @throws AppFailure.StoreMissing if there is no database file
   * @throws AppFailure.StoreDamaged if H2 finds no state in it that it can read
   * @throws AppFailure.StoreNewer if a later version of the program wrote it
   */
  public static Database look(
      StoreFiles files, StoreKeys keys, List<String> migrations, Clock clock) {
    return Opening.look(files, keys, migrations, clock);
  }

  /** Whether every change is refused. */
  public boolean isLookedAt() {
    return looking;
  }

  /** From now on every change is refused. */
  void lookOnly() {
    looking = true;
  }

  /** What was found on opening. */
  public OpenReport report() {
    return report;
  }

  /** Opening ends here. */
  void opened(OpenReport found) {
    report = found;
  }

  /** From now on the journal names this person. */
  public void actAs(String caseworker) {
    turn.lock();
    try {
      actor =
          caseworker.length() > Change.LONGEST
              ? caseworker.substring(0, Change.LONGEST)
              : caseworker;
    } finally {
      turn.unlock();
    }
  }

  /**
   * What is computed from rows and kept as rows is written anew inside the change that moves it.
   */
  public interface BeforeCommit {
    /** Called after the work of a change, in its transaction. */
    void follow(Handle handle, Change change);
  }

  public void beforeCommit(BeforeCommit follower) {
    followers.add(follower);
  }

  /**
   * Reads. What the work might change is undone.
   *
   * @throws AppFailure.StoreDamaged if a page that was needed is damaged
   */
  public <T extends @Nullable Object> T read(Work<T> work) {
    turn.lock();
    try {
      usable();
      if (inside) {
        return work.with(store.handle());
      }
      inside = true;
      try {
        T result = work.with(store.handle());
        store.rollBack();
        return result;
      } catch (SQLException | RuntimeException | Error e) {
        throw undone(e);
      } finally {
        inside = false;
      }
    } finally {
      turn.unlock();
    }
  }

  /**
   * Runs the work in one transaction together with its entry in the journal, and returns when both
   * are on the medium: the screen may say "saved".
   *
   * @throws AppFailure.DiskFull if there is too little room; nothing was changed
   * @throws AppFailure.NotWritable if the disk refuses; nothing was changed
   * @throws AppFailure.Unexpected if the database refuses the work; nothing was changed
   * @throws AppFailure.OnlyLooking if the store was opened by {@link #look}
   * @throws IllegalStateException inside another change
   */
  public <T extends @Nullable Object> T change(Change change, Work<T> work) {
    return change(result -> change, work);
  }

  /**
   * As {@link #change(Change, Work)}, for work whose result says what the journal is to hold: the
   * id of a new case, for one.
   *
   * @param after makes the entry from what the work returned
   */
  public <T extends @Nullable Object> T change(Function<? super T, Change> after, Work<T> work) {
    turn.lock();
    try {
      usable();
      if (changing) {
        throw new IllegalStateException("a change inside another has no entry of its own");
      }
      if (inside) {
        throw new IllegalStateException("a change inside a read would be undone");
      }
      if (looking) {
        throw new AppFailure.OnlyLooking();
      }
      room.require();
      inside = true;
      changing = true;
      try {
        store.begin();
        T result = work.with(store.handle());
        Change made = after.apply(result);
        for (BeforeCommit follower : followers) {
          follower.follow(store.handle(), made);
        }
        Anchor.Head head = store.append(actor, made);
        confirm(head);
        return result;
      } catch (RuntimeException | Error e) {
        throw undone(e);
      } finally {
        inside = false;
        changing = false;
      }
    } finally {
      turn.unlock();
    }
  }

  /** An entry in the journal for something that changes no row; otherwise as a change. */
  public void note(Change change) {
    change(change, h -> true);
  }

  /** From here on the change may be on the medium, so a failure leaves nothing to go on with. */
  private void confirm(Anchor.Head head) {
    boolean done = false;
    try {
      store.confirm(head);
      done = true;
    } catch (SQLException | IOException | RuntimeException e) {
      broken = asFailure(Failures.of(e));
      throw broken;
    } finally {
      if (!done && broken == null) {
        broken = new AppFailure.Unexpected(new IllegalStateException("commit was cut off"));
      }
    }
  }

  /** Rolls back whatever the work did, however it ended. */
  private RuntimeException undone(Throwable thrown) {
    if (broken != null) {
      return broken;
    }
    boolean rolledBack = false;
    try {
      store.rollBack();
      rolledBack = true;
    } catch (SQLException e) {
      // H2 closes itself when it cannot write; nothing of the change is confirmed then
    }
    RuntimeException failure = Failures.of(thrown);
    if (!rolledBack) {
      broken = asFailure(failure);
    }
    return failure;
  }

  private static AppFailure asFailure(RuntimeException failure) {
    return failure instanceof AppFailure app
        ? app
        : new AppFailure.Unexpected(SqlProblem.of(failure));
  }

  private void usable() {
    if (broken != null) {
      throw broken;
    }
    if (closed) {
      throw new IllegalStateException("closed");
    }
  }

  /**
   * @return number of the last entry of this kind in the journal, 0 if there is none
   */
  public long lastOf(String kind) {
    return read(h -> store.lastOf(kind));
  }

  /** When the last entry of this kind was written. */
  public Optional<Instant> lastAt(String kind) {
    return read(h -> store.lastAt(kind));
  }

  /** Number and hash of the last entry of the journal, in hexadecimal. */
  public String head() {
    turn.lock();
    try {
      return store.head().toString();
    } finally {
      turn.unlock();
    }
  }

  /** Walks the journal from its first entry to its last and compares the end with the anchor. */
  public ChainReport verifyChain() {
    return read(h -> store.verifyChain());
  }

  /**
   * Reads every page of the file and says which are damaged; may run beside reads and changes, on
   * another thread.
   *
   * <p>How live and free are told apart: H2 keeps a map of its chunks. A page inside a chunk that
   * has something live in it counts as live, even if it happens to hold only the dead part of it;
   * all others are free. A live chunk must moreover carry its own number and be of one write, or a
   * page in it is from an earlier life of the file; that is damage as well. The first pass reads
   * without stopping anybody; chunks in doubt are read again while changes wait, since the first
   * pass may have met them while they were written or moved. Where the store goes on in other files
   * meanwhile, those are read.
   *
   * @throws CancellationException if the progress is cancelled
   */
  public SweepReport sweep(Progress progress) {
    return Sweep.through(this, progress);
  }

  /**
   * Reads every page, walks the journal and hashes every row; may run beside reads and changes, on
   * another thread. A change waits for the table that is being looked at, not for all of them.
   *
   * @throws CancellationException if the progress is cancelled
   * @throws AppFailure.StoreDamaged if a page of the journal is damaged
   */
  public IntegrityReport verify(Progress progress) {
    return new Verification(this, progress).run();
  }

  /** What needs the store for itself; the work must leave nothing begun. */
  <T> T alone(Function<? super Store, T> work) {
    turn.lock();
    try {
      usable();
      if (inside) {
        throw new IllegalStateException("a store in use");
      }
      return work.apply(store);
    } finally {
      turn.unlock();
    }
  }

  /** Whether the store did not go on in other files since. */
  boolean isCurrent(PageFile file) {
    return alone(now -> now.pages().equals(file));
  }

  /**
   * Copies the store as it is at one moment. Others read and change it meanwhile; they wait only
   * for the moment itself and, where the copy twice met what had changed under it, for a third.
   *
   * @throws AppFailure.OnlyLooking if the store was opened by {@link #look}
   * @throws AppFailure.StoreDamaged if the store is not whole
   * @throws AppFailure.DiskFull if the target has no room
   * @throws AppFailure.NotWritable if the target cannot be written
   * @throws CancellationException if the progress is cancelled
   */
  public void copy(CopyTarget target, Progress progress) {
    if (looking) {
      throw new AppFailure.OnlyLooking();
    }
    new StoreCopy(this, target, progress).make();
  }

  /**
   * Moves everything that is alive into new files under new keys, and goes on there; whoever uses
   * the database waits meanwhile. What was deleted stays behind in the old files, which are left
   * where they are. Until the swap nothing has happened.
   *
   * @param change what the journal says of it
   * @param swap makes the new files the ones that count
   * @throws AppFailure.DiskFull if there is no room; nothing was changed
   * @throws AppFailure.NotWritable if the disk refuses; nothing was changed
   * @throws AppFailure.StoreDamaged if the store is not whole; nothing was changed
   * @throws CancellationException if the progress is cancelled before the swap
   */
  public void renew(
      StoreFiles target, StoreKeys keys, Change change, Runnable swap, Progress progress) {
    if (looking) {
      throw new AppFailure.OnlyLooking();
    }
    alone(
        old -> {
          Store made = renewed(new Renewal(target, keys, clock, progress), change);
          swap(made, swap);
          old.leave();
          return made;
        });
  }

  /** Makes a store the one that is gone on with. */
  private void swap(Store made, Runnable swap) {
    boolean swapped = false;
    try {
      swap.run();
      store = made;
      swapped = true;
    } catch (RuntimeException e) {
      // which files count is known when the key file is read again
      broken = asFailure(Failures.of(e));
      throw broken;
    } finally {
      if (!swapped) {
        made.abandon();
      }
    }
  }

  private Store renewed(Renewal renewal, Change change) {
    try {
      store.pause();
      boolean done = false;
      try {
        Store made = renewal.of(store, actor, change);
        done = true;
        return made;
      } finally {
        if (!done) {
          store.resume();
        }
      }
    } catch (SQLException e) {
      broken = asFailure(Failures.of(e));
      throw broken;
    }
  }

  /** Shuts down in order; a database that broke is left as it is on the medium. */
  @Override
  public void close() {
    turn.lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      if (broken != null || looking) {
        store.abandon();
      } else {
        store.close();
      }
    } finally {
      turn.unlock();
    }
  }
}
