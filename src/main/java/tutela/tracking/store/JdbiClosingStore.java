package tutela.tracking.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tutela.kernel.AppFailure;
import tutela.kernel.CaseId;
import tutela.storage.Change;
import tutela.storage.Database;
import tutela.tracking.ClosingService;
import tutela.tracking.domain.Closing;
import tutela.tracking.domain.ClosingReason;

/**
 * Closings as rows. While a case is closed nothing of it changes: this is looked at inside every
 * change, whichever use case makes it.
 */
public final class JdbiClosingStore implements ClosingService.Store {
  /**
   * What may happen in a closed case: its own end, where somebody reads, what is being typed, and a
   * note of a call, since a person in danger is written down whatever else rests.
   */
  private static final Set<String> ALLOWED =
      Set.of(
          "case.closed",
          "case.kept",
          "place.kept",
          "draft.kept",
          "draft.cleared",
          "note.added",
          "note.corrected");

  private final Database database;

  public JdbiClosingStore(Database database) {
    this.database = database;
    database.beforeCommit(JdbiClosingStore::refuse);
  }

  private static void refuse(Handle handle, Change change) {
    if (change.caseId().isPresent()
        && !ALLOWED.contains(change.kind())
        && isClosed(handle, change.caseId().get())) {
      throw new AppFailure.CaseClosed();
    }
  }

  private static boolean isClosed(Handle handle, CaseId caseId) {
    return handle
        .createQuery("SELECT closed_at IS NOT NULL FROM cases WHERE id = :id")
        .bind("id", caseId)
        .mapTo(Boolean.class)
        .findOne()
        .orElse(false);
  }

  @Override
  public void close(
      CaseId caseId,
      ClosingReason reason,
      String words,
      Instant at,
      String by,
      Optional<LocalDate> keptUntil) {
    database.change(
        Change.of("case.closed", caseId, reason.name()),
        handle -> {
          handle
              .createUpdate("UPDATE cases SET closed_at = :at, touched_at = :at WHERE id = :id")
              .bind("at", at)
              .bind("id", caseId)
              .execute();
          return handle
              .createUpdate(
                  """
                  INSERT INTO closing (case_id, reason, words, closed_at, closed_by, kept_until, reopened_by)
                  VALUES (:id, :reason, :words, :at, :by, :until, '')
                  """)
              .bind("id", caseId)
              .bind("reason", reason)
              .bind("words", words)
              .bind("at", at)
              .bind("by", by)
              .bind("until", keptUntil)
              .execute();
        });
  }

  @Override
  public void reopen(CaseId caseId, Instant at, String by) {
    database.change(
        Change.of("case.reopened", caseId),
        handle -> {
          handle
              .createUpdate("UPDATE cases SET closed_at = NULL, touched_at = :at WHERE id = :id")
              .bind("at", at)
              .bind("id", caseId)
              .execute();
          return handle
              .createUpdate(
                  """
                  UPDATE closing SET reopened_at = :at, reopened_by = :by
                  WHERE case_id = :id AND reopened_at IS NULL
                  """)
              .bind("at", at)
              .bind("by", by)
              .bind("id", caseId)
              .execute();
        });
  }

  @Override
  public void keepUntil(
      CaseId caseId,
      Optional<LocalDate> before,
      LocalDate until,
      String why,
      Instant at,
      String by) {
    database.change(
        Change.of("case.kept", caseId, until.toString()),
        handle -> {
          handle
              .createUpdate(
                  """
                  INSERT INTO kept_longer (closing_id, before_day, until_day, why, at, decided_by)
                  SELECT id, :before, :until, :why, :at, :by FROM closing
                  WHERE case_id = :id AND reopened_at IS NULL
                  """)
              .bind("before", before)
              .bind("until", until)
              .bind("why", why)
              .bind("at", at)
              .bind("by", by)
              .bind("id", caseId)
              .execute();
          return handle
              .createUpdate(
                  "UPDATE closing SET kept_until = :until WHERE case_id = :id AND reopened_at IS NULL")
              .bind("until", until)
              .bind("id", caseId)
              .execute();
        });
  }

  /** Each time the case was closed, oldest first. */
  static List<Closing> closings(Handle handle, CaseId caseId) {
    Map<Long, List<Closing.Longer>> longer = new HashMap<>();
    handle
        .createQuery(
            """
            SELECT l.closing_id, l.before_day, l.until_day, l.why, l.at, l.decided_by
            FROM kept_longer l JOIN closing c ON c.id = l.closing_id
            WHERE c.case_id = :id ORDER BY l.id
            """)
        .bind("id", caseId)
        .map(
            r ->
                longer
                    .computeIfAbsent(r.getColumn("closing_id", Long.class), k -> new ArrayList<>())
                    .add(
                        new Closing.Longer(
                            Optional.ofNullable(r.getColumn("before_day", LocalDate.class)),
                            r.getColumn("until_day", LocalDate.class),
                            r.getColumn("why", String.class),
                            r.getColumn("at", Instant.class),
                            r.getColumn("decided_by", String.class))))
        .list();
    return handle
        .createQuery(
            """
            SELECT id, reason, words, closed_at, closed_by, kept_until, reopened_at, reopened_by
            FROM closing WHERE case_id = :id ORDER BY id
            """)
        .bind("id", caseId)
        .map(
            r -> {
              @Nullable Instant reopened = r.getColumn("reopened_at", Instant.class);
              return new Closing(
                  r.getColumn("reason", ClosingReason.class),
                  r.getColumn("words", String.class),
                  r.getColumn("closed_at", Instant.class),
                  r.getColumn("closed_by", String.class),
                  Optional.ofNullable(r.getColumn("kept_until", LocalDate.class)),
                  longer.getOrDefault(r.getColumn("id", Long.class), List.of()),
                  reopened == null
                      ? Optional.empty()
                      : Optional.of(
                          new Closing.Reopened(
                              reopened, r.getColumn("reopened_by", String.class))));
            })
        .list();
  }
}
