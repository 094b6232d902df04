package tutela.tracking.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import tutela.casefile.domain.ContentItem;
import tutela.casefile.domain.Note;
import tutela.casefile.domain.Scope;
import tutela.kernel.AddresseeId;
import tutela.kernel.Brussels;
import tutela.kernel.CaseId;
import tutela.kernel.ItemId;
import tutela.letters.domain.Letter;
import tutela.letters.domain.Rung;

/** What is to be done in one case, and when, computed from where the case stands. */
public final class Agenda {
  /** Rule under which a decision is asked for; its hours are the office's habit. */
  public static final String DECISION = "dsa-notice-decision";

  /** No period: the addressee said no, wholly or in part, before its time was over. */
  public static final String REFUSED = "refused";

  /** Rule for looking after a removal was claimed. */
  public static final String CLAIMED = "claimed-removal-check";

  /** Rule for looking again after a removal was seen. */
  public static final String RECHECK = "reappearance-check";

  /** Rule of the office for how long closed cases are kept. */
  public static final String RETENTION = "retention";

  /** The line broke during a call, and we call back. */
  public static final String CUT_OFF_WE_CALL = "cut-off-we-call";

  /** The line broke during a call, and she calls back. */
  public static final String CUT_OFF_SHE_CALLS = "cut-off-she-calls";

  private static final Duration LOOK_AFTER_CLAIM = Duration.ofHours(24);
  private static final List<Integer> RECHECK_DAYS = List.of(1, 7, 30);
  private static final LocalTime START_OF_WORK = LocalTime.of(9, 0);

  /** What ends in a letter: nothing of it while her mandate does not cover one. */
  private static final Set<Task.Kind> LETTERS =
      Set.of(Task.Kind.NEXT_RUNG, Task.Kind.ANSWER_DEMAND);

  private Agenda() {}

  /**
   * @param decisionHours habit of the office, counted in hours through nights and holidays
   */
  public static List<Task> of(CaseState state, int decisionHours) {
    List<Task> tasks = new ArrayList<>();
    CaseId caseId = state.matter().id();
    if (!state.matter().isOpen()) {
      retention(state).ifPresent(tasks::add);
      return tasks;
    }
    state
        .nextContact()
        .ifPresent(
            at ->
                tasks.add(
                    task(
                        caseId,
                        Task.Kind.CONTACT,
                        Optional.empty(),
                        "",
                        0,
                        cutOff(state, at),
                        at,
                        at)));
    if (state.isForMinors()) {
      passOn(state).ifPresent(tasks::add);
      tasks.sort(Comparator.comparing(Task::due));
      return tasks;
    }
    for (Map.Entry<AddresseeId, String> entry : state.addressees().entrySet()) {
      addressee(state, entry.getKey(), entry.getValue(), decisionHours, tasks);
    }
    if (!state.mandate().covers(Scope.A)) {
      tasks.removeIf(t -> LETTERS.contains(t.kind()));
      tasks.sort(Comparator.comparing(Task::due));
      return tasks;
    }
    for (Letter letter : state.letters()) {
      boolean sent = state.notices().stream().anyMatch(n -> n.letterId().equals(letter.id()));
      if (letter.isFinal() && !sent) {
        Instant at = letter.frozen().orElseThrow().at();
        tasks.add(
            new Task(
                caseId,
                Task.Kind.SEND,
                Optional.of(letter.addressee()),
                letter.addresseeName(),
                Optional.of(letter.rung()),
                letter.items().size(),
                "",
                at,
                at,
                OptionalLong.of(letter.id().value())));
      }
    }
    tasks.sort(Comparator.comparing(Task::due));
    return tasks;
  }

  /** Whether what is due is to speak again after the line broke, and whose turn it is. */
  private static String cutOff(CaseState state, Instant at) {
    return state.notes().stream()
        .filter(note -> note.at().equals(at))
        .map(
            note ->
                switch (note.kind()) {
                  case CUT_OFF_WE_CALL -> CUT_OFF_WE_CALL;
                  case CUT_OFF_SHE_CALLS -> CUT_OFF_SHE_CALLS;
                  default -> "";
                })
        .filter(rule -> !rule.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** All that is left to do in a closed case, however long from now. */
  private static Optional<Task> retention(CaseState state) {
    return state
        .closing()
        .flatMap(
            closing ->
                closing
                    .keptUntil()
                    .map(
                        day ->
                            task(
                                state.matter().id(),
                                Task.Kind.RETENTION_OVER,
                                Optional.empty(),
                                "",
                                0,
                                RETENTION,
                                closing.at(),
                                Retention.over(day))));
  }

  /** The addresses noted since they were last passed on, all at first. */
  private static Optional<Task> passOn(CaseState state) {
    Optional<Instant> passedOn =
        state.notes().stream()
            .filter(n -> n.kind() == Note.Kind.PASSED_ON)
            .map(Note::at)
            .max(Comparator.naturalOrder());
    List<Instant> noted =
        state.itemsForMinors().stream()
            .map(i -> i.addedAt().truncatedTo(ChronoUnit.MINUTES)) // as the note tells its time
            .filter(at -> passedOn.map(at::isAfter).orElse(true))
            .sorted()
            .toList();
    if (passedOn.isPresent() && noted.isEmpty()) {
      return Optional.empty();
    }
    Instant from = passedOn.isPresent() ? noted.getFirst() : state.matter().openedAt();
    return Optional.of(
        task(
            state.matter().id(),
            Task.Kind.PASS_ON,
            Optional.empty(),
            "",
            noted.size(),
            "",
            from,
            from));
  }

  private static void addressee(
      CaseState state, AddresseeId id, String name, int decisionHours, List<Task> tasks) {
    List<ContentItem> claimed = state.claimedNotSeen(id);
    if (!claimed.isEmpty()) {
      tasks.add(afterClaims(state, id, name, claimed));
    }
    for (Notice notice : state.noticesTo(id)) {
      List<ContentItem> open = open(state, notice);
      open.removeAll(claimed);
      if (!open.isEmpty()) {
        tasks.add(afterNotice(state, notice, open.size(), decisionHours));
      }
    }
    recheck(state, id, name, tasks);
  }

  private static Task afterClaims(
      CaseState state, AddresseeId id, String name, List<ContentItem> claimed) {
    Map<ItemId, CaseState.ClaimedAt> claims = state.claimsOf(id);
    Instant from =
        claimed.stream()
            .map(i -> java.util.Objects.requireNonNull(claims.get(i.id())).at())
            .min(Comparator.naturalOrder())
            .orElseThrow();
    return task(
        state.matter().id(),
        Task.Kind.CHECK_CLAIMED,
        Optional.of(id),
        name,
        claimed.size(),
        CLAIMED,
        from,
        from.plus(LOOK_AFTER_CLAIM));
  }

  /** What a notice is still about: neither seen removed nor taken up by a later notice. */
  private static List<ContentItem> open(CaseState state, Notice notice) {
    Map<ItemId, Notice> last = state.lastNotices(notice.addressee());
    return state.itemsOf(notice.addressee()).stream()
        .filter(i -> i.seen() != ContentItem.Seen.REMOVED)
        .filter(i -> notice.equals(last.get(i.id())))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /**
   * The task in which each item waits for its platform, by the notice that was last sent about it.
   */
  public static Map<ItemId, Task> byItem(CaseState state, int decisionHours) {
    Map<ItemId, Task> tasks = new HashMap<>();
    if (!state.matter().isOpen() || state.isForMinors() || !state.mandate().covers(Scope.A)) {
      return tasks;
    }
    for (Notice notice : state.notices()) {
      List<ContentItem> open = open(state, notice);
      open.removeIf(item -> !item.platform().equals(notice.addressee()));
      Task task = afterNotice(state, notice, open.size(), decisionHours);
      open.forEach(item -> tasks.put(item.id(), task));
    }
    state
        .addressees()
        .forEach(
            (id, name) -> {
              List<ContentItem> claimed =
                  state.claimedNotSeen(id).stream()
                      .filter(item -> item.platform().equals(id))
                      .toList();
              if (!claimed.isEmpty()) {
                Task task = afterClaims(state, id, name, claimed);
                claimed.forEach(item -> tasks.put(item.id(), task));
              }
            });
    return tasks;
  }

  private static Task afterNotice(CaseState state, Notice notice, int open, int decisionHours) {
    List<Reply> since = state.repliesSince(notice);
    Optional<Reply> demand =
        since.stream().filter(r -> r.kinds().contains(ReplyKind.DEMANDS_DATA)).findFirst();
    Optional<Reply> refusal = since.stream().filter(Reply::refuses).findFirst();
    Instant due = notice.sentAt().plus(Duration.ofHours(decisionHours));
    boolean saidNo = refusal.filter(r -> r.receivedAt().isBefore(due)).isPresent();
    Task.Kind kind =
        demand.isPresent() && refusal.isEmpty() ? Task.Kind.ANSWER_DEMAND : Task.Kind.NEXT_RUNG;
    return new Task(
        state.matter().id(),
        kind,
        Optional.of(notice.addressee()),
        notice.addresseeName(),
        Optional.of(Ladder.after(notice.rung())),
        open,
        saidNo ? REFUSED : DECISION,
        saidNo ? refusal.get().receivedAt() : notice.sentAt(),
        kind == Task.Kind.ANSWER_DEMAND
            ? demand.get().receivedAt()
            : saidNo ? refusal.get().receivedAt() : due,
        OptionalLong.empty());
  }

  /**
   * Looked at 1, 7 and 30 days after the first look that found it gone; the next look not yet taken
   * is due.
   */
  private static void recheck(CaseState state, AddresseeId id, String name, List<Task> tasks) {
    Instant earliest = null;
    Instant from = null;
    int n = 0;
    for (ContentItem item : state.itemsOf(id)) {
      if (item.seen() != ContentItem.Seen.REMOVED) {
        continue;
      }
      List<Instant> looks =
          state.checks().stream()
              .filter(c -> c.itemId().equals(item.id()))
              .sorted(
                  Comparator.comparing(tutela.casefile.domain.Check::at)
                      .thenComparing(c -> c.id().value())
                      .reversed())
              .takeWhile(c -> c.result() == ContentItem.Seen.REMOVED)
              .map(tutela.casefile.domain.Check::at)
              .sorted()
              .toList();
      if (looks.isEmpty()) {
        continue;
      }
      Instant removedSeen = looks.getFirst();
      Instant lastLook = looks.getLast();
      for (int days : RECHECK_DAYS) {
        Instant due =
            Brussels.at(removedSeen)
                .toLocalDate()
                .plusDays(days)
                .atTime(START_OF_WORK)
                .atZone(Brussels.ZONE)
                .toInstant();
        if (lastLook.isBefore(due)) {
          n++;
          if (earliest == null || due.isBefore(earliest)) {
            earliest = due;
            from = removedSeen;
          }
          break;
        }
      }
    }
    if (earliest != null && from != null) {
      tasks.add(
          task(
              state.matter().id(),
              Task.Kind.RECHECK,
              Optional.of(id),
              name,
              n,
              RECHECK,
              from,
              earliest));
    }
  }

  private static Task task(
      CaseId caseId,
      Task.Kind kind,
      Optional<AddresseeId> addressee,
      String name,
      int items,
      String rule,
      Instant from,
      Instant due) {
    return new Task(
        caseId,
        kind,
        addressee,
        name,
        Optional.<Rung>empty(),
        items,
        rule,
        from,
        due,
        OptionalLong.empty());
  }
}
