package tutela.interview.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import tutela.interview.CallService;
import tutela.interview.EarlierWords;
import tutela.interview.InterviewService;
import tutela.interview.domain.Answers;
import tutela.interview.domain.FieldId;
import tutela.interview.domain.QuestionId;
import tutela.interview.domain.Route;
import tutela.interview.domain.Status;
import tutela.kernel.CaseId;
import tutela.storage.Change;
import tutela.storage.Database;

/** Answers by field, handled questions, and the place one is at. */
public final class JdbiInterviewStore
    implements InterviewService.Store, CallService.Store, EarlierWords.Store {
  private final Database database;

  public JdbiInterviewStore(Database database) {
    this.database = database;
  }

  @Override
  public Answers answers(CaseId caseId) {
    return database.read(
        handle -> {
          Map<FieldId, String> values = new HashMap<>();
          handle
              .createQuery("SELECT field, content FROM interview_answer WHERE case_id = :id")
              .bind("id", caseId)
              .map(
                  r ->
                      values.put(
                          new FieldId(r.getColumn("field", String.class)),
                          r.getColumn("content", String.class)))
              .list();
          Map<QuestionId, Status> statuses = new HashMap<>();
          handle
              .createQuery("SELECT question, status FROM interview_question WHERE case_id = :id")
              .bind("id", caseId)
              .map(
                  r ->
                      statuses.put(
                          new QuestionId(r.getColumn("question", String.class)),
                          r.getColumn("status", Status.class)))
              .list();
          Answers answers = Answers.of(values, statuses);
          return handle
              .createQuery("SELECT held FROM interview_place WHERE case_id = :id AND held <> ''")
              .bind("id", caseId)
              .mapTo(Route.class)
              .findOne()
              .map(answers::holding)
              .orElse(answers);
        });
  }

  @Override
  public List<EarlierWords.Given> given(CaseId caseId) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT field, content, said_at, version FROM interview_answer
                    WHERE case_id = :id ORDER BY said_at, field
                    """)
                .bind("id", caseId)
                .map(
                    r ->
                        new EarlierWords.Given(
                            new FieldId(r.getColumn("field", String.class)),
                            r.getColumn("content", String.class),
                            r.getColumn("said_at", Instant.class),
                            r.getColumn("version", String.class)))
                .list());
  }

  @Override
  public Optional<Instant> saidAt(CaseId caseId, FieldId field) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT said_at FROM interview_answer WHERE case_id = :id AND field = :field")
                .bind("id", caseId)
                .bind("field", field.value())
                .mapTo(Instant.class)
                .findOne());
  }

  @Override
  public Optional<Instant> lastSaid(CaseId caseId) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT MAX(at) FROM (
                      SELECT said_at AS at FROM interview_answer WHERE case_id = :id
                      UNION ALL
                      SELECT handled_at FROM interview_question WHERE case_id = :id)
                    """)
                .bind("id", caseId)
                .mapTo(Instant.class)
                .findOne());
  }

  @Override
  public void keep(CaseId caseId, FieldId field, String value, String version, Instant at) {
    database.change(
        Change.of("answer.kept", caseId, field.value()),
        handle ->
            handle
                .createUpdate(
                    """
                    MERGE INTO interview_answer (case_id, field, content, said_at, version) KEY (case_id, field)
                    VALUES (:id, :field, :content, :at, :version)
                    """)
                .bind("id", caseId)
                .bind("field", field.value())
                .bind("content", value)
                .bind("at", at)
                .bind("version", version)
                .execute());
  }

  @Override
  public void forget(CaseId caseId, FieldId field) {
    database.change(
        Change.of("answer.taken-back", caseId, field.value()),
        handle ->
            handle
                .createUpdate("DELETE FROM interview_answer WHERE case_id = :id AND field = :field")
                .bind("id", caseId)
                .bind("field", field.value())
                .execute());
  }

  @Override
  public void handle(CaseId caseId, QuestionId question, Status status, Instant at) {
    database.change(
        Change.of(
            "question." + status.name().toLowerCase(java.util.Locale.ROOT),
            caseId,
            question.value()),
        handle ->
            handle
                .createUpdate(
                    """
                    MERGE INTO interview_question (case_id, question, status, handled_at) KEY (case_id, question)
                    VALUES (:id, :question, :status, :at)
                    """)
                .bind("id", caseId)
                .bind("question", question.value())
                .bind("status", status)
                .bind("at", at)
                .execute());
  }

  @Override
  public Optional<QuestionId> place(CaseId caseId) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT question FROM interview_place WHERE case_id = :id AND question <> ''")
                .bind("id", caseId)
                .mapTo(String.class)
                .findOne()
                .map(QuestionId::new));
  }

  @Override
  public void goTo(CaseId caseId, QuestionId question, Instant at) {
    database.change(
        Change.of("question.shown", caseId, question.value()),
        handle -> {
          int changed =
              handle
                  .createUpdate("UPDATE interview_place SET question = :value WHERE case_id = :id")
                  .bind("value", question.value())
                  .bind("id", caseId)
                  .execute();
          return changed > 0 ? changed : begin(handle, caseId, question.value(), "", at);
        });
  }

  @Override
  public void hold(CaseId caseId, Optional<Route> route, Instant at) {
    String held = route.map(Route::name).orElse("");
    database.change(
        Change.of("route.held", caseId, held),
        handle -> {
          int changed =
              handle
                  .createUpdate("UPDATE interview_place SET held = :value WHERE case_id = :id")
                  .bind("value", held)
                  .bind("id", caseId)
                  .execute();
          return changed > 0 ? changed : begin(handle, caseId, "", held, at);
        });
  }

  private static int begin(Handle handle, CaseId caseId, String question, String held, Instant at) {
    return handle
        .createUpdate(
            """
            INSERT INTO interview_place (case_id, question, held, begun_at)
            VALUES (:id, :question, :held, :at)
            """)
        .bind("id", caseId)
        .bind("question", question)
        .bind("held", held)
        .bind("at", at)
        .execute();
  }
}
