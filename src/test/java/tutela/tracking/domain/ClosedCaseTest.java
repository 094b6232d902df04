package tutela.tracking.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static tutela.casefile.domain.ContentItem.Seen.ONLINE;
import static tutela.casefile.domain.ContentItem.Seen.REMOVED;
import static tutela.tracking.domain.Situation.HOURS;
import static tutela.tracking.domain.Situation.SEARCH;
import static tutela.tracking.domain.Situation.at;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tutela.letters.domain.Rung;

/** What is open in a case before it is closed, and what is left to do afterwards. */
final class ClosedCaseTest {
  private static final LocalDate LAST = LocalDate.of(2027, 11, 28);

  private static Situation busy() {
    return Situation.of(1, 2, 3)
        .seen(ONLINE, "2026-10-05T17:00", 1, 2)
        .seen(REMOVED, "2026-10-05T17:01", 3)
        .sent(Rung.REQUEST, "2026-10-05T18:20", 1)
        .sentTo(SEARCH, Rung.REQUEST, "2026-10-05T18:30", 2)
        .replied("2026-10-06T10:00", ReplyKind.REFUSED)
        .draft(Rung.REMINDER, 1)
        .contact("2026-10-09T12:15");
  }

  private static List<OpenEnd> ends(Situation situation) {
    return OpenEnd.of(situation.state(), situation.agenda());
  }

  @Test
  void whatIsOpenIsToldOnceAndInFull() {
    List<OpenEnd> ends = ends(busy());
    assertThat(ends)
        .extracting(OpenEnd::kind)
        .containsExactly(
            OpenEnd.Kind.CONTACT,
            OpenEnd.Kind.ONLINE,
            OpenEnd.Kind.UNANSWERED,
            OpenEnd.Kind.DRAFT,
            OpenEnd.Kind.CLOCK,
            OpenEnd.Kind.CLOCK);
    assertThat(ends.getFirst().at()).contains(at("2026-10-09T12:15"));
    assertThat(ends.get(1).items()).isEqualTo(2);
    assertThat(ends.get(2).name()).isEqualTo("chirp");
    assertThat(ends.get(2).at()).contains(at("2026-10-05T18:20"));
    assertThat(ends.subList(4, 6))
        .extracting(e -> e.task().orElseThrow().kind())
        .as("the answered sending has its clock, the unanswered one is told above")
        .containsExactlyInAnyOrder(Task.Kind.NEXT_RUNG, Task.Kind.RECHECK);
  }

  @Test
  void nothingIsOpenWhereEverythingWasSeenRemovedAndWatched() {
    Situation done =
        Situation.of(1)
            .seen(REMOVED, "2026-09-01T17:00", 1)
            .seen(REMOVED, "2026-09-03T17:00", 1)
            .seen(REMOVED, "2026-09-09T17:00", 1)
            .seen(REMOVED, "2026-10-09T17:00", 1);
    assertThat(ends(done)).isEmpty();
  }

  @Test
  void aClosedCaseHasNoClockButTheEndOfItsTime() {
    Situation closed = busy().closed("2026-11-28T10:00", Optional.of(LAST));
    assertThat(closed.agenda())
        .singleElement()
        .satisfies(
            task -> {
              assertThat(task.kind()).isEqualTo(Task.Kind.RETENTION_OVER);
              assertThat(task.due()).isEqualTo(at("2027-11-29T09:00"));
              assertThat(task.from()).isEqualTo(at("2026-11-28T10:00"));
            });
    assertThat(Agenda.byItem(closed.state(), HOURS)).isEmpty();
    assertThat(closed.next("2027-11-29T08:59").kind()).isEqualTo(NextStep.Kind.CLOSED);
    assertThat(closed.next("2027-11-29T09:00").kind()).isEqualTo(NextStep.Kind.RETENTION_OVER);
    assertThat(closed.ladder("2026-11-29T10:00").values())
        .extracting(Ladder.Step::state)
        .doesNotContain(Ladder.State.NOW, Ladder.State.WAITING);
  }

  @Test
  void whileNobodyDecidedForHowLongNothingEverFallsDue() {
    Situation closed = busy().closed("2026-11-28T10:00", Optional.empty());
    assertThat(closed.agenda()).isEmpty();
    assertThat(closed.next("2126-11-28T10:00").kind()).isEqualTo(NextStep.Kind.CLOSED);
  }
}
