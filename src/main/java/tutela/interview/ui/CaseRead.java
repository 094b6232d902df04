package tutela.interview.ui;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tutela.casefile.domain.Case;
import tutela.casefile.domain.Note;
import tutela.interview.InterviewService;
import tutela.interview.domain.Route;
import tutela.interview.domain.Statement;
import tutela.kernel.CaseId;

/**
 * What the interview reads of a case when it opens.
 *
 * @param spokenBefore when one spoke last, if that was on an earlier day
 * @param drafts what was typed and not understood, by field
 * @param signed whether there is a signed mandate
 */
record CaseRead(
    Case matter,
    InterviewService.Conversation conversation,
    List<Statement> statements,
    Optional<Instant> spokenBefore,
    String caseworker,
    Map<String, String> drafts,
    List<Note> notes,
    boolean signed) {
  static CaseRead of(CaseFile file, CaseId id) {
    return new CaseRead(
        file.cases().get(id),
        file.interview().conversation(id),
        file.voices().of(id),
        file.calls().spokenBefore(id),
        file.who().get(),
        file.drafts().of(Keeping.form(id)),
        file.notes().of(id),
        file.mandates().of(id).isSigned());
  }

  /** The route that the case was last led to; none before the ages were asked. */
  Route route() {
    return matter.route().isEmpty() ? Route.OPEN : Route.valueOf(matter.route());
  }
}
