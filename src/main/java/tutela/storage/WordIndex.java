package tutela.storage;

import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import tutela.kernel.CaseId;

/**
 * Finds things by the beginnings of their words. One row says which of the 256 things of a kind
 * whose ids share a block have a word, one bit each. So what two frequent words have in common is
 * found by comparing a row for each block instead of one for each thing, and a word that hundreds
 * of new things share is written a few times.
 */
public final class WordIndex {
  /** As many things as the column has bits. */
  private static final int SIZE = 256;

  /**
   * How far the rows of words are counted, at first and where that told nothing: counting to the
   * end would take as long as searching.
   */
  private static final List<Integer> COUNTED = List.of(500, 10_000);

  /** Rows read at first; most searches end within them. */
  private static final int ROWS = 64;

  private static final String SEPARATOR = " ";

  /** A thing that was found. */
  public record Thing(String kind, long id) {}

  private record Block(String kind, long number) {
    static Block of(String kind, long id) {
      return new Block(kind, Math.floorDiv(id, SIZE));
    }

    long id(int bit) {
      return number * SIZE + bit;
    }

    static int bit(long id) {
      return Math.floorMod(id, SIZE);
    }
  }

  private record Findable(String kind, long targetId, String words) {
    Set<String> each() {
      return words.isEmpty() ? Set.of() : Set.of(words.split(SEPARATOR));
    }
  }

  private record Cell(String word, Block block) {}

  private record Having(Block block, BitSet things) {}

  private WordIndex() {}

  /**
   * Makes new things of one case findable.
   *
   * @param words of each thing by its id; each of at most 60 characters, none of them a blank
   * @throws org.jdbi.v3.core.JdbiException if a word is longer or a thing is not new
   */
  public static void add(
      Handle handle, String kind, CaseId caseId, Map<Long, ? extends Set<String>> words) {
    if (words.isEmpty()) {
      return;
    }
    PreparedBatch things =
        handle.prepareBatch(
            "INSERT INTO search_thing (kind, target_id, case_id, words) VALUES (:kind, :id, :caseId, :words)");
    words.forEach(
        (id, its) ->
            things
                .bind("kind", kind)
                .bind("id", id)
                .bind("caseId", caseId)
                .bind("words", String.join(SEPARATOR, its))
                .add());
    things.execute();
    execute(
        handle.prepareBatch(
            """
            MERGE INTO search_term t
            USING (VALUES (CAST(:word AS VARCHAR), CAST(:kind AS VARCHAR), CAST(:block AS BIGINT),
                           CAST(:things AS BINARY(32)))) n (term, kind, block, things)
            ON t.term = n.term AND t.kind = n.kind AND t.block = n.block
            WHEN MATCHED THEN UPDATE SET t.things = BITOR(t.things, n.things)
            WHEN NOT MATCHED THEN INSERT (term, kind, block, things)
              VALUES (n.term, n.kind, n.block, n.things)
            """),
        cells(kind, words));
  }

  /**
   * Makes a thing findable by these words alone.
   *
   * @throws org.jdbi.v3.core.JdbiException if a word is longer than those of {@link #add}
   */
  public static void put(Handle handle, String kind, CaseId caseId, long id, Set<String> words) {
    forget(handle, kind, id);
    add(handle, kind, caseId, Map.of(id, words));
  }

  /** Makes a thing unfindable and leaves no word that only this thing had. */
  public static void forget(Handle handle, String kind, long id) {
    forget(
        handle,
        handle
            .createQuery(
                "SELECT kind, target_id, words FROM search_thing WHERE kind = :kind AND target_id = :id")
            .bind("kind", kind)
            .bind("id", id));
  }

  /** Makes all things of a case unfindable and leaves no word that only they had. */
  public static void forget(Handle handle, CaseId caseId) {
    forget(
        handle,
        handle
            .createQuery("SELECT kind, target_id, words FROM search_thing WHERE case_id = :caseId")
            .bind("caseId", caseId));
  }

  private static void forget(Handle handle, Query things) {
    Map<String, Map<Long, Set<String>>> byKind = new TreeMap<>();
    things
        .mapTo(Findable.class)
        .forEach(
            thing ->
                byKind
                    .computeIfAbsent(thing.kind(), k -> new TreeMap<>())
                    .put(thing.targetId(), thing.each()));
    byKind.forEach((kind, words) -> forget(handle, kind, words));
  }

  private static void forget(Handle handle, String kind, Map<Long, Set<String>> words) {
    PreparedBatch things =
        handle.prepareBatch("DELETE FROM search_thing WHERE kind = :kind AND target_id = :id");
    words.keySet().forEach(id -> things.bind("kind", kind).bind("id", id).add());
    things.execute();
    Map<Cell, BitSet> cells = cells(kind, words);
    execute(
        handle.prepareBatch(
            """
            DELETE FROM search_term WHERE term = :word AND kind = :kind AND block = :block
              AND things = CAST(:things AS BINARY(32))
            """),
        cells);
    execute(
        handle.prepareBatch(
            """
            UPDATE search_term SET things = BITXOR(things, CAST(:things AS BINARY(32)))
            WHERE term = :word AND kind = :kind AND block = :block
            """),
        cells);
  }

  private static Map<Cell, BitSet> cells(String kind, Map<Long, ? extends Set<String>> words) {
    Map<Cell, BitSet> cells = new LinkedHashMap<>();
    words.forEach(
        (id, its) ->
            its.forEach(
                word ->
                    cells
                        .computeIfAbsent(new Cell(word, Block.of(kind, id)), c -> new BitSet(SIZE))
                        .set(Block.bit(id))));
    return cells;
  }

  private static void execute(PreparedBatch batch, Map<Cell, BitSet> cells) {
    cells.forEach(
        (cell, things) ->
            at(batch.bind("word", cell.word()), cell.block())
                .bind("things", things.toByteArray())
                .add());
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private static <S extends SqlStatement<S>> S at(S statement, Block block) {
    return statement.bind("kind", block.kind()).bind("block", block.number());
  }

  /**
   * Things that have for each of the beginnings a word that begins with it, in the order of the
   * words that begin with the rarest of them, so that a whole word goes before longer ones. None if
   * there are no beginnings.
   */
  public static List<Thing> find(Handle handle, Set<String> beginnings, int limit) {
    List<String> ordered = rarestFirst(handle, beginnings);
    if (ordered.isEmpty()) {
      return List.of();
    }
    Map<Cell, BitSet> known = new HashMap<>();
    Set<Thing> found = new LinkedHashSet<>();
    int from = 0;
    int rows = ROWS;
    while (true) {
      List<Having> some = rows(handle, ordered.getFirst(), from, rows);
      for (Having row : some) {
        BitSet things = row.things();
        for (int i = 1; i < ordered.size() && !things.isEmpty(); i++) {
          Cell other = new Cell(ordered.get(i), row.block());
          things.and(known.computeIfAbsent(other, cell -> having(handle, cell)));
        }
        for (int bit : things.stream().toArray()) {
          found.add(new Thing(row.block().kind(), row.block().id(bit)));
          if (found.size() == limit) {
            return List.copyOf(found);
          }
        }
      }
      if (some.size() < rows) {
        return List.copyOf(found);
      }
      from += rows;
      // so that rows passed over do not outweigh those read
      rows = from * 3;
    }
  }

  /**
   * The search walks through what has the first word, so the rarest goes first. None if one of them
   * begins no word at all.
   */
  private static List<String> rarestFirst(Handle handle, Set<String> words) {
    if (words.size() < 2) {
      return List.copyOf(words);
    }
    Map<String, Integer> counts = new HashMap<>();
    for (int limit : COUNTED) {
      for (String word : words) {
        counts.put(word, count(handle, word, limit));
      }
      int least = Collections.min(counts.values());
      if (least == 0) {
        return List.of();
      }
      if (least < limit) {
        break;
      }
    }
    // among frequent ones the longest is most likely the rarest
    return words.stream()
        .sorted(
            Comparator.<String, Integer>comparing(counts::get)
                .thenComparing(Comparator.comparingInt(String::length).reversed()))
        .toList();
  }

  private static int count(Handle handle, String beginning, int limit) {
    return beginning(
            handle.createQuery(
                "SELECT COUNT(*) FROM (SELECT 1 FROM search_term WHERE term >= :from AND term < :to LIMIT :limit)"),
            beginning)
        .bind("limit", limit)
        .mapTo(Integer.class)
        .one();
  }

  private static List<Having> rows(Handle handle, String beginning, int offset, int limit) {
    return beginning(
            handle.createQuery(
                """
                SELECT kind, block, things FROM search_term WHERE term >= :from AND term < :to
                ORDER BY term, kind, block LIMIT :limit OFFSET :offset
                """),
            beginning)
        .bind("offset", offset)
        .bind("limit", limit)
        .map(
            r ->
                new Having(
                    new Block(r.getColumn("kind", String.class), r.getColumn("block", Long.class)),
                    BitSet.valueOf(r.getColumn("things", byte[].class))))
        .list();
  }

  /** Things of the block with a word that begins as the word of the cell. */
  private static BitSet having(Handle handle, Cell cell) {
    BitSet things = new BitSet(SIZE);
    at(
            beginning(
                handle.createQuery(
                    """
                    SELECT things FROM search_term
                    WHERE kind = :kind AND block = :block AND term >= :from AND term < :to
                    """),
                cell.word()),
            cell.block())
        .mapTo(byte[].class)
        .forEach(row -> things.or(BitSet.valueOf(row)));
    return things;
  }

  private static Query beginning(Query query, String beginning) {
    return query.bind("from", beginning).bind("to", beginning + Character.MAX_VALUE);
  }
}
