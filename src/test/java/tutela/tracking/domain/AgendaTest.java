package tutela.tracking.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static tutela.casefile.domain.ContentItem.Seen.BLOCKED_IN_BELGIUM;
import static tutela.casefile.domain.ContentItem.Seen.ONLINE;
import static tutela.casefile.domain.ContentItem.Seen.REAPPEARED;
import static tutela.casefile.domain.ContentItem.Seen.REMOVED;
import static tutela.tracking.domain.Situation.at;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tutela.casefile.domain.ContentItem;
import tutela.casefile.domain.Note;
import tutela.letters.domain.Rung;

/** What is due in a case, and when, through its whole life. */
final class AgendaTest {
  private static Task only(Situation situation) {
    List<Task> agenda = situation.agenda();
    assertThat(agenda).as("one task").hasSize(1);
    return agenda.getFirst();
  }

  /** Two publications seen online and a request sent on Monday evening. */
  private static Situation requested() {
    return Situation.of(1, 2)
        .seen(ONLINE, "2026-10-05T17:00", 1, 2)
        .sent(Rung.REQUEST, "2026-10-05T18:20", 1, 2);
  }

  @Test
  void nothingIsDueBeforeSomethingWasSent() {
    assertThat(Situation.of(1, 2).seen(ONLINE, "2026-10-05T17:00", 1, 2).agenda()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          a working day,                 2026-10-05T18:20, 2026-10-07T18:20
          through a weekend,             2026-10-09T18:20, 2026-10-11T18:20
          through holidays and a year,   2026-12-30T23:59, 2027-01-01T23:59
          an hour was given back,        2026-10-24T18:20, 2026-10-26T17:20
          an hour was taken,             2026-03-28T18:20, 2026-03-30T19:20
          """)
  void aDecisionIsAwaitedForHoursThatNoNightNorHolidayStops(String what, String sent, String due) {
    Task task = only(Situation.of(1).sent(Rung.REQUEST, sent, 1));
    assertThat(task.kind()).as(what).isEqualTo(Task.Kind.NEXT_RUNG);
    assertThat(task.rung()).contains(Rung.REMINDER);
    assertThat(task.rule()).isEqualTo(Agenda.DECISION);
    assertThat(task.from()).isEqualTo(at(sent));
    assertThat(task.due()).as(what).isEqualTo(at(due));
  }

  @ParameterizedTest
  @EnumSource(names = {"REFUSED", "PARTLY_REMOVED", "BLOCKED_REGIONALLY"})
  void whatIsNoRemovalMakesTheNextRungDueAtOnce(ReplyKind kind) {
    Task task = only(requested().replied("2026-10-05T21:00", kind));
    assertThat(task.kind()).isEqualTo(Task.Kind.NEXT_RUNG);
    assertThat(task.due()).isEqualTo(at("2026-10-05T21:00"));
    assertThat(task.items()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(names = {"ACKNOWLEDGED", "NO_SUBSTANCE", "REDIRECTED", "ASKS_CLARIFICATION"})
  void anAnswerThatDecidesNothingStopsNoClock(ReplyKind kind) {
    assertThat(only(requested().replied("2026-10-05T21:00", kind)).due())
        .isEqualTo(at("2026-10-07T18:20"));
  }

  @Test
  void aRefusalOfTheVeryMinuteOfSendingCounts() {
    Situation sent = Situation.of(1).sent(Rung.REQUEST, "2026-10-05T18:20:41", 1);
    assertThat(only(sent.replied("2026-10-05T18:20", ReplyKind.REFUSED)).due())
        .isEqualTo(at("2026-10-05T18:20"));
  }

  @Test
  void aRefusalThatAnswersAnOlderNoticeCountsForTheLatest() {
    Situation reminded =
        requested()
            .sent(Rung.REMINDER, "2026-10-07T19:00", 1, 2)
            .replied(1, "2026-10-08T08:00", "", List.of(), Map.of(), ReplyKind.REFUSED);
    Task task = only(reminded);
    assertThat(task.rung()).contains(Rung.FORMAL_NOTICE);
    assertThat(task.due()).isEqualTo(at("2026-10-08T08:00"));
  }

  @Test
  void aRefusalFromBeforeTheReminderIsOver() {
    Situation reminded =
        requested()
            .replied("2026-10-06T08:00", ReplyKind.REFUSED)
            .sent(Rung.REMINDER, "2026-10-06T09:00", 1, 2);
    assertThat(only(reminded).due()).isEqualTo(at("2026-10-08T09:00"));
  }

  @Test
  void aRefusalAfterThePeriodDoesNotProlongIt() {
    assertThat(only(requested().replied("2026-10-09T08:00", ReplyKind.REFUSED)).due())
        .isEqualTo(at("2026-10-07T18:20"));
  }

  @Test
  void aDemandForHerDataIsToBeAnsweredAtOnce() {
    Task task = only(requested().replied("2026-10-05T21:00", ReplyKind.DEMANDS_DATA));
    assertThat(task.kind()).isEqualTo(Task.Kind.ANSWER_DEMAND);
    assertThat(task.due()).isEqualTo(at("2026-10-05T21:00"));
    assertThat(task.rung()).contains(Rung.REMINDER);
  }

  @Test
  void whoDemandsDataAndRefusesHasRefused() {
    assertThat(
            only(requested().replied("2026-10-05T21:00", ReplyKind.DEMANDS_DATA, ReplyKind.REFUSED))
                .kind())
        .isEqualTo(Task.Kind.NEXT_RUNG);
  }

  @Test
  void claimedIsNeverSeenAndIsLookedAtWithinADay() {
    Task task =
        only(
            requested()
                .replied(
                    "2026-10-06T11:05",
                    Map.of(1, Claim.REMOVED, 2, Claim.REMOVED),
                    ReplyKind.REMOVED));
    assertThat(task.kind()).isEqualTo(Task.Kind.CHECK_CLAIMED);
    assertThat(task.items()).isEqualTo(2);
    assertThat(task.rule()).isEqualTo(Agenda.CLAIMED);
    assertThat(task.from()).isEqualTo(at("2026-10-06T11:05"));
    assertThat(task.due()).isEqualTo(at("2026-10-07T11:05"));
  }

  @Test
  void whatIsOnlyPartlyRemovedIsLookedAtAndAskedForAgain() {
    List<Task> agenda =
        requested()
            .replied(
                "2026-10-06T11:05",
                Map.of(1, Claim.REMOVED, 2, Claim.REFUSED),
                ReplyKind.PARTLY_REMOVED)
            .agenda();
    assertThat(agenda)
        .extracting(Task::kind, Task::items, Task::due)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Task.Kind.NEXT_RUNG, 1, at("2026-10-06T11:05")),
            org.assertj.core.groups.Tuple.tuple(
                Task.Kind.CHECK_CLAIMED, 1, at("2026-10-07T11:05")));
  }

  @Test
  void whatIsClaimedAndSeenOnlineWaitsForTheNextRung() {
    Task task =
        only(
            requested()
                .replied(
                    "2026-10-06T11:05",
                    Map.of(1, Claim.REMOVED, 2, Claim.REMOVED),
                    ReplyKind.REMOVED)
                .seen(ONLINE, "2026-10-06T15:00", 1, 2));
    assertThat(task.kind()).isEqualTo(Task.Kind.NEXT_RUNG);
    assertThat(task.due()).isEqualTo(at("2026-10-07T18:20"));
  }

  @Test
  void aRemovalThatWasSeenBeforeItWasClaimedNeedsNoFurtherLook() {
    Task task =
        only(
            requested()
                .seen(REMOVED, "2026-10-06T10:00", 1, 2)
                .replied(
                    "2026-10-06T11:05",
                    Map.of(1, Claim.REMOVED, 2, Claim.REMOVED),
                    ReplyKind.REMOVED));
    assertThat(task.kind()).isEqualTo(Task.Kind.RECHECK);
  }

  @Test
  void whatOneAddresseeClaimsIsNotClaimedByAnother() {
    List<Task> agenda =
        requested()
            .sentTo(Situation.SEARCH, Rung.REQUEST, "2026-10-05T18:30", 1, 2)
            .replied(
                "2026-10-06T11:05", Map.of(1, Claim.REMOVED, 2, Claim.REMOVED), ReplyKind.REMOVED)
            .agenda();
    assertThat(agenda)
        .extracting(t -> t.addressee().orElseThrow(), Task::kind)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(Situation.CHIRP, Task.Kind.NEXT_RUNG),
            org.assertj.core.groups.Tuple.tuple(Situation.SEARCH, Task.Kind.CHECK_CLAIMED));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          seen for the first time,     2026-10-06T16:00,                                   2026-10-07T09:00
          late in the evening,         2026-10-06T23:59,                                   2026-10-07T09:00
          after midnight,              2026-10-07T00:01,                                   2026-10-08T09:00
          looked the next day,         2026-10-06T16:00 2026-10-07T09:00,                  2026-10-13T09:00
          looked twice that day,       2026-10-06T16:00 2026-10-06T17:00,                  2026-10-07T09:00
          looked a week later,         2026-10-06T16:00 2026-10-13T10:00,                  2026-11-05T09:00
          only the look of a week,     2026-10-06T16:00 2026-10-12T10:00,                  2026-10-13T09:00
          """)
  void whatWasSeenRemovedIsLookedAtAgain(String what, String looks, String due) {
    Situation situation = Situation.of(1).sent(Rung.REQUEST, "2026-10-05T18:20", 1);
    for (String look : looks.split(" ")) {
      situation.seen(REMOVED, look, 1);
    }
    Task task = only(situation);
    assertThat(task.kind()).as(what).isEqualTo(Task.Kind.RECHECK);
    assertThat(task.rule()).isEqualTo(Agenda.RECHECK);
    assertThat(task.due()).as(what).isEqualTo(at(due));
  }

  @Test
  void itIsNineInBrusselsAlsoWhenSummerTimeEndsOrBegins() {
    Situation autumn = Situation.of(1).seen(REMOVED, "2026-10-24T15:00", 1);
    assertThat(only(autumn).due()).isEqualTo("2026-10-25T08:00:00Z");
    Situation spring = Situation.of(1).seen(REMOVED, "2026-03-28T15:00", 1);
    assertThat(only(spring).due()).isEqualTo("2026-03-29T07:00:00Z");
    Situation over = Situation.of(1).seen(REMOVED, "2026-10-20T15:00", 1);
    over.seen(REMOVED, "2026-10-21T09:30", 1).seen(REMOVED, "2026-10-27T09:30", 1);
    assertThat(only(over).due()).isEqualTo("2026-11-19T08:00:00Z");
  }

  @Test
  void nothingIsLeftAfterTheLookOfThirtyDays() {
    assertThat(
            Situation.of(1)
                .sent(Rung.REQUEST, "2026-10-05T18:20", 1)
                .seen(REMOVED, "2026-10-06T16:00", 1)
                .seen(REMOVED, "2026-11-05T09:00", 1)
                .agenda())
        .isEmpty();
  }

  @Test
  void aSlipCorrectedInTheSameMinuteStillBringsTheLooks() {
    Situation slip =
        Situation.of(1)
            .sent(Rung.REQUEST, "2026-10-05T18:20", 1)
            .seen(ONLINE, "2026-10-06T16:00", 1)
            .seen(REMOVED, "2026-10-06T16:00", 1);
    assertThat(only(slip).due()).isEqualTo(at("2026-10-07T09:00"));
  }

  @Test
  void whatReappearedIsAskedForAgainAndItsLooksBeginAnew() {
    Situation back =
        Situation.of(1)
            .sent(Rung.REQUEST, "2026-10-05T18:20", 1)
            .seen(REMOVED, "2026-10-06T16:00", 1)
            .seen(REAPPEARED, "2026-10-07T09:00", 1);
    assertThat(only(back).kind()).isEqualTo(Task.Kind.NEXT_RUNG);
    back.seen(REMOVED, "2026-10-12T10:00", 1);
    assertThat(only(back).due()).isEqualTo(at("2026-10-13T09:00"));
  }

  @Test
  void aBlockInBelgiumAloneIsNoRemoval() {
    Task task = only(requested().seen(BLOCKED_IN_BELGIUM, "2026-10-06T10:00", 1, 2));
    assertThat(task.kind()).isEqualTo(Task.Kind.NEXT_RUNG);
    assertThat(task.items()).isEqualTo(2);
  }

  @Test
  void theEarliestOfSeveralLooksCountsForAll() {
    Situation two =
        requested().seen(REMOVED, "2026-10-06T16:00", 1).seen(REMOVED, "2026-10-08T16:00", 2);
    Task task = only(two);
    assertThat(task.items()).isEqualTo(2);
    assertThat(task.due()).isEqualTo(at("2026-10-07T09:00"));
    assertThat(task.from()).isEqualTo(at("2026-10-06T16:00"));
  }

  @Test
  void aFinalLetterThatDidNotLeaveIsToBeSent() {
    Situation ready = Situation.of(1).finished(Rung.REQUEST, "2026-10-05T18:00", 1);
    Task task = only(ready);
    assertThat(task.kind()).isEqualTo(Task.Kind.SEND);
    assertThat(task.due()).isEqualTo(at("2026-10-05T18:00"));
    assertThat(task.letter()).hasValue(1);
    assertThat(Situation.of(1).draft(Rung.REQUEST, 1).agenda()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"M", "M_PLUS", "X", "H"})
  void onAWayForMinorsNothingIsAskedOfAPlatform(String route) {
    Situation minor =
        requested()
            .finished(Rung.REMINDER, "2026-10-08T10:00", 1, 2)
            .replied("2026-10-05T21:00", ReplyKind.REFUSED)
            .contact("2026-10-12T10:00")
            .route(route);
    assertThat(minor.agenda())
        .extracting(Task::kind)
        .containsExactly(Task.Kind.PASS_ON, Task.Kind.CONTACT);
    minor.noted(Note.Kind.PASSED_ON, "2026-10-09T10:00", "Child Focus");
    assertThat(only(minor).kind()).isEqualTo(Task.Kind.CONTACT);
  }

  @Test
  void anAddressFoundAfterThePassingOnIsPassedOnToo() {
    Situation minor =
        Situation.of(1, 2).route("M").noted(Note.Kind.PASSED_ON, "2026-09-02T10:00", "Child Focus");
    assertThat(minor.agenda()).isEmpty();
    Task task = only(minor.found(3, "2026-09-04T11:30:20", ContentItem.AgeMark.NONE));
    assertThat(task.kind()).isEqualTo(Task.Kind.PASS_ON);
    assertThat(task.items()).isEqualTo(1);
    assertThat(task.due()).isEqualTo(at("2026-09-04T11:30"));
    assertThat(minor.noted(Note.Kind.PASSED_ON, "2026-09-04T11:30", "police").agenda()).isEmpty();
  }

  @Test
  void whereSomeImagesAreOfAnAdultOnlyTheOthersArePassedOn() {
    Situation mixed =
        Situation.of()
            .route("X")
            .found(1, "2026-09-01T09:00", ContentItem.AgeMark.UNDER)
            .found(2, "2026-09-01T09:00", ContentItem.AgeMark.ADULT)
            .found(3, "2026-09-01T09:00", ContentItem.AgeMark.UNSURE)
            .found(4, "2026-09-01T09:00", ContentItem.AgeMark.NONE);
    assertThat(only(mixed).items()).isEqualTo(3);
  }

  @Test
  void whoTookTheMandateBackHasNoMoreLettersSent() {
    Situation back =
        requested()
            .replied("2026-10-05T21:00", Map.of(2, Claim.REMOVED), ReplyKind.PARTLY_REMOVED)
            .finished(Rung.REMINDER, "2026-10-08T10:00", 1)
            .withdrawn("2026-10-08T11:00");
    assertThat(back.agenda()).extracting(Task::kind).containsExactly(Task.Kind.CHECK_CLAIMED);
  }

  @Test
  void eachPublicationKeepsItsOwnClock() {
    Situation later =
        Situation.of(1, 2)
            .seen(ContentItem.Seen.ONLINE, "2026-10-05T17:00", 1, 2)
            .sent(Rung.REQUEST, "2026-10-05T18:20", 1, 2)
            .found(3, "2026-10-06T09:00", ContentItem.AgeMark.NONE)
            .sent(Rung.REQUEST, "2026-10-06T10:00", 3);
    assertThat(later.agenda())
        .extracting(Task::due, Task::items)
        .containsExactly(tuple(at("2026-10-07T18:20"), 2), tuple(at("2026-10-08T10:00"), 1));
    assertThat(Agenda.byItem(later.state(), 48).entrySet())
        .extracting(e -> e.getKey().value(), e -> e.getValue().due())
        .containsExactlyInAnyOrder(
            tuple(1L, at("2026-10-07T18:20")),
            tuple(2L, at("2026-10-07T18:20")),
            tuple(3L, at("2026-10-08T10:00")));
    later.sent(Rung.REMINDER, "2026-10-08T09:00", 1);
    assertThat(later.agenda())
        .extracting(Task::due, Task::items, t -> t.rung().orElseThrow())
        .containsExactly(
            tuple(at("2026-10-07T18:20"), 1, Rung.REMINDER),
            tuple(at("2026-10-08T10:00"), 1, Rung.REMINDER),
            tuple(at("2026-10-10T09:00"), 1, Rung.FORMAL_NOTICE));
  }
}
