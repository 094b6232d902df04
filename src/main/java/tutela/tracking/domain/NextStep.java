package tutela.tracking.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import tutela.casefile.domain.ContentItem;
import tutela.casefile.domain.Scope;
import tutela.kernel.AddresseeId;
import tutela.letters.domain.Letter;
import tutela.letters.domain.Rung;

/**
 * What a careful colleague would do now in a case.
 *
 * @param items how many items it is about
 * @param due for what has a period
 * @param rule under which it is due, as in {@link Task}
 * @param letter for going on with one
 */
public record NextStep(
    Kind kind,
    Optional<AddresseeId> addressee,
    String addresseeName,
    Optional<Rung> rung,
    int items,
    Optional<Instant> due,
    String rule,
    OptionalLong letter) {
  /** The action. */
  public enum Kind {
    INTERVIEW,
    PASS_ON,
    /** The two ages, which decide what may be done. */
    AGES,
    CHECK,
    MANDATE,
    WRITE,
    GO_ON_WRITING,
    SEND,
    CHECK_CLAIMED,
    RECHECK,
    NEXT_RUNG,
    /** The next step needs a paper that this program does not draft yet. */
    NEXT_RUNG_ELSEWHERE,
    ANSWER_DEMAND,
    CONTACT,
    WAIT,
    /** Child Focus and police act; what they say is noted here. */
    OTHERS_ACT,
    /** Everything was seen removed and watched. */
    NOTHING,
    /** The case is closed and rests. */
    CLOSED,
    /** The time for which the closed case is kept is over. */
    RETENTION_OVER
  }

  /** Rungs for which there is a template. */
  private static final Set<Rung> DRAFTED = Set.of(Rung.REQUEST, Rung.REMINDER);

  public static NextStep of(CaseState state, List<Task> agenda, Instant now) {
    if (!state.matter().isOpen()) {
      return agenda.stream()
          .filter(t -> !t.due().isAfter(now))
          .findFirst()
          .map(NextStep::ofTask)
          .orElseGet(() -> step(Kind.CLOSED, 0));
    }
    Optional<Task> passOn = agenda.stream().filter(t -> t.kind() == Task.Kind.PASS_ON).findFirst();
    if (passOn.isPresent()) {
      return step(Kind.PASS_ON, passOn.get().items());
    }
    Optional<Task> due =
        agenda.stream().filter(t -> !t.due().isAfter(now)).min(Comparator.comparing(Task::due));
    Optional<Letter> draft = state.letters().stream().filter(l -> !l.isFinal()).findFirst();
    boolean closed = state.mandate().isWithdrawn() || state.isForMinors();
    if (due.isPresent() && (draft.isEmpty() || closed)) {
      return ofTask(due.get());
    }
    if (closed) {
      // no letter, no look and no signature is urged
      return state.isForMinors() && agenda.isEmpty()
          ? step(Kind.OTHERS_ACT, state.items().size())
          : waiting(agenda);
    }
    if (draft.isPresent()) {
      Letter letter = draft.get();
      return new NextStep(
          Kind.GO_ON_WRITING,
          Optional.of(letter.addressee()),
          letter.addresseeName(),
          Optional.of(letter.rung()),
          letter.items().size(),
          Optional.empty(),
          "",
          OptionalLong.of(letter.id().value()));
    }
    if (state.items().isEmpty()) {
      return step(Kind.INTERVIEW, 0);
    }
    if (!state.areAgesKnown()) {
      return step(Kind.AGES, 0);
    }
    long unchecked =
        state.items().stream().filter(i -> i.seen() == ContentItem.Seen.NOT_CHECKED).count();
    if (unchecked > 0 && state.notices().isEmpty()) {
      return step(Kind.CHECK, (int) unchecked);
    }
    if (!state.mandate().covers(Scope.A)) {
      return step(Kind.MANDATE, 0);
    }
    for (Map.Entry<AddresseeId, String> entry : state.addressees().entrySet()) {
      List<ContentItem> unwritten = state.unwritten(entry.getKey());
      if (!unwritten.isEmpty()) {
        return new NextStep(
            Kind.WRITE,
            Optional.of(entry.getKey()),
            entry.getValue(),
            Optional.of(Rung.REQUEST),
            unwritten.size(),
            Optional.empty(),
            "",
            OptionalLong.empty());
      }
    }
    return waiting(agenda);
  }

  private static NextStep waiting(List<Task> agenda) {
    return agenda.stream()
        .min(Comparator.comparing(Task::due))
        .map(
            t ->
                new NextStep(
                    Kind.WAIT,
                    t.addressee(),
                    t.addresseeName(),
                    t.rung(),
                    t.items(),
                    Optional.of(t.due()),
                    t.rule(),
                    OptionalLong.empty()))
        .orElseGet(() -> step(Kind.NOTHING, 0));
  }

  private static NextStep ofTask(Task task) {
    Kind kind =
        switch (task.kind()) {
          case CONTACT -> Kind.CONTACT;
          case PASS_ON -> Kind.PASS_ON;
          case NEXT_RUNG ->
              DRAFTED.contains(task.rung().orElseThrow())
                  ? Kind.NEXT_RUNG
                  : Kind.NEXT_RUNG_ELSEWHERE;
          case ANSWER_DEMAND -> Kind.ANSWER_DEMAND;
          case CHECK_CLAIMED -> Kind.CHECK_CLAIMED;
          case RECHECK -> Kind.RECHECK;
          case SEND -> Kind.SEND;
          case RETENTION_OVER -> Kind.RETENTION_OVER;
        };
    return new NextStep(
        kind,
        task.addressee(),
        task.addresseeName(),
        task.rung(),
        task.items(),
        Optional.of(task.due()),
        task.rule(),
        task.letter());
  }

  private static NextStep step(Kind kind, int items) {
    return new NextStep(
        kind,
        Optional.empty(),
        "",
        Optional.empty(),
        items,
        Optional.empty(),
        "",
        OptionalLong.empty());
  }

  @Override
  public String toString() {
    return "NextStep[" + kind + "]";
  }
}
