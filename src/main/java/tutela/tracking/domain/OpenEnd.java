package tutela.tracking.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tutela.kernel.AddresseeId;
import tutela.letters.domain.Letter;

/**
 * Something in a case that is not settled, to be looked at before the case is closed.
 *
 * @param name of the addressee, or empty
 * @param items how many publications it is about
 * @param at the next contact, the sending that nobody answered, the time a clock ends
 * @param task what the clock is for
 */
public record OpenEnd(
    Kind kind, String name, int items, Optional<Instant> at, Optional<Task> task) {
  /** What it is. */
  public enum Kind {
    /** One speaks with the person again. */
    CONTACT,
    /** Publications were last seen within reach. */
    ONLINE,
    /** A sending was not answered. */
    UNANSWERED,
    /** A letter is begun and not final. */
    DRAFT,
    /** A clock runs or has run out. */
    CLOCK
  }

  /**
   * @param agenda of the case
   */
  public static List<OpenEnd> of(CaseState state, List<Task> agenda) {
    List<OpenEnd> open = new ArrayList<>();
    state.nextContact().ifPresent(at -> open.add(end(Kind.CONTACT, "", 0, Optional.of(at))));
    int online = (int) state.items().stream().filter(i -> i.seen().isAccessible()).count();
    if (online > 0) {
      open.add(end(Kind.ONLINE, "", online, Optional.empty()));
    }
    List<AddresseeId> unanswered = new ArrayList<>();
    for (Map.Entry<AddresseeId, String> to : state.addressees().entrySet()) {
      state
          .lastNoticeTo(to.getKey())
          .filter(notice -> state.repliesSince(notice).isEmpty())
          .ifPresent(
              notice -> {
                unanswered.add(to.getKey());
                open.add(
                    end(
                        Kind.UNANSWERED,
                        notice.addresseeName(),
                        notice.items().size(),
                        Optional.of(notice.sentAt())));
              });
    }
    state.letters().stream()
        .filter(letter -> !letter.isFinal())
        .sorted(Comparator.comparing(Letter::number))
        .forEach(
            letter ->
                open.add(
                    end(
                        Kind.DRAFT,
                        letter.addresseeName(),
                        letter.items().size(),
                        Optional.empty())));
    agenda.stream()
        .filter(task -> task.kind() != Task.Kind.CONTACT)
        .filter(
            task ->
                task.kind() != Task.Kind.NEXT_RUNG
                    || task.addressee().filter(unanswered::contains).isEmpty())
        .forEach(
            task ->
                open.add(
                    new OpenEnd(
                        Kind.CLOCK,
                        task.addresseeName(),
                        task.items(),
                        Optional.of(task.due()),
                        Optional.of(task))));
    return List.copyOf(open);
  }

  private static OpenEnd end(Kind kind, String name, int items, Optional<Instant> at) {
    return new OpenEnd(kind, name, items, at, Optional.empty());
  }

  @Override
  public String toString() {
    return "OpenEnd[" + kind + "]";
  }
}
