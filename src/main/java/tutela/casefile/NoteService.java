package tutela.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import tutela.casefile.domain.Note;
import tutela.kernel.CaseId;
import tutela.settings.domain.Office;

/** Notes of calls and of what was agreed, each with its time. */
public final class NoteService {
  /** Where notes are kept. */
  public interface Store {
    List<Note> of(CaseId caseId);

    Note add(CaseId caseId, Note.Kind kind, String words, String by, Instant at);

    void correct(CaseId caseId, long id, String words);
  }

  private final Store store;
  private final Supplier<Office> office;
  private final Clock clock;

  public NoteService(Store store, Supplier<Office> office, Clock clock) {
    this.store = store;
    this.office = office;
    this.clock = clock;
  }

  public List<Note> of(CaseId caseId) {
    return store.of(caseId);
  }

  public Note add(CaseId caseId, Note.Kind kind, String words) {
    return store.add(caseId, kind, words.strip(), office.get().caseworker(), clock.instant());
  }

  /** Mends a slip of the pen; the time stays. */
  public void correct(CaseId caseId, long id, String words) {
    store.correct(caseId, id, words.strip());
  }
}
