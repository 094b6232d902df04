package tutela.tracking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tutela.casefile.domain.Case;
import tutela.kernel.Brussels;
import tutela.kernel.CaseId;
import tutela.kernel.ItemId;
import tutela.settings.domain.Office;
import tutela.tracking.domain.Agenda;
import tutela.tracking.domain.CaseState;
import tutela.tracking.domain.DeskRow;
import tutela.tracking.domain.Ladder;
import tutela.tracking.domain.NextStep;
import tutela.tracking.domain.Task;
import tutela.tracking.domain.Timeline;

/** What is due over all cases, and where one case stands. */
public final class DeskService {
  /** Where tasks and cases are read from. */
  public interface Store {
    CaseState state(CaseId caseId);

    /** Tasks due before an instant, oldest first, with the references of their cases. */
    List<DeskRow> due(Instant before, int limit);

    int countDue(Instant before);

    /** Tasks due from an instant on. */
    List<DeskRow> waiting(Instant from, int limit);

    int countWaiting(Instant from);

    List<CaseLine> openCases(int limit, int offset);

    int countOpenCases();

    /** Closed cases, the last closed first. */
    List<CaseLine> closedCases(int limit, int offset);

    int countClosedCases();

    void appoint(CaseId caseId, Optional<Instant> at, String way);

    /** The latest moment at which something was kept, among the last entries of the journal. */
    Optional<Instant> lastKept();
  }

  /**
   * One case in a list.
   *
   * @param online items in reach as far as was seen
   * @param removed items seen removed
   * @param keptUntil last day for which a closed case is kept, if that is fixed
   */
  public record CaseLine(
      Case matter,
      int items,
      int online,
      int removed,
      boolean mandateSigned,
      Optional<LocalDate> keptUntil) {}

  /**
   * The desk at one moment.
   *
   * @param ahead when something was last kept, if that is still to come: the computer's clock was
   *     set back, and every deadline is counted wrongly until it is right again
   */
  public record Desk(
      Instant now,
      Optional<Instant> ahead,
      List<DeskRow> overdue,
      List<DeskRow> today,
      List<DeskRow> waiting,
      int waitingCount,
      List<CaseLine> cases,
      int caseCount) {}

  /** One case at one moment. */
  public record Overview(
      CaseState state,
      List<Task> agenda,
      Map<ItemId, Task> byItem,
      List<Ladder> ladders,
      NextStep next,
      List<Timeline.Event> timeline,
      Instant now) {}

  /** Clocks that are set by the network jump back by less than this. */
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);

  /** Open cases that the desk lists. */
  public static final int CASES = 7;

  private static final int MOST_ROWS = 200;
  private static final int MOST_WAITING = 30;

  private final Store store;
  private final Supplier<Office> office;
  private final Clock clock;

  public DeskService(Store store, Supplier<Office> office, Clock clock) {
    this.store = store;
    this.office = office;
    this.clock = clock;
  }

  /**
   * @param cases how many open cases to list
   */
  public Desk desk(int cases) {
    Instant now = clock.instant();
    Instant today = Brussels.date(now).atStartOfDay(Brussels.ZONE).toInstant();
    Instant tomorrow = Brussels.date(now).plusDays(1).atStartOfDay(Brussels.ZONE).toInstant();
    List<DeskRow> due = store.due(tomorrow, MOST_ROWS);
    return new Desk(
        now,
        store.lastKept().filter(last -> last.isAfter(now.plus(CLOCKS_DIFFER))),
        due.stream().filter(r -> r.task().due().isBefore(today)).toList(),
        due.stream().filter(r -> !r.task().due().isBefore(today)).toList(),
        store.waiting(tomorrow, MOST_WAITING),
        store.countWaiting(tomorrow),
        store.openCases(cases, 0),
        store.countOpenCases());
  }

  /** What is overdue or due today. */
  public int countDue() {
    return store.countDue(
        Brussels.date(clock.instant()).plusDays(1).atStartOfDay(Brussels.ZONE).toInstant());
  }

  public List<CaseLine> openCases(int limit, int offset) {
    return store.openCases(limit, offset);
  }

  public int countOpenCases() {
    return store.countOpenCases();
  }

  public List<CaseLine> closedCases(int limit, int offset) {
    return store.closedCases(limit, offset);
  }

  public int countClosedCases() {
    return store.countClosedCases();
  }

  public CaseState state(CaseId caseId) {
    return store.state(caseId);
  }

  public Overview overview(CaseId caseId) {
    CaseState state = store.state(caseId);
    int hours = office.get().decisionHours();
    Instant now = clock.instant();
    List<Task> agenda = Agenda.of(state, hours);
    List<Ladder> ladders =
        state.addressees().entrySet().stream()
            .map(e -> Ladder.of(state, e.getKey(), e.getValue(), hours, now))
            .toList();
    return new Overview(
        state,
        agenda,
        Agenda.byItem(state, hours),
        ladders,
        NextStep.of(state, agenda, now),
        Timeline.of(state),
        now);
  }

  /**
   * Fixes when one speaks with the person again; empty = nothing is fixed any more.
   *
   * @param way how she can be reached, as agreed
   */
  public void appoint(CaseId caseId, Optional<Instant> at, String way) {
    store.appoint(caseId, at, way);
  }
}
