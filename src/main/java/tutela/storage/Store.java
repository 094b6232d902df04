package tutela.storage;

import java.io.IOException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.h2.mvstore.MVStore;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tutela.kernel.AppFailure;
import tutela.kernel.ChainReport;
import tutela.kernel.Progress;
import tutela.kernel.TableReport;
import tutela.storage.pages.PageFile;

/**
 * A store that is open: its pages, the engine over them, the journal in it and the anchor beside
 * it. Not safe for use by several threads; {@link Database} sees to that.
 */
final class Store {
  private final PageFile pages;
  private Engine engine;
  private final Anchor anchor;
  private final Journal journal;
  private @Nullable Long namedAt;

  Store(PageFile pages, Engine engine, Anchor anchor, Journal journal) {
    this.pages = pages;
    this.engine = engine;
    this.anchor = anchor;
    this.journal = journal;
  }

  PageFile pages() {
    return pages;
  }

  Engine engine() {
    return engine;
  }

  Handle handle() {
    return engine.handle();
  }

  Connection connection() {
    return engine.connection();
  }

  Anchor.Head head() {
    return anchor.head();
  }

  /**
   * A change begins; what moved before it was undone, or was none of the program's.
   *
   * @throws AppFailure if the disk refuses
   */
  void begin() {
    engine.totals().forget();
    keepFindable();
  }

  /**
   * H2 finds its newest chunk by following a chain that begins with the chunk in the header of the
   * file. It uses the room of a dead chunk again and writes the header after that: where that chunk
   * was part of the chain, a power cut in between would leave the newest one unfindable. So the
   * header names the newest one before anything in the chain can have been dead for long enough.
   */
  private void keepFindable() {
    try {
      MVStore chunks = LiveChunks.store(engine.connection());
      Duration wait = Duration.ofMillis(chunks.getRetentionTime() / 2);
      if (namedAt == null || System.nanoTime() - namedAt >= wait.toNanos()) {
        InsideH2.nameNewest(chunks);
        namedAt = System.nanoTime();
      }
    } catch (SQLException | IOException e) {
      throw Failures.of(e);
    }
  }

  void checkpoint() throws SQLException {
    engine.checkpoint();
  }

  void rollBack() throws SQLException {
    engine.connection().rollback();
  }

  /**
   * Writes the entry of a change into its transaction.
   *
   * @return what {@link #confirm} takes
   */
  Anchor.Head append(String actor, Change change) {
    engine.tables().write(engine.handle());
    return journal.append(engine.handle(), anchor.head(), actor, change, engine.totals().seal());
  }

  /**
   * Takes over the totals of the rows.
   *
   * @throws AppFailure.StoreDamaged if they are not those that the journal vouches for
   */
  void readTotals() throws SQLException {
    engine.tables().read();
    Optional<byte[]> seal = journal.seal(engine.handle());
    if (seal.isPresent() && !MessageDigest.isEqual(seal.get(), engine.totals().seal())) {
      throw new AppFailure.StoreDamaged();
    }
  }

  /** Number of rows of each table whose rows are sealed. */
  Map<String, Long> sealed() {
    Map<String, Long> rows = new TreeMap<>();
    engine.totals().kept().forEach((table, total) -> rows.put(table, total.rows()));
    return rows;
  }

  /**
   * @param counted called with the number of rows so far
   * @param cancelled asked now and then; what comes back then says nothing
   */
  TableReport check(String table, LongConsumer counted, BooleanSupplier cancelled) {
    try {
      return engine.tables().check(table, counted, cancelled);
    } catch (SQLException e) {
      RuntimeException failure = Failures.ofOpening(e);
      if (failure instanceof AppFailure.StoreDamaged) {
        return new TableReport(
            table, sealed().getOrDefault(table, 0L), 0, TableReport.Finding.UNREADABLE);
      }
      throw failure;
    }
  }

  /** Returns when the change that ends with this entry is on the medium and the anchor says so. */
  void confirm(Anchor.Head head) throws SQLException, IOException {
    engine.connection().commit();
    engine.totals().keep();
    engine.checkpoint();
    anchor.write(head);
  }

  Optional<Instant> lastAt(String kind) {
    return journal.lastAt(engine.handle(), kind);
  }

  long lastOf(String kind) {
    return journal.lastOf(engine.handle(), kind);
  }

  ChainReport verifyChain() {
    return journal.verify(anchor.head(), engine.handle());
  }

  /**
   * Shuts the engine down and leaves everything else open, so that the pages can be read as H2 left
   * them.
   */
  void pause() throws SQLException {
    engine.shutDown();
    engine.forget();
  }

  /** Goes on after {@link #pause}. */
  void resume() throws SQLException {
    namedAt = null;
    engine = new Engine(pages, engine.totals());
    engine.lower();
  }

  /** Closes the files after {@link #pause}: another store goes on in the place of this one. */
  void leave() {
    try (anchor) {
      pages.close();
    } catch (IOException e) {
      // what it held is in the other one
    }
  }

  /**
   * Makes what was copied from another store this one's: seals its rows and writes the hashes of
   * its journal anew, under the keys of this one.
   *
   * @throws AppFailure.StoreDamaged if rows or journal were not whole under the keys of the other
   */
  Anchor.Head takeOver(Store other, Progress progress) throws SQLException {
    engine.tables().sealAfter(other.engine.totals());
    return journal.rehash(engine.handle(), other.journal, other.head(), progress);
  }

  /**
   * Shuts down in order.
   *
   * @throws AppFailure if the disk refuses; what was confirmed is on the medium all the same
   */
  void close() {
    try {
      engine.shutDown();
    } catch (SQLException e) {
      abandon();
      throw Failures.ofOpening(e);
    }
    engine.forget();
    try (anchor) {
      pages.close();
    } catch (IOException e) {
      throw Failures.ofOpening(e);
    }
  }

  /** Leaves the disk as it is. */
  void abandon() {
    try {
      // while writes are held this reaches no disk; after a release H2 does not finish its work
      engine.stop();
    } catch (SQLException e) {
      // it is closed already
    }
    engine.forget();
    try (anchor) {
      pages.abandon();
    } catch (IOException e) {
      // what matters was told by the failure that led here
    }
  }
}
