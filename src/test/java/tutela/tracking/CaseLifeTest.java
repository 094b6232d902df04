package tutela.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.Watch;
import tutela.app.Casework;
import tutela.app.LetterCase;
import tutela.app.SessionServices;
import tutela.casefile.domain.ContentItem;
import tutela.casefile.domain.Note;
import tutela.kernel.AddresseeId;
import tutela.kernel.LetterId;
import tutela.letters.domain.Letter;
import tutela.letters.domain.Rung;
import tutela.tracking.domain.Channel;
import tutela.tracking.domain.Claim;
import tutela.tracking.domain.DeskRow;
import tutela.tracking.domain.NextStep;
import tutela.tracking.domain.Notice;
import tutela.tracking.domain.ReplyKind;
import tutela.tracking.domain.ReplySource;
import tutela.tracking.domain.Task;
import tutela.tracking.domain.Timeline;

/** One case from the draft to the last look, as it is recorded: no state is made up. */
final class CaseLifeTest {
  private static final AddresseeId CHIRP = new AddresseeId("chirp");

  @TempDir Path folder;

  private final Watch watch = Watch.at("2026-10-19T18:00");
  private Casework work;
  private SessionServices services;
  private LetterCase matter;

  @BeforeEach
  void open() {
    work = Casework.in(folder, watch);
    services = work.services();
    matter = LetterCase.about(services, watch, LetterCase.addresses(2));
  }

  @AfterEach
  void close() {
    work.close();
  }

  /** Sees to it that overview and desk say the same, and gives what they say. */
  private NextStep next() {
    DeskService.Overview overview = services.desk.overview(matter.id());
    DeskService.Desk desk = services.desk.desk(10);
    List<Task> onDesk =
        java.util.stream.Stream.of(desk.overdue(), desk.today(), desk.waiting())
            .flatMap(List::stream)
            .map(DeskRow::task)
            .toList();
    assertThat(onDesk).isEqualTo(overview.agenda());
    return overview.next();
  }

  private void isNext(NextStep.Kind kind, String due) {
    NextStep step = next();
    assertThat(step.kind()).isEqualTo(kind);
    assertThat(step.due()).contains(Watch.brussels(due));
  }

  private void reply(Notice notice, Claim claim, ReplyKind... kinds) {
    services.replies.record(
        new ReplyService.Draft(
            ReplySource.of(notice),
            watch.instant(),
            Set.of(kinds),
            "words of the addressee",
            List.of(),
            services.items.of(matter.id()).stream()
                .collect(Collectors.toMap(ContentItem::id, i -> claim)),
            Optional.empty(),
            ""));
  }

  private void see(ContentItem.Seen seen) {
    services.items.check(services.items.of(matter.id()), seen, watch.instant(), "");
  }

  private Notice send(LetterId letter) {
    Instant now = watch.instant();
    services.notices.sent(matter.id(), letter, Set.of(Channel.EMAIL), now, "", Optional.empty());
    return services.notices.ofLetter(letter).orElseThrow();
  }

  @Test
  void fromTheRequestToTheLookAfterThirtyDays() {
    assertThat(next().kind()).isEqualTo(NextStep.Kind.WRITE);
    LetterId draft = matter.draft();
    assertThat(next().kind()).isEqualTo(NextStep.Kind.GO_ON_WRITING);
    watch.set("2026-10-19T18:10");
    Letter request = matter.settle(draft);
    isNext(NextStep.Kind.SEND, "2026-10-19T18:10");
    watch.set("2026-10-19T18:20");
    Notice asked = send(draft);
    isNext(NextStep.Kind.WAIT, "2026-10-21T18:20");
    reply(asked, Claim.NOTHING, ReplyKind.DEMANDS_DATA);
    isNext(NextStep.Kind.ANSWER_DEMAND, "2026-10-19T18:20");
    reply(asked, Claim.REFUSED, ReplyKind.REFUSED);
    isNext(NextStep.Kind.NEXT_RUNG, "2026-10-19T18:20");
    watch.set("2026-10-19T18:30");
    Letter reminder = services.letters.begin(matter.id(), Rung.REMINDER, CHIRP, List.of());
    assertThat(reminder.follows()).contains(request.id());
    Notice reminded = send(matter.settle(reminder.id()).id());
    isNext(NextStep.Kind.WAIT, "2026-10-21T18:30");
    watch.set("2026-10-20T11:05");
    reply(reminded, Claim.REMOVED, ReplyKind.REMOVED);
    isNext(NextStep.Kind.WAIT, "2026-10-21T11:05");
    watch.set("2026-10-23T15:00");
    isNext(NextStep.Kind.CHECK_CLAIMED, "2026-10-21T11:05");
    assertThat(services.desk.desk(10).overdue()).hasSize(1);
    see(ContentItem.Seen.REMOVED);
    isNext(NextStep.Kind.WAIT, "2026-10-24T09:00");
    watch.set("2026-10-24T09:30");
    isNext(NextStep.Kind.RECHECK, "2026-10-24T09:00");
    see(ContentItem.Seen.REMOVED);
    isNext(NextStep.Kind.WAIT, "2026-10-30T09:00");
    watch.set("2026-11-01T10:00");
    isNext(NextStep.Kind.RECHECK, "2026-10-30T09:00");
    see(ContentItem.Seen.REMOVED);
    isNext(NextStep.Kind.WAIT, "2026-11-22T09:00");
    watch.set("2026-11-22T09:00");
    isNext(NextStep.Kind.RECHECK, "2026-11-22T09:00");
    see(ContentItem.Seen.REMOVED);
    assertThat(next().kind()).isEqualTo(NextStep.Kind.NOTHING);
    assertThat(services.desk.overview(matter.id()).timeline().reversed())
        .extracting(e -> e.getClass().getSimpleName())
        .containsExactly(
            "Opened",
            "MandateSigned",
            "Checked",
            "Sent",
            "Replied",
            "Replied",
            "Sent",
            "Replied",
            "Checked",
            "Checked",
            "Checked",
            "Checked");
    assertThat(services.desk.overview(matter.id()).timeline())
        .isSortedAccordingTo(java.util.Comparator.comparing(Timeline.Event::at).reversed());
  }

  @Test
  void whatComesBackIsAskedForAgain() {
    Notice asked = matter.sent(watch);
    watch.set("2026-10-20T11:00");
    reply(asked, Claim.REMOVED, ReplyKind.REMOVED);
    see(ContentItem.Seen.REMOVED);
    isNext(NextStep.Kind.WAIT, "2026-10-21T09:00");
    watch.set("2026-10-27T09:00");
    see(ContentItem.Seen.ONLINE);
    assertThat(services.items.of(matter.id()))
        .extracting(ContentItem::seen)
        .containsOnly(ContentItem.Seen.REAPPEARED);
    isNext(NextStep.Kind.NEXT_RUNG, "2026-10-21T18:00");
  }

  @Test
  void aMandateTakenBackAndAnAgeNotedLaterStopAllThatWouldLeave() {
    LetterId unsent = matter.settle(matter.draft()).id();
    assertThat(next().kind()).isEqualTo(NextStep.Kind.SEND);
    services.consents.withdraw(matter.id(), "call");
    assertThat(next().kind()).isEqualTo(NextStep.Kind.NOTHING);
    assertThat(services.desk.countDue()).isZero();
    services.consents.sign(
        matter.id(),
        Optional.of(tutela.kernel.Brussels.date(watch.instant())),
        "Namur",
        "",
        Optional.empty());
    assertThat(next().letter()).hasValue(unsent.value());
    matter.say("age.img", "none");
    assertThat(next().kind()).isEqualTo(NextStep.Kind.PASS_ON);
    assertThat(next().items()).isEqualTo(2);
    services.notes.add(matter.id(), Note.Kind.PASSED_ON, "Child Focus");
    assertThat(next().kind()).isEqualTo(NextStep.Kind.OTHERS_ACT);
    assertThat(services.desk.overview(matter.id()).agenda()).isEmpty();
  }

  @Test
  void whatIsRecordedIsThereWhenTheFileIsOpenedAgain() {
    reply(matter.sent(watch), Claim.REFUSED, ReplyKind.REFUSED);
    DeskService.Overview before = services.desk.overview(matter.id());
    assertThat(before.state().replies().getFirst().claims()).hasSize(2);
    work.close();
    work = Casework.in(folder, watch);
    assertThat(work.services().desk.overview(matter.id())).isEqualTo(before);
  }
}
