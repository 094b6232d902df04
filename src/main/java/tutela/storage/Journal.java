package tutela.storage;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import tutela.kernel.AppFailure;
import tutela.kernel.ChainReport;
import tutela.kernel.Progress;

/** The journal of a store: one entry a change, each hashed over the one before it. */
final class Journal {
  private static final int CHAIN_AT_ONCE = 1000;

  private final ChainKey key;
  private final Clock clock;

  Journal(ChainKey key, Clock clock) {
    this.key = key;
    this.clock = clock;
  }

  /**
   * Writes the entry of a change into its transaction.
   *
   * @param last what the entry follows
   * @param seal over the rows as they are now
   */
  Anchor.Head append(Handle handle, Anchor.Head last, String actor, Change change, byte[] seal) {
    Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    JournalEntry bare =
        new JournalEntry(
            last.seq() + 1,
            at,
            actor,
            change.kind(),
            change.caseId(),
            change.subject(),
            seal,
            last.hash());
    JournalEntry entry = bare.withHash(bare.hashAfter(last.hash(), key));
    handle
        .createUpdate(
            """
            INSERT INTO journal (seq, at, actor, kind, case_id, subject, seal, hash)
            VALUES (:seq, :at, :actor, :kind, :caseId, :subject, :seal, :hash)
            """)
        .bind("seq", entry.seq())
        .bind("at", entry.at())
        .bind("actor", entry.actor())
        .bind("kind", entry.kind())
        .bind("caseId", entry.caseId().map(id -> (Long) id.value()).orElse(null))
        .bind("subject", entry.subject())
        .bind("seal", entry.seal())
        .bind("hash", entry.hash())
        .execute();
    return new Anchor.Head(entry.seq(), entry.hash());
  }

  /**
   * @return whether the database is one change ahead of the anchor, as a crash between the two
   *     leaves it
   * @throws AppFailure.StoreDamaged if they tell of different pasts
   */
  boolean isAheadOf(Anchor.Head confirmed, Handle handle) {
    List<JournalEntry> last = newest(handle, 2);
    Anchor.Head found = head(last);
    byte[] previous = last.size() > 1 ? last.get(1).hash() : Anchor.Head.EMPTY.hash();
    if (!last.isEmpty()
        && !MessageDigest.isEqual(
            last.getFirst().hash(), last.getFirst().hashAfter(previous, key))) {
      throw new AppFailure.StoreDamaged();
    }
    if (found.same(confirmed)) {
      return false;
    }
    if (found.seq() == confirmed.seq() + 1 && MessageDigest.isEqual(previous, confirmed.hash())) {
      return true;
    }
    if (found.seq() < confirmed.seq()) {
      throw new AppFailure.StoreDamaged(
          new AppFailure.Shortfall(
              confirmed.seq() - found.seq(), last.stream().findFirst().map(JournalEntry::at)));
    }
    throw new AppFailure.StoreDamaged();
  }

  Anchor.Head end(Handle handle) {
    return head(newest(handle, 1));
  }

  /** The seal of the last entry, or none if there is no entry. */
  Optional<byte[]> seal(Handle handle) {
    return newest(handle, 1).stream().map(JournalEntry::seal).findFirst();
  }

  Optional<Instant> lastAt(Handle handle, String kind) {
    return handle
        .createQuery("SELECT at FROM journal WHERE kind = :kind ORDER BY seq DESC LIMIT 1")
        .bind("kind", kind)
        .mapTo(Instant.class)
        .findOne();
  }

  long lastOf(Handle handle, String kind) {
    return handle
        .createQuery("SELECT COALESCE(MAX(seq), 0) FROM journal WHERE kind = :kind")
        .bind("kind", kind)
        .mapTo(Long.class)
        .one();
  }

  /** When the newest entry was written. */
  Optional<Instant> lastAt(Handle handle) {
    return newest(handle, 1).stream().findFirst().map(JournalEntry::at);
  }

  /** Walks from the first entry to the last and compares the end with what was confirmed. */
  ChainReport verify(Anchor.Head confirmed, Handle handle) {
    return walk(confirmed, handle, some -> {});
  }

  /**
   * Walks through a journal that was written under another key and writes its hashes anew under
   * this one.
   *
   * @param confirmed what the journal ends with under the other key
   * @return what it ends with under this one
   * @throws AppFailure.StoreDamaged if it is not whole under the other key
   * @throws CancellationException if the progress is cancelled
   */
  Anchor.Head rehash(Handle handle, Journal other, Anchor.Head confirmed, Progress progress) {
    Rehashing rehashing = new Rehashing(handle, confirmed.seq(), progress);
    if (!other.walk(confirmed, handle, rehashing::take).isWhole()) {
      throw new AppFailure.StoreDamaged();
    }
    return rehashing.end;
  }

  private final class Rehashing {
    private final Handle handle;
    private final long count;
    private final Progress progress;
    private Anchor.Head end = Anchor.Head.EMPTY;

    Rehashing(Handle handle, long count, Progress progress) {
      this.handle = handle;
      this.count = count;
      this.progress = progress;
    }

    void take(List<JournalEntry> some) {
      if (progress.cancelled()) {
        throw new CancellationException();
      }
      PreparedBatch batch = handle.prepareBatch("UPDATE journal SET hash = :hash WHERE seq = :seq");
      for (JournalEntry entry : some) {
        end = new Anchor.Head(entry.seq(), entry.hashAfter(end.hash(), key));
        batch.bind("seq", end.seq()).bind("hash", end.hash()).add();
      }
      batch.execute();
      progress.at((double) end.seq() / count);
    }
  }

  /**
   * @param taker is given the entries in their order, none after the first that is wrong
   */
  private ChainReport walk(
      Anchor.Head confirmed, Handle handle, Consumer<List<JournalEntry>> taker) {
    byte[] previous = Anchor.Head.EMPTY.hash();
    long expected = 1;
    while (true) {
      List<JournalEntry> some = after(handle, expected - 1);
      for (JournalEntry entry : some) {
        if (entry.seq() != expected
            || !Arrays.equals(entry.hash(), entry.hashAfter(previous, key))) {
          return new ChainReport(expected - 1, OptionalLong.of(expected));
        }
        previous = entry.hash();
        expected++;
      }
      if (!some.isEmpty()) {
        taker.accept(some);
      }
      if (some.size() < CHAIN_AT_ONCE) {
        boolean whole = new Anchor.Head(expected - 1, previous).same(confirmed);
        return new ChainReport(
            expected - 1, whole ? OptionalLong.empty() : OptionalLong.of(expected));
      }
    }
  }

  private static Anchor.Head head(List<JournalEntry> newestFirst) {
    return newestFirst.isEmpty()
        ? Anchor.Head.EMPTY
        : new Anchor.Head(newestFirst.getFirst().seq(), newestFirst.getFirst().hash());
  }

  private static List<JournalEntry> newest(Handle handle, int most) {
    return handle
        .createQuery(
            """
            SELECT seq, at, actor, kind, case_id, subject, seal, hash FROM journal
            ORDER BY seq DESC FETCH FIRST :most ROWS ONLY
            """)
        .bind("most", most)
        .mapTo(JournalEntry.class)
        .list();
  }

  private static List<JournalEntry> after(Handle handle, long seq) {
    return handle
        .createQuery(
            """
            SELECT seq, at, actor, kind, case_id, subject, seal, hash FROM journal
            WHERE seq > :after ORDER BY seq FETCH FIRST :most ROWS ONLY
            """)
        .bind("after", seq)
        .bind("most", CHAIN_AT_ONCE)
        .mapTo(JournalEntry.class)
        .list();
  }
}
