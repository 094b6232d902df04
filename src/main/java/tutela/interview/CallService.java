package tutela.interview;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import tutela.casefile.NoteService;
import tutela.casefile.domain.Note;
import tutela.interview.domain.Answers;
import tutela.interview.domain.Definition;
import tutela.interview.domain.FieldId;
import tutela.interview.domain.FieldType;
import tutela.interview.domain.NextContact;
import tutela.interview.domain.Question;
import tutela.interview.domain.QuestionId;
import tutela.interview.domain.Repeat;
import tutela.interview.domain.Status;
import tutela.kernel.Brussels;
import tutela.kernel.CaseId;

/** The calls of a case: a later one begins, a line breaks. */
public final class CallService {
  /** Who calls back. */
  public enum CallBack {
    US,
    HER
  }

  /** When something was said. */
  public interface Store {
    Optional<Instant> saidAt(CaseId caseId, FieldId field);

    /** The latest moment at which anything was said; empty before the first answer. */
    Optional<Instant> lastSaid(CaseId caseId);
  }

  private final Definition definition;
  private final Store store;
  private final InterviewService.Store answers;
  private final NoteService notes;
  private final InterviewService.Appointments appointments;
  private final Clock clock;

  public CallService(
      Definition definition,
      Store store,
      InterviewService.Store answers,
      NoteService notes,
      InterviewService.Appointments appointments,
      Clock clock) {
    this.definition = definition;
    this.store = store;
    this.answers = answers;
    this.notes = notes;
    this.appointments = appointments;
    this.clock = clock;
  }

  /** When one spoke last, if that was on an earlier day in Brussels; empty on the same day. */
  public Optional<Instant> spokenBefore(CaseId caseId) {
    return store
        .lastSaid(caseId)
        .filter(last -> Brussels.date(last).isBefore(Brussels.date(clock.instant())));
  }

  /**
   * A later call begins: what each call asks is open again, its answers still stand. What had
   * changed by the call before becomes a note with its time, so that the question is free for what
   * has changed since.
   *
   * @param heading of that note, in the language of the screen
   */
  public void begin(CaseId caseId, String heading) {
    definition
        .opening()
        .ifPresent(page -> page.questions().forEach(q -> becomeNotes(caseId, q, heading)));
    Optional<QuestionId> first = Optional.empty();
    for (Question question : definition.questions()) {
      if (question.repeat() == Repeat.EACH_CALL) {
        open(caseId, question.id());
        first = first.or(() -> Optional.of(question.id()));
      }
    }
    first.ifPresent(question -> answers.goTo(caseId, question, clock.instant()));
  }

  /**
   * The line broke: who calls back is due from this moment on, and a note says so.
   *
   * @param back whose turn it is
   * @param words of the note, in the language of the screen
   */
  public void brokeOff(CaseId caseId, CallBack back, String words) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    notes.add(
        caseId,
        back == CallBack.US ? Note.Kind.CUT_OFF_WE_CALL : Note.Kind.CUT_OFF_SHE_CALLS,
        words,
        now);
    appointments.appoint(caseId, Optional.of(now), "");
  }

  /**
   * One speaks again after the line broke: what was due for that is done, and what was agreed with
   * her before counts again.
   */
  public void backOnLine(CaseId caseId) {
    Optional<NextContact> agreed =
        definition
            .field(FieldType.NEXT_CONTACT)
            .flatMap(field -> answers.answers(caseId).value(field.id()))
            .map(NextContact::read)
            .filter(next -> next.at().filter(at -> at.isAfter(clock.instant())).isPresent());
    appointments.appoint(
        caseId, agreed.flatMap(NextContact::at), agreed.flatMap(NextContact::way).orElse(""));
  }

  private void becomeNotes(CaseId caseId, Question question, String heading) {
    Answers said = answers.answers(caseId);
    question
        .fields()
        .forEach(
            field ->
                said.value(field.id())
                    .ifPresent(
                        words -> {
                          becomeNote(caseId, field.id(), heading + "\n" + words);
                          answers.forget(caseId, field.id());
                        }));
    open(caseId, question.id());
  }

  /** Cut off in between and done again, it is still one note. */
  private void becomeNote(CaseId caseId, FieldId field, String words) {
    Instant at = store.saidAt(caseId, field).orElse(clock.instant());
    boolean noted =
        notes.of(caseId).stream().anyMatch(n -> n.at().equals(at) && n.words().equals(words));
    if (!noted) {
      notes.add(caseId, Note.Kind.CALL, words, at);
    }
  }

  private void open(CaseId caseId, QuestionId question) {
    if (answers.answers(caseId).status(question) != Status.OPEN) {
      answers.handle(caseId, question, Status.OPEN, clock.instant());
    }
  }
}
