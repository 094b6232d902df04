package tutela.tracking.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tutela.casefile.domain.Check;
import tutela.casefile.domain.ContentItem;
import tutela.letters.domain.Rung;

/**
 * What happened in a case, newest first; computed, so that it cannot differ from what is recorded.
 */
public final class Timeline {
  /** Something that happened. */
  public sealed interface Event {
    Instant at();

    /** The case was opened. */
    record Opened(Instant at, String by) implements Event {}

    /** The mandate was signed. */
    record MandateSigned(Instant at, String place) implements Event {
      @Override
      public String toString() {
        return "MandateSigned[" + at + "]";
      }
    }

    /** She took the mandate back. */
    record MandateWithdrawn(Instant at) implements Event {}

    /** A letter left. */
    record Sent(Instant at, Rung rung, String addressee, Set<Channel> channels, long letter)
        implements Event {}

    /** Something came back. */
    record Replied(
        Instant at, String addressee, Set<ReplyKind> kinds, Optional<String> quote, long reply)
        implements Event {
      @Override
      public String toString() {
        return "Replied[" + reply + "]";
      }
    }

    /** Somebody looked at items at one time. */
    record Checked(Instant at, Map<ContentItem.Seen, Integer> found, String by) implements Event {}

    /** The case was closed. */
    record Closed(
        Instant at, ClosingReason reason, String words, String by, Optional<LocalDate> keptUntil)
        implements Event {
      @Override
      public String toString() {
        return "Closed[" + at + "]";
      }
    }

    /** It was decided until when the closed case is kept. */
    record KeptLonger(Instant at, LocalDate until, String why, String by) implements Event {
      @Override
      public String toString() {
        return "KeptLonger[" + at + "]";
      }
    }

    /** Work on the case went on. */
    record Reopened(Instant at, String by) implements Event {}

    /** Addresses were handed to those who act for minors. */
    record PassedOn(Instant at, String words) implements Event {
      @Override
      public String toString() {
        return "PassedOn[" + at + "]";
      }
    }
  }

  private Timeline() {}

  public static List<Event> of(CaseState state) {
    List<Event> events = new ArrayList<>();
    events.add(new Event.Opened(state.matter().openedAt(), state.matter().caseworker()));
    state
        .mandate()
        .signature()
        .ifPresent(
            s -> {
              events.add(
                  new Event.MandateSigned(
                      state.mandateRecordedAt().orElse(state.matter().openedAt()), s.place()));
              s.withdrawnAt().ifPresent(at -> events.add(new Event.MandateWithdrawn(at)));
            });
    for (Notice n : state.notices()) {
      events.add(
          new Event.Sent(
              n.sentAt(), n.rung(), n.addresseeName(), n.channels(), n.letterId().value()));
    }
    for (Reply r : state.replies()) {
      Optional<String> quote =
          r.evidence().stream().findFirst().map(e -> r.text().substring(e.start(), e.end()));
      events.add(
          new Event.Replied(r.receivedAt(), r.addresseeName(), r.kinds(), quote, r.id().value()));
    }
    Map<Instant, List<Check>> looks = new LinkedHashMap<>();
    state.checks().forEach(c -> looks.computeIfAbsent(c.at(), at -> new ArrayList<>()).add(c));
    looks.forEach(
        (at, checks) -> {
          Map<ContentItem.Seen, Integer> found = new EnumMap<>(ContentItem.Seen.class);
          checks.forEach(c -> found.merge(c.result(), 1, Integer::sum));
          events.add(new Event.Checked(at, found, checks.getFirst().checkedBy()));
        });
    state.notes().stream()
        .filter(n -> n.kind() == tutela.casefile.domain.Note.Kind.PASSED_ON)
        .forEach(n -> events.add(new Event.PassedOn(n.at(), n.words())));
    state.closings().forEach(closing -> tell(closing, events));
    events.sort(
        Comparator.comparing((Event event) -> event.at().truncatedTo(ChronoUnit.MINUTES))
            .thenComparing(Timeline::place)
            .reversed());
    return events;
  }

  private static void tell(Closing closing, List<Event> events) {
    Optional<LocalDate> first =
        closing.longer().isEmpty() ? closing.keptUntil() : closing.longer().getFirst().before();
    events.add(
        new Event.Closed(closing.at(), closing.reason(), closing.words(), closing.by(), first));
    closing
        .longer()
        .forEach(l -> events.add(new Event.KeptLonger(l.at(), l.until(), l.why(), l.by())));
    closing.reopened().ifPresent(r -> events.add(new Event.Reopened(r.at(), r.by())));
  }

  /** Sendings and replies are told to the minute; within one, things go their usual way. */
  private static int place(Event event) {
    return switch (event) {
      case Event.Opened e -> 0;
      case Event.MandateSigned e -> 1;
      case Event.Checked e -> 2;
      case Event.PassedOn e -> 3;
      case Event.Sent e -> 4;
      case Event.Replied e -> 5;
      case Event.MandateWithdrawn e -> 6;
      case Event.Closed e -> 7;
      case Event.KeptLonger e -> 8;
      case Event.Reopened e -> 9;
    };
  }
}
