package tutela.tracking.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static tutela.casefile.domain.ContentItem.Seen.ONLINE;
import static tutela.casefile.domain.ContentItem.Seen.REMOVED;
import static tutela.tracking.domain.Situation.at;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tutela.letters.domain.Rung;

/** How far one is with an addressee. */
final class LadderTest {
  private static Situation requested() {
    return Situation.of(1)
        .seen(ONLINE, "2026-10-05T17:00", 1)
        .sent(Rung.REQUEST, "2026-10-05T18:20", 1);
  }

  private static Ladder.Step step(Situation situation, String now, Rung rung) {
    return java.util.Objects.requireNonNull(situation.ladder(now).get(rung));
  }

  @Test
  void beforeAnythingWasSentTheRequestIsTheStepToTake() {
    Map<Rung, Ladder.Step> ladder = Situation.of(1).ladder("2026-10-05T17:00");
    assertThat(ladder).hasSize(Rung.values().length);
    assertThat(ladder)
        .allSatisfy(
            (rung, step) ->
                assertThat(step.state())
                    .isEqualTo(rung == Rung.REQUEST ? Ladder.State.NOW : Ladder.State.LATER));
  }

  @Test
  void theNextRungWaitsUntilThePeriodIsOver() {
    Ladder.Step before = step(requested(), "2026-10-07T18:19", Rung.REMINDER);
    assertThat(before.state()).isEqualTo(Ladder.State.WAITING);
    assertThat(before.at()).contains(at("2026-10-07T18:20"));
    Ladder.Step after = step(requested(), "2026-10-07T18:20", Rung.REMINDER);
    assertThat(after.state()).isEqualTo(Ladder.State.NOW);
    assertThat(after.at()).isEmpty();
    Ladder.Step done = step(requested(), "2026-10-07T18:20", Rung.REQUEST);
    assertThat(done.state()).isEqualTo(Ladder.State.DONE);
    assertThat(done.at()).contains(at("2026-10-05T18:20"));
  }

  @ParameterizedTest
  @EnumSource(names = {"REFUSED", "PARTLY_REMOVED", "BLOCKED_REGIONALLY"})
  void itDoesNotWaitAfterARefusalAnyMoreThanTheAgendaDoes(ReplyKind kind) {
    Situation refused = requested().replied("2026-10-05T18:20", kind);
    assertThat(step(refused, "2026-10-05T18:30", Rung.REMINDER).state())
        .isEqualTo(Ladder.State.NOW);
    assertThat(refused.agenda().getFirst().due()).isEqualTo(at("2026-10-05T18:20"));
  }

  @Test
  void aDemandForDataLeavesThePeriodAsItIs() {
    assertThat(
            step(
                    requested().replied("2026-10-05T21:00", ReplyKind.DEMANDS_DATA),
                    "2026-10-05T22:00",
                    Rung.REMINDER)
                .state())
        .isEqualTo(Ladder.State.WAITING);
  }

  @Test
  void aRungThatWasPassedOverIsShownAsSuch() {
    Situation reminded = requested().sent(Rung.REMINDER, "2026-10-08T09:00", 1);
    assertThat(step(reminded, "2026-10-11T09:00", Rung.INTERNAL_COMPLAINT).state())
        .isEqualTo(Ladder.State.SKIPPED);
    assertThat(step(reminded, "2026-10-11T09:00", Rung.FORMAL_NOTICE).state())
        .isEqualTo(Ladder.State.NOW);
    assertThat(step(reminded, "2026-10-11T09:00", Rung.REGULATOR).state())
        .isEqualTo(Ladder.State.LATER);
  }

  @Test
  void nothingMoreIsToBeTakenOnceAllWasSeenRemoved() {
    Situation over = requested().seen(REMOVED, "2026-10-06T10:00", 1);
    assertThat(over.ladder("2026-10-20T10:00").values())
        .extracting(Ladder.Step::state)
        .doesNotContain(Ladder.State.NOW, Ladder.State.WAITING);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          REQUEST,              REMINDER
          REMINDER,             FORMAL_NOTICE
          INTERNAL_COMPLAINT,   FORMAL_NOTICE
          FORMAL_NOTICE,        REGULATOR
          REGULATOR,            SUMMARY_PROCEEDINGS
          SUMMARY_PROCEEDINGS,  CRIMINAL_COMPLAINT
          CRIMINAL_COMPLAINT,   CRIMINAL_COMPLAINT
          """)
  void theRungsFollowEachOther(Rung rung, Rung next) {
    assertThat(Ladder.after(rung)).isEqualTo(next);
  }

  @Test
  void whatIsWrittenToOneAddresseeIsNoStepTowardsAnother() {
    Situation other = Situation.of(1).sentTo(Situation.SEARCH, Rung.REQUEST, "2026-10-05T18:20", 1);
    assertThat(step(other, "2026-10-05T19:00", Rung.REQUEST))
        .isEqualTo(new Ladder.Step(Rung.REQUEST, Ladder.State.NOW, Optional.empty()));
  }
}
