package tutela.tracking.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tutela.kernel.AddresseeId;
import tutela.letters.domain.Rung;

/** The steps towards one addressee and how far one is. */
public record Ladder(AddresseeId addressee, String name, List<Step> steps) {
  /** One rung. */
  public record Step(Rung rung, State state, Optional<Instant> at) {}

  /** How a rung stands. */
  public enum State {
    DONE,
    NOW,
    WAITING,
    SKIPPED,
    LATER
  }

  public Ladder {
    steps = List.copyOf(steps);
  }

  /**
   * The rung normally taken after another: a complaint is one's own choice, so it is passed over.
   */
  public static Rung after(Rung rung) {
    return switch (rung) {
      case REQUEST -> Rung.REMINDER;
      case REMINDER, INTERNAL_COMPLAINT -> Rung.FORMAL_NOTICE;
      case FORMAL_NOTICE -> Rung.REGULATOR;
      case REGULATOR -> Rung.SUMMARY_PROCEEDINGS;
      case SUMMARY_PROCEEDINGS, CRIMINAL_COMPLAINT -> Rung.CRIMINAL_COMPLAINT;
    };
  }

  public static Ladder of(
      CaseState state, AddresseeId addressee, String name, int decisionHours, Instant now) {
    Map<Rung, Instant> sent = new EnumMap<>(Rung.class);
    state.noticesTo(addressee).forEach(n -> sent.put(n.rung(), n.sentAt()));
    Optional<Rung> last = sent.keySet().stream().reduce((a, b) -> b);
    boolean open =
        state.matter().isOpen()
            && state.itemsOf(addressee).stream()
                .anyMatch(i -> i.seen() != tutela.casefile.domain.ContentItem.Seen.REMOVED);
    Rung next = last.map(Ladder::after).orElse(Rung.REQUEST);
    Instant due =
        last.map(r -> sent.getOrDefault(r, now).plus(Duration.ofHours(decisionHours))).orElse(now);
    boolean refused =
        state.lastNoticeTo(addressee).stream()
            .flatMap(notice -> state.repliesSince(notice).stream())
            .anyMatch(Reply::refuses);
    List<Step> steps = new ArrayList<>();
    for (Rung rung : Rung.values()) {
      Instant at = sent.get(rung);
      if (at != null) {
        steps.add(new Step(rung, State.DONE, Optional.of(at)));
      } else if (rung == next && open) {
        boolean waiting = last.isPresent() && due.isAfter(now) && !refused;
        steps.add(
            new Step(
                rung,
                waiting ? State.WAITING : State.NOW,
                waiting ? Optional.of(due) : Optional.empty()));
      } else if (rung.compareTo(next) < 0) {
        steps.add(new Step(rung, State.SKIPPED, Optional.empty()));
      } else {
        steps.add(new Step(rung, State.LATER, Optional.empty()));
      }
    }
    return new Ladder(addressee, name, steps);
  }

  @Override
  public String toString() {
    return "Ladder" + steps;
  }
}
