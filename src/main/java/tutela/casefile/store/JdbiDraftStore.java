package tutela.casefile.store;

import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.SqlStatement;
import tutela.casefile.DraftService;
import tutela.casefile.DraftService.Form;
import tutela.storage.Change;
import tutela.storage.Database;

/** Drafts of forms as rows. */
public final class JdbiDraftStore implements DraftService.Store {
  private static final String OF_FORM =
      " WHERE case_id IS NOT DISTINCT FROM :id AND form = :form AND subject = :subject";

  private final Database database;

  public JdbiDraftStore(Database database) {
    this.database = database;
  }

  @Override
  public Map<String, String> of(Form form) {
    return database.read(
        handle ->
            about(form, handle.createQuery("SELECT field, content FROM form_draft" + OF_FORM))
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
  public void put(Form form, String field, String value) {
    database.change(
        new Change("draft.kept", form.caseId(), form.name() + "." + field),
        handle -> {
          // not MERGE: it takes no key that is NULL
          about(
                  form,
                  handle.createUpdate("DELETE FROM form_draft" + OF_FORM + " AND field = :field"))
              .bind("field", field)
              .execute();
          return about(
                  form,
                  handle.createUpdate(
                      """
                      INSERT INTO form_draft (case_id, form, subject, field, content)
                      VALUES (:id, :form, :subject, :field, :content)
                      """))
              .bind("field", field)
              .bind("content", value)
              .execute();
        });
  }

  @Override
  public void clear(Form form) {
    database.change(
        new Change("draft.cleared", form.caseId(), form.name()),
        handle -> about(form, handle.createUpdate("DELETE FROM form_draft" + OF_FORM)).execute());
  }

  private static <S extends SqlStatement<S>> S about(Form form, S statement) {
    return statement
        .bind("id", form.caseId())
        .bind("form", form.name())
        .bind("subject", form.subject());
  }
}
