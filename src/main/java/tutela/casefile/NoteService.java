package tutela.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import tutela.casefile.domain.Note;
import tutela.kernel.AppFailure;
import tutela.kernel.CaseId;

/** Notes of calls and of what was agreed, each with its time. */
public final class NoteService {
  /** Where notes are kept. */
  public interface Store {
    List<Note> of(CaseId caseId);

    Note add(CaseId caseId, Note.Kind kind, String words, String by, Instant at);

    void correct(CaseId caseId, long id, String words);
  }

  private static final int LONGEST = 20_000;

  private final Store store;
  private final Supplier<String> by;
  private final Clock clock;

  /**
   * @param by who unlocked
   */
  public NoteService(Store store, Supplier<String> by, Clock clock) {
    this.store = store;
    this.by = by;
    this.clock = clock;
  }

  public List<Note> of(CaseId caseId) {
    return store.of(caseId);
  }

  /**
   * @throws AppFailure.Invalid {@code note.too-long}
   */
  public Note add(CaseId caseId, Note.Kind kind, String words) {
    return add(caseId, kind, words, clock.instant());
  }

  /**
   * A note of something that was done earlier.
   *
   * @throws AppFailure.Invalid {@code note.too-long}, {@code note.in-future}
   */
  public Note add(CaseId caseId, Note.Kind kind, String words, Instant at) {
    if (at.isAfter(clock.instant())) {
      throw new AppFailure.Invalid("note.in-future");
    }
    return store.add(caseId, kind, checked(words), by.get(), at);
  }

  /**
   * Mends a slip of the pen; the time stays.
   *
   * @throws AppFailure.Invalid {@code note.too-long}
   */
  public void correct(CaseId caseId, long id, String words) {
    store.correct(caseId, id, checked(words));
  }

  private static String checked(String words) {
    if (words.strip().length() > LONGEST) {
      throw new AppFailure.Invalid("note.too-long", "n", LONGEST);
    }
    return words.strip();
  }
}
