package tutela.casefile.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import tutela.casefile.CaseService;
import tutela.casefile.domain.Case;
import tutela.casefile.domain.CaseReference;
import tutela.casefile.domain.ErasureReason;
import tutela.casefile.domain.SearchHit;
import tutela.casefile.domain.SearchTerms;
import tutela.kernel.CaseId;
import tutela.kernel.Language;
import tutela.storage.Change;
import tutela.storage.Database;
import tutela.storage.WordIndex;

/** Cases as rows. */
public final class JdbiCaseStore implements CaseService.Store {
  private static final String COLUMNS =
      "id, reference, language, route, opened_at, caseworker, closed_at, touched_at";

  private final Database database;

  public JdbiCaseStore(Database database) {
    this.database = database;
  }

  @Override
  public Case create(
      int year, String stationLetter, Language language, String caseworker, Instant at) {
    return database.change(
        made -> Change.of("case.opened", made.id()),
        handle -> {
          int number = nextNumber(handle, year);
          String reference = CaseReference.of(year, stationLetter, number);
          long id =
              handle
                  .createUpdate(
                      """
                      INSERT INTO cases (reference, case_year, case_number, language, route, opened_at, caseworker, touched_at)
                      VALUES (:reference, :year, :number, :language, '', :at, :caseworker, :at)
                      """)
                  .bind("reference", reference)
                  .bind("year", year)
                  .bind("number", number)
                  .bind("language", language)
                  .bind("at", at)
                  .bind("caseworker", caseworker)
                  .executeAndReturnGeneratedKeys("id")
                  .mapTo(Long.class)
                  .one();
          CaseId caseId = new CaseId(id);
          WordIndex.put(handle, SearchHit.Kind.CASE.name(), caseId, id, SearchTerms.of(reference));
          return find(handle, caseId).orElseThrow();
        });
  }

  private static int nextNumber(Handle handle, int year) {
    handle
        .createUpdate(
            """
            MERGE INTO case_counter c USING (VALUES (CAST(:year AS INT))) v (y) ON c.case_year = v.y
            WHEN MATCHED THEN UPDATE SET last_number = last_number + 1
            WHEN NOT MATCHED THEN INSERT (case_year, last_number) VALUES (v.y, 1)
            """)
        .bind("year", year)
        .execute();
    return handle
        .createQuery("SELECT last_number FROM case_counter WHERE case_year = :year")
        .bind("year", year)
        .mapTo(Integer.class)
        .one();
  }

  @Override
  public void erase(CaseId id, ErasureReason reason) {
    database.change(
        Change.of("erasure.made", id, reason.name()),
        handle -> {
          WordIndex.forget(handle, id);
          return handle.createUpdate("DELETE FROM cases WHERE id = :id").bind("id", id).execute();
        });
  }

  @Override
  public Optional<Case> find(CaseId id) {
    return database.read(handle -> find(handle, id));
  }

  private static Optional<Case> find(Handle handle, CaseId id) {
    return handle
        .createQuery("SELECT " + COLUMNS + " FROM cases WHERE id = :id")
        .bind("id", id)
        .mapTo(Case.class)
        .findOne();
  }

  @Override
  public List<Case> open(int limit, int offset) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT "
                        + COLUMNS
                        + " FROM cases WHERE closed_at IS NULL ORDER BY touched_at DESC LIMIT :limit OFFSET :offset")
                .bind("limit", limit)
                .bind("offset", offset)
                .mapTo(Case.class)
                .list());
  }

  @Override
  public int countOpen() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT COUNT(*) FROM cases WHERE closed_at IS NULL")
                .mapTo(Integer.class)
                .one());
  }

  @Override
  public void setRoute(CaseId id, String route, String why, String by, Instant at) {
    database.change(
        Change.of("case.route", id, route),
        handle -> {
          handle
              .createUpdate(
                  "INSERT INTO note (case_id, kind, at, words, written_by) VALUES (:id, 'ROUTE', :at, :why, :by)")
              .bind("id", id)
              .bind("at", at)
              .bind("why", why)
              .bind("by", by)
              .execute();
          return handle
              .createUpdate("UPDATE cases SET route = :route, touched_at = :at WHERE id = :id")
              .bind("route", route)
              .bind("at", at)
              .bind("id", id)
              .execute();
        });
  }

  @Override
  public void setLanguage(CaseId id, Language language, Instant at) {
    database.change(
        Change.of("case.language", id, language.code()),
        handle ->
            handle
                .createUpdate(
                    "UPDATE cases SET language = :language, touched_at = :at WHERE id = :id")
                .bind("language", language)
                .bind("at", at)
                .bind("id", id)
                .execute());
  }

  @Override
  public List<SearchHit> search(Set<String> terms, int limit) {
    return database.read(
        handle -> {
          List<WordIndex.Thing> found = WordIndex.find(handle, terms, limit);
          return found.isEmpty() ? List.of() : hits(handle, found);
        });
  }

  /** Cases first, then items, then letters; of the newest case first. */
  private static List<SearchHit> hits(Handle handle, List<WordIndex.Thing> found) {
    return handle
        .createQuery(
            """
            SELECT f.kind, f.target_id, f.case_id, c.reference,
                   COALESCE(NULLIF(i.url, ''), i.description, '') AS text, c.closed_at
            FROM UNNEST(:kinds, :ids) AS found (kind, id)
            JOIN search_thing f ON f.kind = found.kind AND f.target_id = found.id
            JOIN cases c ON c.id = f.case_id
            LEFT JOIN content_item i ON f.kind = 'ITEM' AND i.id = f.target_id
            ORDER BY f.kind, c.reference DESC, f.target_id
            """)
        .bindArray("kinds", String.class, found.stream().map(WordIndex.Thing::kind).toList())
        .bindArray("ids", Long.class, found.stream().map(WordIndex.Thing::id).toList())
        .mapTo(SearchHit.class)
        .list();
  }
}
