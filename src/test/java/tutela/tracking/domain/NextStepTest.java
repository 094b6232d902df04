package tutela.tracking.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static tutela.casefile.domain.ContentItem.Seen.ONLINE;
import static tutela.casefile.domain.ContentItem.Seen.REMOVED;
import static tutela.tracking.domain.Situation.at;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tutela.casefile.domain.ContentItem;
import tutela.casefile.domain.Note;
import tutela.letters.domain.Rung;

/** The one thing a careful colleague would do now, through the life of a case. */
final class NextStepTest {
  private static Situation requested() {
    return Situation.of(1, 2)
        .seen(ONLINE, "2026-10-05T17:00", 1, 2)
        .sent(Rung.REQUEST, "2026-10-05T18:20", 1, 2);
  }

  @Test
  void aCaseBeginsWithTheInterviewThenALookThenTheMandateThenTheLetter() {
    assertThat(Situation.of().unsigned().next("2026-10-05T16:00").kind())
        .isEqualTo(NextStep.Kind.INTERVIEW);
    assertThat(Situation.of(1).unsigned().route("OPEN").next("2026-10-05T16:00").kind())
        .isEqualTo(NextStep.Kind.AGES);
    Situation noted = Situation.of(1, 2, 3).unsigned().seen(ONLINE, "2026-10-05T16:10", 1);
    NextStep check = noted.next("2026-10-05T16:30");
    assertThat(check.kind()).isEqualTo(NextStep.Kind.CHECK);
    assertThat(check.items()).isEqualTo(2);
    Situation looked =
        noted.seen(ONLINE, "2026-10-05T17:00", 2).seen(REMOVED, "2026-10-05T17:00", 3);
    looked.seen(REMOVED, "2026-11-05T17:00", 3);
    assertThat(looked.next("2026-10-05T17:10").kind()).isEqualTo(NextStep.Kind.MANDATE);
    NextStep write =
        Situation.of(1, 2).seen(ONLINE, "2026-10-05T17:00", 1, 2).next("2026-10-05T17:10");
    assertThat(write.kind()).isEqualTo(NextStep.Kind.WRITE);
    assertThat(write.addressee()).contains(Situation.CHIRP);
    assertThat(write.rung()).contains(Rung.REQUEST);
    assertThat(write.items()).isEqualTo(2);
  }

  @Test
  void aDraftIsFinishedBeforeAnythingElse() {
    NextStep step =
        requested()
            .replied("2026-10-05T21:00", ReplyKind.REFUSED)
            .draft(Rung.REMINDER, 1, 2)
            .next("2026-10-06T09:00");
    assertThat(step.kind()).isEqualTo(NextStep.Kind.GO_ON_WRITING);
    assertThat(step.rung()).contains(Rung.REMINDER);
    assertThat(step.letter()).hasValue(2);
  }

  @Test
  void aFinalLetterIsSent() {
    NextStep step =
        Situation.of(1)
            .seen(ONLINE, "2026-10-05T17:00", 1)
            .finished(Rung.REQUEST, "2026-10-05T18:00", 1)
            .next("2026-10-05T18:00");
    assertThat(step.kind()).isEqualTo(NextStep.Kind.SEND);
    assertThat(step.letter()).hasValue(1);
  }

  @Test
  void oneWaitsForTheAnswerThenReminds() {
    NextStep wait = requested().next("2026-10-07T18:19");
    assertThat(wait.kind()).isEqualTo(NextStep.Kind.WAIT);
    assertThat(wait.due()).contains(at("2026-10-07T18:20"));
    NextStep over = requested().next("2026-10-07T18:20");
    assertThat(over.kind()).isEqualTo(NextStep.Kind.NEXT_RUNG);
    assertThat(over.rung()).contains(Rung.REMINDER);
    assertThat(over.items()).isEqualTo(2);
  }

  @Test
  void aRefusalIsAnsweredAtOnceADemandForDataToo() {
    assertThat(
            requested()
                .replied("2026-10-05T18:20", ReplyKind.REFUSED)
                .next("2026-10-05T18:20")
                .kind())
        .isEqualTo(NextStep.Kind.NEXT_RUNG);
    NextStep demand =
        requested().replied("2026-10-05T18:20", ReplyKind.DEMANDS_DATA).next("2026-10-05T18:20");
    assertThat(demand.kind()).isEqualTo(NextStep.Kind.ANSWER_DEMAND);
    assertThat(demand.rung()).contains(Rung.REMINDER);
  }

  @Test
  void aStepWithoutATemplateSaysSo() {
    NextStep step =
        requested().sent(Rung.REMINDER, "2026-10-08T09:00", 1, 2).next("2026-10-10T09:00");
    assertThat(step.kind()).isEqualTo(NextStep.Kind.NEXT_RUNG_ELSEWHERE);
    assertThat(step.rung()).contains(Rung.FORMAL_NOTICE);
  }

  @Test
  void whatIsClaimedIsLookedAtAndWhatWasSeenIsLookedAtAgain() {
    Situation claimed =
        requested()
            .replied(
                "2026-10-06T11:05", Map.of(1, Claim.REMOVED, 2, Claim.REMOVED), ReplyKind.REMOVED);
    assertThat(claimed.next("2026-10-07T11:04").kind()).isEqualTo(NextStep.Kind.WAIT);
    assertThat(claimed.next("2026-10-07T11:05").kind()).isEqualTo(NextStep.Kind.CHECK_CLAIMED);
    Situation seen = claimed.seen(REMOVED, "2026-10-07T11:30", 1, 2);
    assertThat(seen.next("2026-10-08T08:59").kind()).isEqualTo(NextStep.Kind.WAIT);
    assertThat(seen.next("2026-10-08T09:00").kind()).isEqualTo(NextStep.Kind.RECHECK);
    seen.seen(REMOVED, "2026-11-06T09:00", 1, 2);
    assertThat(seen.next("2026-11-06T09:01").kind()).isEqualTo(NextStep.Kind.NOTHING);
  }

  @Test
  void whatHasBeenDueForLongestComesFirst() {
    Situation two = requested().contact("2026-10-07T10:00");
    assertThat(two.next("2026-10-08T09:00").kind()).isEqualTo(NextStep.Kind.CONTACT);
    assertThat(requested().contact("2026-10-08T08:00").next("2026-10-08T09:00").kind())
        .isEqualTo(NextStep.Kind.NEXT_RUNG);
  }

  @ParameterizedTest
  @ValueSource(strings = {"M", "M_PLUS", "X", "H"})
  void inACaseOfAMinorNobodyLooksSignsOrWrites(String route) {
    Situation minor = Situation.of(1, 2).unsigned().route(route).draft(Rung.REQUEST, 1);
    NextStep step = minor.next("2026-10-05T16:00");
    assertThat(step.kind()).isEqualTo(NextStep.Kind.PASS_ON);
    assertThat(step.items()).isEqualTo(2);
    minor.noted(Note.Kind.PASSED_ON, "2026-10-05T16:05", "Child Focus");
    assertThat(minor.next("2026-10-05T16:10").kind()).isEqualTo(NextStep.Kind.OTHERS_ACT);
    minor.contact("2026-10-12T10:00");
    assertThat(minor.next("2026-10-05T16:10").kind()).isEqualTo(NextStep.Kind.WAIT);
    assertThat(minor.next("2026-10-12T10:00").kind()).isEqualTo(NextStep.Kind.CONTACT);
  }

  @Test
  void whoTookTheMandateBackIsNotUrged() {
    Situation back =
        requested()
            .draft(Rung.REMINDER, 1, 2)
            .finished(Rung.REMINDER, "2026-10-08T10:00", 1, 2)
            .withdrawn("2026-10-08T11:00");
    assertThat(back.next("2026-10-20T09:00").kind()).isEqualTo(NextStep.Kind.NOTHING);
    assertThat(back.contact("2026-10-19T09:00").next("2026-10-20T09:00").kind())
        .isEqualTo(NextStep.Kind.CONTACT);
  }

  @Test
  void whatCameToLightLaterIsAskedToo() {
    NextStep step =
        requested()
            .found(3, "2026-10-06T09:00", ContentItem.AgeMark.NONE)
            .seen(ONLINE, "2026-10-06T09:10", 3)
            .next("2026-10-06T10:00");
    assertThat(step.kind()).isEqualTo(NextStep.Kind.WRITE);
    assertThat(step.rung()).contains(Rung.REQUEST);
    assertThat(step.items()).isEqualTo(1);
  }
}
