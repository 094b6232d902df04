package tutela.casefile.store;

import java.util.ArrayList;
import java.util.List;
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
    List<String> conditions = new ArrayList<>();
    List<String> all = List.copyOf(terms);
    for (int i = 1; i < all.size(); i++) {
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
    // the longest word is most likely the rarest, so the index starts with it
    List<String> ordered =
        all.stream().sorted(java.util.Comparator.comparingInt(String::length).reversed()).toList();
    for (int i = 0; i < ordered.size(); i++) {
      query.bind("from" + i, ordered.get(i)).bind("to" + i, ordered.get(i) + Character.MAX_VALUE);
    }
    return query.bind("limit", limit).mapTo(SearchHit.class).list();
  }
}
