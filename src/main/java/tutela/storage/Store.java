package tutela.storage;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import tutela.kernel.AppFailure;
import tutela.kernel.ChainReport;
import tutela.kernel.Progress;
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

  Store(PageFile pages, Engine engine, Anchor anchor, Journal journal) {
    this.pages = pages;
    this.engine = engine;
    this.anchor = anchor;
    this.journal = journal;
  }

  PageFile pages() {
    return pages;
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
    return journal.append(engine.handle(), anchor.head(), actor, change);
  }

  /** Returns when the change that ends with this entry is on the medium and the anchor says so. */
  void confirm(Anchor.Head head) throws SQLException, IOException {
    engine.connection().commit();
    engine.checkpoint();
    anchor.write(head);
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
    engine = new Engine(pages);
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
   * Writes the hashes of a journal that was taken over from another store anew, under the key of
   * this one.
   *
   * @throws AppFailure.StoreDamaged if the journal was not whole under the other
   */
  Anchor.Head takeOver(Store other, Progress progress) {
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
