package tutela.storage;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import tutela.kernel.AppFailure;
import tutela.kernel.ChainReport;
import tutela.kernel.OpenReport;
import tutela.kernel.Progress;
import tutela.kernel.SweepReport;
import tutela.storage.pages.FileDisk;
import tutela.storage.pages.PageFile;
import tutela.storage.pages.VaultFiles;

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
  /**
   * H2 takes these from the URL. Without traces it writes no row values to a trace file; with
   * {@code WRITE_DELAY=0} a commit writes at once; the limit on rows in memory is lifted since H2
   * would put larger results in clear into the system's temporary folder. The user name and the
   * empty password protect nothing: the pages are what is protected.
   */
  private static final String SETTINGS =
      ";TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0"
          + ";MAX_MEMORY_ROWS=2147483647;TIME ZONE=UTC";

  private static final String USER = "tutela";

  /**
   * Room that is left alone, in bytes: a change that finds less is refused before it begins, and
   * the database stays usable, where running out in the middle closes it.
   */
  private static final long ROOM = 8L << 20;

  private static final int CHAIN_AT_ONCE = 1000;
  private static final int SWEEP_AT_ONCE = 256;

  private final PageFile pages;
  private final @Nullable FileStore volume;
  private final StoreKeys keys;
  private final Clock clock;
  private final String handleName;
  private final ReentrantLock turn = new ReentrantLock();
  private final List<BeforeCommit> followers = new CopyOnWriteArrayList<>();

  // guarded by turn, but for what opening sets
  private final Connection connection;
  private final Handle handle;
  private @Nullable Anchor anchor;
  private String actor = "";
  private boolean inside;
  private boolean changing;
  private boolean closed;
  private @Nullable AppFailure broken;
  private OpenReport report =
      new OpenReport(false, Collections.emptySortedSet(), List.of(), Map.of());

  private Database(PageFile pages, @Nullable FileStore volume, StoreKeys keys, Clock clock)
      throws SQLException {
    this.pages = pages;
    this.volume = volume;
    this.keys = keys;
    this.clock = clock;
    this.handleName = VaultFiles.register(pages);
    boolean done = false;
    try {
      this.connection = source().getConnection();
      connection.setAutoCommit(false);
      Jdbi jdbi = Jdbi.create(connection);
      Rows values = new Rows();
      jdbi.registerArgument(values);
      jdbi.registerColumnMapper(values);
      jdbi.registerRowMapper(Rows.records());
      this.handle = jdbi.open();
      done = true;
    } finally {
      if (!done) {
        VaultFiles.forget(handleName);
      }
    }
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
    if (Files.exists(files.database()) || Files.exists(files.anchor())) {
      throw new AppFailure.StoreExists();
    }
    PageFile pages = null;
    Database made = null;
    try {
      pages = PageFile.create(files.database(), keys.pages());
      made = new Database(pages, volume(files), keys, clock);
      Migrations numbered = new Migrations(made.source(), migrations);
      List<String> applied = numbered.pending();
      numbered.apply();
      made.checkpoint();
      made.anchor = Anchor.create(files.anchor(), keys.anchor());
      AtomicWrite.force(Objects.requireNonNull(files.database().toAbsolutePath().getParent()));
      made.report = new OpenReport(false, Collections.emptySortedSet(), applied, Map.of());
      made.note(Change.of("store.created"));
      return made;
    } catch (IOException | SQLException | RuntimeException e) {
      abandon(pages, made);
      throw Failures.of(e);
    }
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
    if (!Files.exists(files.database())) {
      throw new AppFailure.StoreMissing();
    }
    if (!Files.exists(files.anchor())) {
      throw new AppFailure.StoreDamaged();
    }
    try {
      Anchor anchor = Anchor.open(files.anchor(), keys.anchor());
      BeforeMigration before = new BeforeMigration(files.database());
      PageFile pages;
      try {
        before.putBack(anchor.head().seq());
        pages = PageFile.open(FileDisk.open(files.database()), keys.pages());
      } catch (IOException | RuntimeException e) {
        anchor.close();
        throw e;
      }
      return open(pages, anchor, before, volume(files), keys, migrations, clock);
    } catch (IOException | RuntimeException e) {
      throw Failures.ofOpening(e);
    }
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
    Database opened = null;
    boolean done = false;
    try {
      Map<String, Long> steps = new LinkedHashMap<>();
      long began = System.nanoTime();
      if (pages.size() == 0) {
        // H2 would make a new database here
        throw new AppFailure.StoreDamaged();
      }
      opened = new Database(pages, volume, keys, clock);
      opened.anchor = anchor;
      began = step(steps, "database", began);
      boolean recovered = opened.compareWithAnchor();
      began = step(steps, "anchor", began);
      Migrations numbered = new Migrations(opened.source(), migrations);
      List<String> pending = numbered.pending();
      began = step(steps, "migrations", began);
      var damaged = pages.damaged().pages();
      if (!pending.isEmpty() && before != null) {
        before.keep(anchor.head().seq());
      }
      pages.release();
      if (recovered) {
        opened.checkpoint();
        anchor.write(opened.end());
      }
      began = step(steps, "release", began);
      if (!pending.isEmpty()) {
        numbered.apply();
        opened.note(new Change("store.migrated", Optional.empty(), pending.getLast()));
        if (before != null) {
          before.forget();
        }
        step(steps, "migrating", began);
      }
      opened.report =
          new OpenReport(
              recovered,
              Collections.unmodifiableSortedSet(damaged),
              pending,
              Collections.unmodifiableMap(steps));
      done = true;
      return opened;
    } catch (IOException | SQLException | RuntimeException e) {
      throw Failures.ofOpening(e);
    } finally {
      if (!done) {
        abandon(pages, opened);
        try {
          anchor.close();
        } catch (IOException e) {
          // nothing was written through it
        }
      }
    }
  }

  private static long step(Map<String, Long> steps, String name, long began) {
    long now = System.nanoTime();
    steps.put(name, (now - began) / 1_000_000);
    return now;
  }

  private static @Nullable FileStore volume(StoreFiles files) {
    try {
      return Files.getFileStore(files.database());
    } catch (IOException e) {
      return null;
    }
  }

  /** Leaves the disk as it is. */
  private static void abandon(@Nullable PageFile pages, @Nullable Database opened) {
    if (opened != null) {
      try (Statement statement = opened.connection.createStatement()) {
        // while writes are held this reaches no disk; after a release H2 does not finish its work
        statement.execute("SHUTDOWN IMMEDIATELY");
      } catch (SQLException e) {
        // it is closed already
      }
      VaultFiles.forget(opened.handleName);
      opened.closed = true;
    }
    if (pages != null) {
      try {
        pages.abandon();
      } catch (IOException e) {
        // what matters was told by the failure that led here
      }
    }
  }

  /** What was found on opening. */
  public OpenReport report() {
    return report;
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
        return work.with(handle);
      }
      inside = true;
      try {
        T result = work.with(handle);
        connection.rollback();
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
      enoughRoom();
      inside = true;
      changing = true;
      try {
        T result = work.with(handle);
        Change made = after.apply(result);
        for (BeforeCommit follower : followers) {
          follower.follow(handle, made);
        }
        Anchor.Head head = append(made);
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
      connection.commit();
      checkpoint();
      Objects.requireNonNull(anchor).write(head);
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
      connection.rollback();
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

  private void enoughRoom() {
    if (volume == null) {
      return;
    }
    long usable;
    long total;
    try {
      usable = volume.getUsableSpace();
      total = volume.getTotalSpace();
    } catch (IOException e) {
      return; // the write will tell
    }
    // some network drives say 0 for both
    if (total > 0 && usable < ROOM) {
      throw new AppFailure.DiskFull(new IOException("less room than is kept free"));
    }
  }

  private Anchor.Head append(Change change) {
    Anchor.Head last = Objects.requireNonNull(anchor).head();
    Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    JournalEntry bare =
        new JournalEntry(
            last.seq() + 1,
            at,
            actor,
            change.kind(),
            change.caseId(),
            change.subject(),
            last.hash());
    JournalEntry entry = bare.withHash(bare.hashAfter(last.hash(), keys.journal()));
    handle
        .createUpdate(
            """
            INSERT INTO journal (seq, at, actor, kind, case_id, subject, hash)
            VALUES (:seq, :at, :actor, :kind, :caseId, :subject, :hash)
            """)
        .bind("seq", entry.seq())
        .bind("at", entry.at())
        .bind("actor", entry.actor())
        .bind("kind", entry.kind())
        .bind("caseId", entry.caseId().map(id -> (Long) id.value()).orElse(null))
        .bind("subject", entry.subject())
        .bind("hash", entry.hash())
        .execute();
    return new Anchor.Head(entry.seq(), entry.hash());
  }

  private void checkpoint() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CHECKPOINT SYNC");
    }
  }

  /**
   * @return whether the database is one change ahead of the anchor, as a crash between the two
   *     leaves it
   */
  private boolean compareWithAnchor() {
    Anchor.Head confirmed = Objects.requireNonNull(anchor).head();
    List<JournalEntry> last;
    try {
      last = entries("ORDER BY seq DESC", 0, 2);
    } catch (AppFailure.Unexpected e) {
      // H2 went back to a state from before there was a journal
      throw new AppFailure.StoreDamaged(e);
    }
    Anchor.Head found = head(last);
    byte[] previous = last.size() > 1 ? last.get(1).hash() : Anchor.Head.EMPTY.hash();
    if (!last.isEmpty()
        && !MessageDigest.isEqual(
            last.getFirst().hash(), last.getFirst().hashAfter(previous, keys.journal()))) {
      throw new AppFailure.StoreDamaged();
    }
    if (found.same(confirmed)) {
      return false;
    }
    if (found.seq() == confirmed.seq() + 1 && MessageDigest.isEqual(previous, confirmed.hash())) {
      return true;
    }
    throw new AppFailure.StoreDamaged();
  }

  private Anchor.Head end() {
    return head(entries("ORDER BY seq DESC", 0, 1));
  }

  private static Anchor.Head head(List<JournalEntry> newestFirst) {
    return newestFirst.isEmpty()
        ? Anchor.Head.EMPTY
        : new Anchor.Head(newestFirst.getFirst().seq(), newestFirst.getFirst().hash());
  }

  private List<JournalEntry> entries(String order, long after, int most) {
    return read(
        h ->
            h.createQuery(
                    "SELECT seq, at, actor, kind, case_id, subject, hash FROM journal"
                        + " WHERE seq > :after "
                        + order
                        + " FETCH FIRST :most ROWS ONLY")
                .bind("after", after)
                .bind("most", most)
                .mapTo(JournalEntry.class)
                .list());
  }

  /** Walks the journal from its first entry to its last and compares the end with the anchor. */
  public ChainReport verifyChain() {
    turn.lock();
    try {
      byte[] previous = Anchor.Head.EMPTY.hash();
      long expected = 1;
      while (true) {
        List<JournalEntry> some = entries("ORDER BY seq", expected - 1, CHAIN_AT_ONCE);
        for (JournalEntry entry : some) {
          if (entry.seq() != expected
              || !Arrays.equals(entry.hash(), entry.hashAfter(previous, keys.journal()))) {
            return new ChainReport(expected - 1, OptionalLong.of(expected));
          }
          previous = entry.hash();
          expected++;
        }
        if (some.size() < CHAIN_AT_ONCE) {
          boolean whole =
              new Anchor.Head(expected - 1, previous).same(Objects.requireNonNull(anchor).head());
          return new ChainReport(
              expected - 1, whole ? OptionalLong.empty() : OptionalLong.of(expected));
        }
      }
    } finally {
      turn.unlock();
    }
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
   * pass may have met them while they were written or moved.
   *
   * @throws CancellationException if the progress is cancelled
   */
  public SweepReport sweep(Progress progress) {
    try {
      Sweep sweep = new Sweep(pages);
      long count = pages.size() / PageFile.PAGE;
      for (long from = 0; from < count; from += SWEEP_AT_ONCE) {
        if (progress.cancelled()) {
          throw new CancellationException();
        }
        sweep.look(from, Math.min(count, from + SWEEP_AT_ONCE));
        progress.at((double) from / count);
      }
      turn.lock();
      try {
        usable();
        SweepReport found = sweep.judge(connection);
        progress.at(1);
        return found;
      } finally {
        turn.unlock();
      }
    } catch (IOException | SQLException e) {
      throw Failures.of(e);
    }
  }

  private JdbcDataSource source() {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:" + VaultFiles.databaseName(handleName) + SETTINGS);
    source.setUser(USER);
    source.setPassword("");
    return source;
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
      AppFailure failure = null;
      try (Statement statement = connection.createStatement()) {
        statement.execute(broken == null ? "SHUTDOWN" : "SHUTDOWN IMMEDIATELY");
      } catch (SQLException e) {
        if (broken == null) {
          failure = Failures.ofOpening(e);
        }
      }
      VaultFiles.forget(handleName);
      try {
        if (broken == null && failure == null) {
          pages.close();
        } else {
          pages.abandon();
        }
        Objects.requireNonNull(anchor).close();
      } catch (IOException e) {
        if (broken == null && failure == null) {
          failure = Failures.ofOpening(e);
        }
      }
      if (failure != null) {
        throw failure;
      }
    } finally {
      turn.unlock();
    }
  }
}
