package tutela.interview.store;

import java.time.Instant;
import java.util.List;
import tutela.interview.OtherVoices;
import tutela.interview.domain.FieldId;
import tutela.interview.domain.Statement;
import tutela.interview.domain.Voice;
import tutela.kernel.CaseId;
import tutela.storage.Change;
import tutela.storage.Database;

/** What others said, by who said it and by field. */
public final class JdbiStatementStore implements OtherVoices.Store {
  private final Database database;

  public JdbiStatementStore(Database database) {
    this.database = database;
  }

  @Override
  public List<Statement> of(CaseId caseId) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT voice, field, content, said_at FROM interview_statement
                    WHERE case_id = :id ORDER BY said_at, voice, field
                    """)
                .bind("id", caseId)
                .map(
                    r ->
                        new Statement(
                            r.getColumn("voice", Voice.class),
                            new FieldId(r.getColumn("field", String.class)),
                            r.getColumn("content", String.class),
                            r.getColumn("said_at", Instant.class)))
                .list());
  }

  @Override
  public void keep(CaseId caseId, Statement statement, String version) {
    database.change(
        Change.of("statement.kept", caseId, statement.field().value()),
        handle ->
            handle
                .createUpdate(
                    """
                    MERGE INTO interview_statement (case_id, voice, field, content, said_at, version)
                    KEY (case_id, voice, field)
                    VALUES (:id, :voice, :field, :content, :at, :version)
                    """)
                .bind("id", caseId)
                .bind("voice", statement.voice())
                .bind("field", statement.field().value())
                .bind("content", statement.value())
                .bind("at", statement.saidAt())
                .bind("version", version)
                .execute());
  }

  @Override
  public void forget(CaseId caseId, Voice voice, FieldId field) {
    database.change(
        Change.of("statement.taken-back", caseId, field.value()),
        handle ->
            handle
                .createUpdate(
                    """
                    DELETE FROM interview_statement
                    WHERE case_id = :id AND voice = :voice AND field = :field
                    """)
                .bind("id", caseId)
                .bind("voice", voice)
                .bind("field", field.value())
                .execute());
  }
}
