package tutela.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tutela.kernel.AppFailure;
import tutela.kernel.OpenReport;
import tutela.storage.pages.FileDisk;
import tutela.storage.pages.PageFile;

/**
 * How a store is made or opened: compared with its anchor before a byte is changed, migrated behind
 * a copy, and left as it was found where anything is wrong.
 */
final class Opening {
  private Opening() {}

  static Database create(StoreFiles files, StoreKeys keys, List<String> migrations, Clock clock) {
    if (Files.exists(files.database()) || Files.exists(files.anchor())) {
      throw new AppFailure.StoreExists();
    }
    PageFile pages = null;
    Engine engine = null;
    Anchor anchor = null;
    try {
      pages = PageFile.create(files.database(), keys.pages());
      engine = new Engine(pages, new RowTotals(keys.rows()));
      Migrations numbered = new Migrations(engine.source(), migrations);
      List<String> applied = numbered.pending();
      numbered.apply();
      engine.tables().sealAnew();
      engine.lower();
      engine.checkpoint();
      anchor = Anchor.create(files.anchor(), keys.anchor());
      AtomicWrite.force(files.folder());
      Store store = new Store(pages, engine, anchor, new Journal(keys.journal(), clock));
      Database made = new Database(store, Room.around(files.database()), clock);
      made.opened(
          new OpenReport(false, Collections.emptySortedSet(), Optional.empty(), applied, Map.of()));
      made.note(Change.of("store.created"));
      return made;
    } catch (IOException | SQLException | RuntimeException e) {
      abandon(pages, engine);
      leave(anchor);
      throw Failures.of(e);
    }
  }

  static Database open(StoreFiles files, StoreKeys keys, List<String> migrations, Clock clock) {
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
      return open(pages, anchor, before, Room.around(files.database()), keys, migrations, clock);
    } catch (IOException | RuntimeException e) {
      throw Failures.ofOpening(e);
    }
  }

  /** On parts that are open; closes them if it fails. */
  static Database open(
      PageFile pages,
      Anchor anchor,
      @Nullable BeforeMigration before,
      Room room,
      StoreKeys keys,
      List<String> migrations,
      Clock clock) {
    Engine engine = null;
    boolean done = false;
    try {
      Map<String, Long> steps = new LinkedHashMap<>();
      long began = System.nanoTime();
      if (pages.size() == 0) {
        // H2 would make a new database here
        throw new AppFailure.StoreDamaged();
      }
      engine = new Engine(pages, new RowTotals(keys.rows()));
      Journal journal = new Journal(keys.journal(), clock);
      Store store = new Store(pages, engine, anchor, journal);
      Database opened = new Database(store, room, clock);
      began = step(steps, "database", began);
      boolean recovered = isAhead(opened, journal, anchor);
      store.readTotals();
      began = step(steps, "anchor", began);
      Optional<Instant> last = opened.read(journal::lastAt);
      Migrations numbered = new Migrations(engine.source(), migrations);
      List<String> pending = numbered.pending();
      began = step(steps, "migrations", began);
      var damaged = pages.damaged().pages();
      if (!pending.isEmpty()) {
        // what was changed behind the program's back would be sealed anew as if it were right
        engine.tables().requireAsSealed();
        if (before != null) {
          before.keep(anchor.head().seq());
        }
      }
      pages.release();
      if (recovered) {
        engine.checkpoint();
        anchor.write(opened.read(journal::end));
      }
      began = step(steps, "release", began);
      if (pending.isEmpty()) {
        engine.tables().watch();
        engine.lower();
      } else {
        numbered.apply();
        engine.tables().sealAnew();
        engine.lower();
        opened.note(new Change("store.migrated", Optional.empty(), pending.getLast()));
        if (before != null) {
          before.forget();
        }
        step(steps, "migrating", began);
      }
      opened.opened(
          new OpenReport(
              recovered,
              Collections.unmodifiableSortedSet(damaged),
              last,
              pending,
              Collections.unmodifiableMap(steps)));
      done = true;
      return opened;
    } catch (IOException | SQLException | RuntimeException e) {
      throw Failures.ofOpening(e);
    } finally {
      if (!done) {
        abandon(pages, engine);
        leave(anchor);
      }
    }
  }

  static Database look(StoreFiles files, StoreKeys keys, List<String> migrations, Clock clock) {
    if (!Files.exists(files.database())) {
      throw new AppFailure.StoreMissing();
    }
    PageFile pages = null;
    Engine engine = null;
    boolean done = false;
    try {
      // writes are held from here on and never released
      pages = PageFile.open(FileDisk.open(files.database()), keys.pages());
      if (pages.size() == 0) {
        throw new AppFailure.StoreDamaged();
      }
      engine = new Engine(pages, new RowTotals(keys.rows()));
      Journal journal = new Journal(keys.journal(), clock);
      new Migrations(engine.source(), migrations).apply();
      engine.tables().grant();
      engine.tables().read();
      engine.lower();
      Anchor anchor = Anchor.nowhere(journal.end(engine.handle()), keys.anchor());
      Database opened =
          new Database(new Store(pages, engine, anchor, journal), new Room(null), clock);
      opened.opened(
          new OpenReport(
              false,
              Collections.unmodifiableSortedSet(pages.damaged().pages()),
              opened.read(journal::lastAt),
              List.of(),
              Map.of()));
      opened.lookOnly();
      done = true;
      return opened;
    } catch (IOException | SQLException | RuntimeException e) {
      throw Failures.ofOpening(e);
    } finally {
      if (!done) {
        abandon(pages, engine);
      }
    }
  }

  private static boolean isAhead(Database opened, Journal journal, Anchor anchor) {
    try {
      return opened.read(h -> journal.isAheadOf(anchor.head(), h));
    } catch (AppFailure.Unexpected e) {
      // H2 went back to a state from before there was a journal
      throw new AppFailure.StoreDamaged(e);
    }
  }

  private static long step(Map<String, Long> steps, String name, long began) {
    long now = System.nanoTime();
    steps.put(name, (now - began) / 1_000_000);
    return now;
  }

  private static void leave(@Nullable Anchor anchor) {
    if (anchor != null) {
      try {
        anchor.close();
      } catch (IOException e) {
        // what matters was told by the failure that led here
      }
    }
  }

  /** Leaves the disk as it is. */
  private static void abandon(@Nullable PageFile pages, @Nullable Engine engine) {
    if (engine != null) {
      try {
        // while writes are held this reaches no disk; after a release H2 does not finish its work
        engine.stop();
      } catch (SQLException e) {
        // it is closed already
      }
      engine.forget();
    }
    if (pages != null) {
      try {
        pages.abandon();
      } catch (IOException e) {
        // what matters was told by the failure that led here
      }
    }
  }
}
