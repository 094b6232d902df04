package tutela.bench;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import tutela.casefile.domain.SearchTerms;
import tutela.storage.Administrator;
import tutela.storage.Database;

/** The words of a large case file: the rows that the program writes, but in another order. */
final class LargeWordIndex {
  private static final int AT_ONCE = 100_000;
  private static final int BLOCK = 256;

  private record Thing(String kind, long id, long caseId, String words) {}

  private record Term(String word, String kind, long block) {}

  private final List<Thing> things = new ArrayList<>();
  private final Map<Term, BitSet> terms = new HashMap<>();

  void add(String kind, long id, long caseId, String text) {
    Set<String> words = SearchTerms.of(text);
    things.add(new Thing(kind, id, caseId, String.join(" ", words)));
    words.forEach(
        word ->
            terms
                .computeIfAbsent(new Term(word, kind, id / BLOCK), t -> new BitSet(BLOCK))
                .set((int) (id % BLOCK)));
  }

  /**
   * Keeps the words in the order of their index and makes the other index anew after it: in any
   * other way this takes minutes and leaves gigabytes of pages that were written over.
   */
  void keep(Database database) {
    keep(
        database,
        things,
        "INSERT INTO search_thing (kind, target_id, case_id, words) VALUES (:kind, :id, :caseId, :words)",
        (batch, thing) ->
            batch
                .bind("kind", thing.kind())
                .bind("id", thing.id())
                .bind("caseId", thing.caseId())
                .bind("words", thing.words()));
    things.clear();
    List<Map.Entry<Term, BitSet>> sorted = new ArrayList<>(terms.entrySet());
    sorted.sort(
        Map.Entry.comparingByKey(
            Comparator.comparing(Term::word).thenComparing(Term::kind).thenComparing(Term::block)));
    terms.clear();
    Administrator.execute(database, "DROP INDEX search_term_block");
    keep(
        database,
        sorted,
        "INSERT INTO search_term (term, kind, block, things) VALUES (:word, :kind, :block, :things)",
        (batch, entry) ->
            batch
                .bind("word", entry.getKey().word())
                .bind("kind", entry.getKey().kind())
                .bind("block", entry.getKey().block())
                .bind("things", entry.getValue().toByteArray()));
    Administrator.execute(
        database, "CREATE INDEX search_term_block ON search_term (kind, block, term)");
  }

  private static <T> void keep(
      Database database, List<T> rows, String sql, BiConsumer<PreparedBatch, T> binding) {
    for (int from = 0; from < rows.size(); from += AT_ONCE) {
      List<T> some = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
      LargeCaseFile.change(database, handle -> keep(handle, some, sql, binding));
    }
  }

  private static <T> void keep(
      Handle handle, List<T> rows, String sql, BiConsumer<PreparedBatch, T> binding) {
    PreparedBatch batch = handle.prepareBatch(sql);
    for (T row : rows) {
      binding.accept(batch, row);
      batch.add();
    }
    batch.execute();
  }
}
