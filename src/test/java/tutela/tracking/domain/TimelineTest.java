package tutela.tracking.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static tutela.casefile.domain.ContentItem.Seen.ONLINE;
import static tutela.casefile.domain.ContentItem.Seen.REMOVED;
import static tutela.tracking.domain.Situation.at;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tutela.casefile.domain.Note;
import tutela.letters.domain.Rung;
import tutela.tracking.domain.Timeline.Event;

/** What happened, newest first. */
final class TimelineTest {
  private static List<Event> of(Situation situation) {
    return Timeline.of(situation.state());
  }

  @Test
  void everyKindOfEventIsToldNewestFirst() {
    List<Event> events =
        of(
            Situation.of(1, 2)
                .seen(ONLINE, "2026-09-02T10:00", 1, 2)
                .noted(Note.Kind.PASSED_ON, "2026-09-02T11:00", "police, PV 1")
                .noted(Note.Kind.CALL, "2026-09-02T11:30", "a note of a call is no event")
                .sent(Rung.REQUEST, "2026-09-02T12:00", 1, 2)
                .replied("2026-09-03T13:00", ReplyKind.REFUSED)
                .withdrawn("2026-09-04T14:00"));
    assertThat(events)
        .containsExactly(
            new Event.MandateWithdrawn(at("2026-09-04T14:00")),
            new Event.Replied(
                at("2026-09-03T13:00"),
                "chirp",
                java.util.Set.of(ReplyKind.REFUSED),
                Optional.empty(),
                1),
            new Event.Sent(
                at("2026-09-02T12:00"), Rung.REQUEST, "chirp", java.util.Set.of(Channel.EMAIL), 1),
            new Event.PassedOn(at("2026-09-02T11:00"), "police, PV 1"),
            new Event.Checked(at("2026-09-02T10:00"), Map.of(ONLINE, 2), "A. L."),
            new Event.MandateSigned(at("2026-09-01T09:30"), "Namur"),
            new Event.Opened(at("2026-09-01T08:30"), "A. Lejeune"));
  }

  @Test
  void withinOneMinuteThingsGoTheirUsualWay() {
    List<Event> events =
        of(
            Situation.of(1)
                .sent(Rung.REQUEST, "2026-09-01T08:30:50", 1)
                .replied("2026-09-01T08:30", ReplyKind.REFUSED)
                .seen(ONLINE, "2026-09-01T08:30:10", 1)
                .noted(Note.Kind.PASSED_ON, "2026-09-01T08:30:59", "police")
                .withdrawn("2026-09-01T08:30:05"));
    assertThat(events)
        .extracting(e -> e.getClass().getSimpleName())
        .containsExactly(
            // an hour later, since the paper is recorded then
            "MandateSigned",
            "MandateWithdrawn",
            "Replied",
            "Sent",
            "PassedOn",
            "Checked",
            "Opened");
  }

  @Test
  void looksOfOneTimeAreOneEventWithWhatWasFound() {
    List<Event> events =
        of(
            Situation.of(1, 2, 3)
                .seen(ONLINE, "2026-09-02T10:00", 1, 2)
                .seen(REMOVED, "2026-09-02T10:00", 3)
                .seen(REMOVED, "2026-09-03T10:00", 1));
    assertThat(events)
        .filteredOn(Event.Checked.class::isInstance)
        .containsExactly(
            new Event.Checked(at("2026-09-03T10:00"), Map.of(REMOVED, 1), "A. L."),
            new Event.Checked(at("2026-09-02T10:00"), Map.of(ONLINE, 2, REMOVED, 1), "A. L."));
  }

  @Test
  void aReplyIsQuotedByItsFirstPassageOfEvidenceToTheLetter() {
    String text = "Hello \uD83D\uDE48,\r\n  we refuse, « نرفض ».\r\nBye";
    String quote = "we refuse, « نرفض ».";
    int start = text.indexOf(quote);
    Situation refused =
        Situation.of(1)
            .sent(Rung.REQUEST, "2026-09-02T12:00", 1)
            .replied(
                1,
                "2026-09-03T13:00",
                text,
                List.of(
                    new Evidence(start, start + quote.length(), Evidence.Kind.REFUSAL),
                    new Evidence(text.length() - 3, text.length(), Evidence.Kind.OTHER)),
                Map.of(),
                ReplyKind.REFUSED);
    assertThat(of(refused).getFirst())
        .isInstanceOfSatisfying(
            Event.Replied.class, replied -> assertThat(replied.quote()).contains(quote));
  }

  @Test
  void whatMayNameSomebodyIsNotInItsTextForm() {
    Situation told =
        Situation.of(1)
            .noted(Note.Kind.PASSED_ON, "2026-09-02T11:00", "Fleurienne")
            .sent(Rung.REQUEST, "2026-09-02T12:00", 1)
            .replied(
                1,
                "2026-09-03T13:00",
                "Fleurienne",
                List.of(new Evidence(0, 10, Evidence.Kind.DEMAND)),
                Map.of(),
                ReplyKind.DEMANDS_DATA);
    assertThat(of(told).toString()).doesNotContain("Fleurienne").contains("Replied");
  }
}
