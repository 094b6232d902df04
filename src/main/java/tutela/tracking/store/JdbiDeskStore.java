package tutela.tracking.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import tutela.casefile.domain.Case;
import tutela.kernel.AddresseeId;
import tutela.kernel.CaseId;
import tutela.kernel.Language;
import tutela.letters.domain.Rung;
import tutela.settings.domain.Office;
import tutela.storage.Change;
import tutela.storage.Database;
import tutela.tracking.DeskService;
import tutela.tracking.domain.Agenda;
import tutela.tracking.domain.CaseState;
import tutela.tracking.domain.DeskRow;
import tutela.tracking.domain.Task;

/**
 * The agenda as rows, so that the desk needs not look into every case. It is written anew, in the
 * same transaction, whenever a change touches what it is computed from.
 */
public final class JdbiDeskStore implements DeskService.Store {
  /** Kinds of changes, up to the dot, after which the agenda of the case may be another. */
  private static final Set<String> MOVING =
      Set.of(
          "case",
          "items",
          "item",
          "consent",
          "mandate",
          "letter",
          "notice",
          "reply",
          "note",
          "appointment");

  /** The kind of change that may bring other hours. */
  private static final String HABITS = "office.changed";

  private static final String TASK =
      """
      SELECT c.reference, t.case_id, t.kind, t.addressee, t.addressee_name, t.rung, t.items, t.rule, t.from_at, t.due_at, t.letter
      FROM task t JOIN cases c ON c.id = t.case_id
      """;

  private final Database database;
  private final Supplier<Office> office;

  public JdbiDeskStore(Database database, Supplier<Office> office) {
    this.database = database;
    this.office = office;
    database.beforeCommit(this::refresh);
  }

  private void refresh(Handle handle, Change change) {
    if (change.caseId().isPresent() && MOVING.contains(change.kind().split("\\.", 2)[0])) {
      write(handle, change.caseId().get());
    } else if (change.kind().equals(HABITS)) {
      moved(handle).forEach(caseId -> write(handle, caseId));
    }
  }

  /** Cases in which a decision is awaited for other hours than the office's. */
  private Set<CaseId> moved(Handle handle) {
    Duration hours = Duration.ofHours(office.get().decisionHours());
    Set<CaseId> cases = new HashSet<>();
    handle
        .createQuery("SELECT case_id, from_at, due_at FROM task WHERE rule = :rule")
        .bind("rule", Agenda.DECISION)
        .map(
            r ->
                r.getColumn("from_at", Instant.class)
                        .plus(hours)
                        .equals(r.getColumn("due_at", Instant.class))
                    || cases.add(new CaseId(r.getColumn("case_id", Long.class))))
        .list();
    return cases;
  }

  private void write(Handle handle, CaseId caseId) {
    List<Task> tasks = Agenda.of(CaseRows.state(handle, caseId), office.get().decisionHours());
    handle.createUpdate("DELETE FROM task WHERE case_id = :id").bind("id", caseId).execute();
    if (tasks.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO task (case_id, kind, addressee, addressee_name, rung, items, rule, from_at, due_at, letter)
            VALUES (:caseId, :kind, :addressee, :addresseeName, :rung, :items, :rule, :from, :due, :letterId)
            """);
    for (Task task : tasks) {
      batch
          .bindMethods(task)
          .bind("letterId", task.letter().isPresent() ? (Long) task.letter().getAsLong() : null)
          .add();
    }
    batch.execute();
  }

  @Override
  public CaseState state(CaseId caseId) {
    return database.read(handle -> CaseRows.state(handle, caseId));
  }

  @Override
  public List<DeskRow> due(Instant before, int limit) {
    return database.read(
        handle ->
            handle
                .createQuery(TASK + "WHERE t.due_at < :before ORDER BY t.due_at LIMIT :limit")
                .bind("before", before)
                .bind("limit", limit)
                .map(JdbiDeskStore::row)
                .list());
  }

  @Override
  public Optional<Instant> lastKept() {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT MAX(at) FROM (SELECT at FROM journal ORDER BY seq DESC LIMIT 200)")
                .mapTo(Instant.class)
                .findOne());
  }

  @Override
  public int countDue(Instant before) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT COUNT(*) FROM task WHERE due_at < :at")
                .bind("at", before)
                .mapTo(Integer.class)
                .one());
  }

  @Override
  public List<DeskRow> waiting(Instant from, int limit) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    TASK
                        + "WHERE t.due_at >= :from AND t.kind <> 'RETENTION_OVER' ORDER BY t.due_at LIMIT :limit")
                .bind("from", from)
                .bind("limit", limit)
                .map(JdbiDeskStore::row)
                .list());
  }

  @Override
  public int countWaiting(Instant from) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT COUNT(*) FROM task WHERE due_at >= :at AND kind <> 'RETENTION_OVER'")
                .bind("at", from)
                .mapTo(Integer.class)
                .one());
  }

  @Override
  public List<DeskService.CaseLine> openCases(int limit, int offset) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT c.id, c.reference, c.language, c.route, c.opened_at, c.caseworker, c.touched_at,
                      (SELECT COUNT(*) FROM content_item i WHERE i.case_id = c.id) AS items,
                      (SELECT COUNT(*) FROM content_item i WHERE i.case_id = c.id
                         AND i.seen IN ('ONLINE', 'BLOCKED_IN_BELGIUM', 'REAPPEARED')) AS online,
                      (SELECT COUNT(*) FROM content_item i WHERE i.case_id = c.id AND i.seen = 'REMOVED') AS removed,
                      EXISTS (SELECT 1 FROM mandate m WHERE m.case_id = c.id AND m.withdrawn_at IS NULL) AS signed
                    FROM (SELECT * FROM cases WHERE closed_at IS NULL ORDER BY touched_at DESC
                          LIMIT :limit OFFSET :offset) c
                    ORDER BY c.touched_at DESC
                    """)
                .bind("limit", limit)
                .bind("offset", offset)
                .map(JdbiDeskStore::caseLine)
                .list());
  }

  private static DeskService.CaseLine caseLine(RowView r) {
    return new DeskService.CaseLine(
        matter(r, Optional.empty()),
        r.getColumn("items", Integer.class),
        r.getColumn("online", Integer.class),
        r.getColumn("removed", Integer.class),
        r.getColumn("signed", Boolean.class),
        Optional.empty());
  }

  @Override
  public List<DeskService.CaseLine> closedCases(int limit, int offset) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT c.id, c.reference, c.language, c.route, c.opened_at, c.caseworker, c.closed_at, c.touched_at,
                      (SELECT k.kept_until FROM closing k
                       WHERE k.case_id = c.id AND k.reopened_at IS NULL) AS kept_until
                    FROM cases c WHERE c.closed_at IS NOT NULL
                    ORDER BY c.closed_at DESC LIMIT :limit OFFSET :offset
                    """)
                .bind("limit", limit)
                .bind("offset", offset)
                .map(JdbiDeskStore::closedLine)
                .list());
  }

  private static DeskService.CaseLine closedLine(RowView r) {
    return new DeskService.CaseLine(
        matter(r, Optional.of(r.getColumn("closed_at", Instant.class))),
        0,
        0,
        0,
        false,
        Optional.ofNullable(r.getColumn("kept_until", LocalDate.class)));
  }

  private static Case matter(RowView r, Optional<Instant> closedAt) {
    return new Case(
        new CaseId(r.getColumn("id", Long.class)),
        r.getColumn("reference", String.class),
        r.getColumn("language", Language.class),
        r.getColumn("route", String.class),
        r.getColumn("opened_at", Instant.class),
        r.getColumn("caseworker", String.class),
        closedAt,
        r.getColumn("touched_at", Instant.class));
  }

  @Override
  public int countClosedCases() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT COUNT(*) FROM cases WHERE closed_at IS NOT NULL")
                .mapTo(Integer.class)
                .one());
  }

  @Override
  public int countOpenCases() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT COUNT(*) FROM cases WHERE closed_at IS NULL")
                .mapTo(Integer.class)
                .one());
  }

  @Override
  public void appoint(CaseId caseId, Optional<Instant> at, String way) {
    database.change(
        Change.of("appointment.fixed", caseId),
        handle ->
            at.isEmpty()
                ? handle
                    .createUpdate("DELETE FROM appointment WHERE case_id = :id")
                    .bind("id", caseId)
                    .execute()
                : handle
                    .createUpdate(
                        "MERGE INTO appointment (case_id, at, way) KEY (case_id) VALUES (:id, :at, :way)")
                    .bind("id", caseId)
                    .bind("at", at.get())
                    .bind("way", way)
                    .execute());
  }

  private static DeskRow row(RowView r) {
    @Nullable Long letter = r.getColumn("letter", Long.class);
    return new DeskRow(
        r.getColumn("reference", String.class),
        new Task(
            new CaseId(r.getColumn("case_id", Long.class)),
            r.getColumn("kind", Task.Kind.class),
            Optional.ofNullable(r.getColumn("addressee", String.class)).map(AddresseeId::new),
            r.getColumn("addressee_name", String.class),
            Optional.ofNullable(r.getColumn("rung", Rung.class)),
            r.getColumn("items", Integer.class),
            r.getColumn("rule", String.class),
            r.getColumn("from_at", Instant.class),
            r.getColumn("due_at", Instant.class),
            letter == null ? OptionalLong.empty() : OptionalLong.of(letter)));
  }
}
