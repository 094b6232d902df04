package tutela.casefile.store;

import java.util.HashMap;
import java.util.Map;
import tutela.casefile.DraftService;
import tutela.kernel.CaseId;
import tutela.storage.Change;
import tutela.storage.Database;

/** Drafts of forms as rows. */
public final class JdbiDraftStore implements DraftService.Store {
  private final Database database;

  public JdbiDraftStore(Database database) {
    this.database = database;
  }

  @Override
  public Map<String, String> of(CaseId caseId, String form) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT field, content FROM form_draft WHERE case_id = :id AND form = :form")
                .bind("id", caseId)
                .bind("form", form)
                .reduceRows(
                    new HashMap<>(),
                    (map, row) -> {
                      map.put(
                          row.getColumn("field", String.class),
                          row.getColumn("content", String.class));
                      return map;
                    }));
  }

  @Override
  public void put(CaseId caseId, String form, String field, String value) {
    database.change(
        Change.of("draft.kept", caseId, form + "." + field),
        handle ->
            handle
                .createUpdate(
                    """
                    MERGE INTO form_draft (case_id, form, field, content) KEY (case_id, form, field)
                    VALUES (:id, :form, :field, :content)
                    """)
                .bind("id", caseId)
                .bind("form", form)
                .bind("field", field)
                .bind("content", value)
                .execute());
  }

  @Override
  public void clear(CaseId caseId, String form) {
    database.change(
        Change.of("draft.cleared", caseId, form),
        handle ->
            handle
                .createUpdate("DELETE FROM form_draft WHERE case_id = :id AND form = :form")
                .bind("id", caseId)
                .bind("form", form)
                .execute());
  }
}
