package tutela.casefile.store;

import java.time.Instant;
import java.util.List;
import tutela.casefile.NoteService;
import tutela.casefile.domain.Note;
import tutela.kernel.CaseId;
import tutela.storage.Change;
import tutela.storage.Database;

/** Notes as rows. */
public final class JdbiNoteStore implements NoteService.Store {
  private final Database database;

  public JdbiNoteStore(Database database) {
    this.database = database;
  }

  @Override
  public List<Note> of(CaseId caseId) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT id, kind, at, words, written_by FROM note WHERE case_id = :id ORDER BY id")
                .bind("id", caseId)
                .mapTo(Note.class)
                .list());
  }

  @Override
  public Note add(CaseId caseId, Note.Kind kind, String words, String by, Instant at) {
    return database.change(
        Change.of("note.added", caseId),
        handle -> {
          long id =
              handle
                  .createUpdate(
                      "INSERT INTO note (case_id, kind, at, words, written_by) VALUES (:caseId, :kind, :at, :words, :by)")
                  .bind("caseId", caseId)
                  .bind("kind", kind)
                  .bind("at", at)
                  .bind("words", words)
                  .bind("by", by)
                  .executeAndReturnGeneratedKeys("id")
                  .mapTo(Long.class)
                  .one();
          return new Note(id, kind, at, words, by);
        });
  }

  @Override
  public void correct(CaseId caseId, long id, String words) {
    database.change(
        Change.of("note.corrected", caseId, Long.toString(id)),
        handle ->
            handle
                .createUpdate("UPDATE note SET words = :words WHERE id = :id AND case_id = :caseId")
                .bind("words", words)
                .bind("id", id)
                .bind("caseId", caseId)
                .execute());
  }
}
