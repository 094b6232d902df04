package tutela.casefile.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import tutela.casefile.domain.SearchHit;
import tutela.casefile.domain.SearchTerms;
import tutela.kernel.CaseId;

/**
 * The table of words by which things are found. Every store that keeps something findable puts it
 * here.
 */
final class SearchTermTable {
  /**
   * How far occurrences of words are counted, at first and where that told nothing: counting to the
   * end would take as long as searching.
   */
  private static final List<Integer> COUNTED = List.of(500, 10_000);

  private SearchTermTable() {}

  /** Replaces the words of one thing. */
  static void put(Handle handle, SearchHit.Kind kind, long id, CaseId caseId, String text) {
    handle
        .createUpdate("DELETE FROM search_term WHERE kind = :kind AND target_id = :id")
        .bind("kind", kind)
        .bind("id", id)
        .execute();
    PreparedBatch batch = batch(handle);
    add(batch, kind, id, caseId, text);
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  static PreparedBatch batch(Handle handle) {
    return handle.prepareBatch(
        "INSERT INTO search_term (term, kind, target_id, case_id) VALUES (:term, :kind, :id, :caseId)");
  }

  static void add(PreparedBatch batch, SearchHit.Kind kind, long id, CaseId caseId, String text) {
    for (String term : SearchTerms.of(text)) {
      batch.bind("term", term).bind("kind", kind).bind("id", id).bind("caseId", caseId).add();
    }
  }

  /**
   * Things with a word that begins with each of the terms; cases first, then items, then letters.
   */
  static List<SearchHit> search(Handle handle, Set<String> terms, int limit) {
    List<String> ordered = rarestFirst(handle, terms);
    if (ordered.isEmpty()) {
      return List.of();
    }
    List<String> conditions = new ArrayList<>();
    for (int i = 1; i < ordered.size(); i++) {
      conditions.add(
          "EXISTS (SELECT 1 FROM search_term t%d WHERE t%d.kind = t.kind AND t%d.target_id = t.target_id AND t%d.term >= :from%d AND t%d.term < :to%d)"
              .formatted(i, i, i, i, i, i, i));
    }
    String more = conditions.isEmpty() ? "" : " AND " + String.join(" AND ", conditions);
    Query query =
        handle.createQuery(
            """
            SELECT f.kind, f.target_id, f.case_id, c.reference,
                   COALESCE(NULLIF(i.url, ''), i.description, '') AS text
            FROM (SELECT DISTINCT t.kind, t.target_id, t.case_id FROM search_term t
                  WHERE t.term >= :from0 AND t.term < :to0 %s LIMIT :limit) f
            JOIN cases c ON c.id = f.case_id
            LEFT JOIN content_item i ON f.kind = 'ITEM' AND i.id = f.target_id
            ORDER BY f.kind, c.reference DESC, f.target_id
            """
                .formatted(more));
    for (int i = 0; i < ordered.size(); i++) {
      query.bind("from" + i, ordered.get(i)).bind("to" + i, after(ordered.get(i)));
    }
    return query.bind("limit", limit).mapTo(SearchHit.class).list();
  }

  /**
   * The search walks through what has the first word and looks up the others, so the rarest word
   * goes first: every address has "https". None if one of them begins no word at all.
   */
  private static List<String> rarestFirst(Handle handle, Set<String> terms) {
    if (terms.size() == 1) {
      return List.copyOf(terms);
    }
    Map<String, Integer> counts = new HashMap<>();
    for (int limit : COUNTED) {
      for (String term : terms) {
        counts.put(term, count(handle, term, limit));
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
    return terms.stream()
        .sorted(
            Comparator.<String, Integer>comparing(counts::get)
                .thenComparing(Comparator.comparingInt(String::length).reversed()))
        .toList();
  }

  private static int count(Handle handle, String term, int limit) {
    return handle
        .createQuery(
            "SELECT COUNT(*) FROM (SELECT 1 FROM search_term WHERE term >= :from AND term < :to LIMIT :limit)")
        .bind("from", term)
        .bind("to", after(term))
        .bind("limit", limit)
        .mapTo(Integer.class)
        .one();
  }

  private static String after(String term) {
    return term + Character.MAX_VALUE;
  }
}
