package tutela.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.Refused;
import tutela.Watch;
import tutela.app.Casework;
import tutela.app.LetterCase;
import tutela.app.SessionServices;
import tutela.casefile.domain.Attachment;
import tutela.casefile.domain.ContentItem;
import tutela.casefile.domain.ErasureReason;
import tutela.casefile.domain.Mandate;
import tutela.casefile.domain.Note;
import tutela.casefile.domain.Scope;
import tutela.casefile.domain.SearchHit;
import tutela.interview.domain.FieldId;
import tutela.interview.domain.QuestionId;
import tutela.interview.domain.Status;
import tutela.kernel.AddresseeId;
import tutela.kernel.AppFailure;
import tutela.kernel.CaseId;
import tutela.kernel.Language;
import tutela.kernel.LetterId;
import tutela.letters.domain.Rung;
import tutela.tracking.domain.Channel;
import tutela.tracking.domain.Closing;
import tutela.tracking.domain.ClosingReason;
import tutela.tracking.domain.NextStep;
import tutela.tracking.domain.Notice;
import tutela.tracking.domain.OpenEnd;
import tutela.tracking.domain.ReplyKind;
import tutela.tracking.domain.ReplySource;
import tutela.tracking.domain.Task;
import tutela.tracking.domain.Timeline;

/** A case is closed, kept, opened again and erased, in a real case file. */
final class ClosingServiceTest {
  @TempDir Path folder;

  private final Watch watch = Watch.at("2026-11-28T10:00");
  private Casework work;
  private SessionServices services;
  private LetterCase matter;
  private CaseId id;
  private Notice notice;
  private LetterId draft;

  @BeforeEach
  void open() {
    work = Casework.in(folder, watch);
    services = work.services();
    services.office.change(o -> o.keeping(OptionalInt.of(12)));
    matter = LetterCase.about(services, watch, LetterCase.addresses(2));
    id = matter.id();
    notice = matter.sent(watch);
    draft = services.letters.begin(id, Rung.REMINDER, notice.addressee(), List.of()).id();
    services.desk.appoint(id, Optional.of(Watch.brussels("2026-11-30T12:00")), "phone");
  }

  @AfterEach
  void end() {
    work.close();
  }

  private void closeIt() {
    services.closing.close(
        id, ClosingReason.ALL_REMOVED, " seen by us ", ClosingService.Seen.LEFT_OPEN);
  }

  private Closing closing() {
    return services.desk.state(id).closing().orElseThrow();
  }

  private List<String> journal() {
    return work.vault()
        .database()
        .read(
            h ->
                h.createQuery(
                        "SELECT kind || ' ' || subject FROM journal WHERE case_id = :id ORDER BY seq")
                    .bind("id", id)
                    .mapTo(String.class)
                    .list());
  }

  @Test
  void whatIsOpenMustHaveBeenSeen() {
    assertThat(services.closing.look(id).open())
        .extracting(OpenEnd::kind)
        .contains(
            OpenEnd.Kind.CONTACT, OpenEnd.Kind.ONLINE, OpenEnd.Kind.UNANSWERED, OpenEnd.Kind.DRAFT);
    Refused.as(
        "close.open-ends",
        () ->
            services.closing.close(
                id, ClosingReason.HER_WISH, "", ClosingService.Seen.NOTHING_OPEN));
    Refused.as(
        "close.words-missing",
        () -> services.closing.close(id, ClosingReason.OTHER, " ", ClosingService.Seen.LEFT_OPEN));
    Refused.as(
        "close.words-too-long",
        () ->
            services.closing.close(
                id, ClosingReason.HER_WISH, "a".repeat(2_001), ClosingService.Seen.LEFT_OPEN));
    assertThat(services.cases.get(id).isOpen()).isTrue();
    CaseId empty = services.cases.open(Language.NL).id();
    services.closing.close(empty, ClosingReason.HER_WISH, "", ClosingService.Seen.NOTHING_OPEN);
    assertThat(services.cases.get(empty).isOpen()).isFalse();
  }

  @Test
  void aClosedCaseLeavesTheDeskAndIsFoundAndRead() {
    closeIt();
    DeskService.Desk desk = services.desk.desk(10);
    assertThat(desk.overdue()).isEmpty();
    assertThat(desk.today()).isEmpty();
    assertThat(desk.waiting()).as("nor is its end, a year from now").isEmpty();
    assertThat(desk.waitingCount()).isZero();
    assertThat(desk.caseCount()).isZero();
    assertThat(services.desk.countDue()).isZero();
    assertThat(services.cases.search(matter.reference(), 10))
        .isNotEmpty()
        .extracting(SearchHit::closedAt)
        .containsOnly(Optional.of(watch.instant()));
    assertThat(services.desk.closedCases(10, 0))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.matter().id()).isEqualTo(id);
              assertThat(line.keptUntil()).contains(LocalDate.of(2027, 11, 28));
            });
    assertThat(closing().words()).isEqualTo("seen by us");
    assertThat(closing().by()).isEqualTo(services.who.get()).isNotEmpty();
    assertThat(closing().keptUntil()).contains(LocalDate.of(2027, 11, 28));
    assertThat(services.desk.overview(id).timeline())
        .first()
        .isInstanceOf(Timeline.Event.Closed.class);
    assertThat(services.letters.of(id)).hasSize(2);
    assertThat(journal()).last().isEqualTo("case.closed ALL_REMOVED");
  }

  @Test
  void nothingOfAClosedCaseChangesWhicheverUseCaseTries() {
    closeIt();
    List<ContentItem> items = services.items.of(id);
    Map<String, ThrowingCallable> tries = new LinkedHashMap<>();
    tries.put(
        "paste",
        () ->
            services.items.paste(
                id, "https://chirp.example/new", ContentItem.SeenBy.PERSON, Optional.empty()));
    tries.put(
        "place",
        () ->
            services.items.addPlace(
                id, "a group", new AddresseeId("app"), ContentItem.SeenBy.PERSON));
    tries.put(
        "check", () -> services.items.check(items, ContentItem.Seen.REMOVED, watch.instant(), ""));
    tries.put(
        "begin", () -> services.letters.begin(id, Rung.REMINDER, notice.addressee(), List.of()));
    tries.put("language", () -> services.letters.setLanguage(draft, Language.NL));
    tries.put("discard", () -> services.letters.discard(draft));
    tries.put("finalise", () -> matter.settle(draft));
    tries.put(
        "reply",
        () ->
            services.replies.record(
                new ReplyService.Draft(
                    ReplySource.of(notice),
                    watch.instant(),
                    Set.of(ReplyKind.REFUSED),
                    "no",
                    List.of(),
                    Map.of(),
                    Optional.empty(),
                    "")));
    tries.put(
        "sent",
        () ->
            services.notices.sent(
                id,
                notice.letterId(),
                Set.of(Channel.EMAIL),
                watch.instant(),
                "",
                Optional.empty()));
    tries.put("received", () -> services.notices.received(notice, watch.instant(), "post"));
    tries.put(
        "answer", () -> services.interview.answer(id, new FieldId("who.name.call"), "Another"));
    tries.put(
        "handle",
        () -> services.interview.handle(id, new QuestionId("who.name.call"), Status.LATER));
    tries.put("age", () -> services.interview.correctAge(id, "by mistake"));
    tries.put("consent", () -> services.mandates.decide(id, Scope.A, Mandate.Decision.NO));
    tries.put("withdraw", () -> services.consents.withdraw(id, "by phone"));
    tries.put("appoint", () -> services.desk.appoint(id, Optional.empty(), ""));
    tries.put(
        "attach",
        () ->
            services.attachments.seal(
                id, Attachment.Kind.values()[0], "a.txt", "a".getBytes(StandardCharsets.UTF_8)));
    tries.put("close", this::closeIt);
    int entries = journal().size();
    tries.forEach(
        (what, attempt) ->
            assertThatThrownBy(attempt).as(what).isInstanceOf(AppFailure.CaseClosed.class));
    assertThat(journal()).hasSize(entries);
    assertThat(services.items.of(id)).isEqualTo(items);

    assertThatCode(
            () -> {
              services.lastPlace.keep(id, "CASE", "");
              services.interview.goTo(id, new QuestionId("who.name.call"));
              services.notes.add(id, Note.Kind.CALL, "she called all the same");
            })
        .as("reading leaves its trace, and a call is never refused")
        .doesNotThrowAnyException();
  }

  @Test
  void openedAgainItGoesOnWhereItStood() {
    DeskService.Overview before = services.desk.overview(id);
    closeIt();
    services.closing.reopen(id);
    services.closing.reopen(id);
    DeskService.Overview after = services.desk.overview(id);
    assertThat(after.agenda()).isEqualTo(before.agenda());
    assertThat(after.next()).isEqualTo(before.next());
    assertThat(services.desk.desk(10).caseCount()).isEqualTo(1);
    assertThat(services.desk.desk(10).waiting()).isNotEmpty();
    services.letters.discard(draft);
    assertThat(journal()).containsOnlyOnce("case.reopened ");
    assertThat(after.timeline().getFirst()).isInstanceOf(Timeline.Event.Reopened.class);

    watch.set("2026-12-31T23:30");
    closeIt();
    assertThat(services.desk.state(id).closings()).hasSize(2);
    assertThat(closing().keptUntil())
        .as("counted from the day it was closed again")
        .contains(LocalDate.of(2027, 12, 31));
  }

  @Test
  void whenItsTimeIsOverTheDeskAsksAndDeletesNothing() {
    closeIt();
    watch.set("2027-11-28T23:59");
    assertThat(services.desk.countDue()).isZero();
    watch.set("2027-11-29T09:00");
    assertThat(services.desk.desk(10).today())
        .singleElement()
        .satisfies(r -> assertThat(r.task().kind()).isEqualTo(Task.Kind.RETENTION_OVER));
    assertThat(services.desk.overview(id).next().kind()).isEqualTo(NextStep.Kind.RETENTION_OVER);
    watch.set("2029-01-01T09:00");
    assertThat(services.desk.desk(10).overdue()).hasSize(1);
    assertThat(services.cases.get(id).reference()).isEqualTo(matter.reference());

    LocalDate later = LocalDate.of(2030, 1, 31);
    Refused.as("keep.why-missing", () -> services.closing.keepUntil(id, later, " "));
    Refused.as("keep.why-too-long", () -> services.closing.keepUntil(id, later, "a".repeat(2_001)));
    Refused.as(
        "keep.not-later",
        () -> services.closing.keepUntil(id, LocalDate.of(2027, 11, 28), "court"));
    Refused.as(
        "keep.past", () -> services.closing.keepUntil(id, LocalDate.of(2028, 12, 31), "court"));
    services.closing.keepUntil(id, later, "court");
    assertThat(services.desk.countDue()).isZero();
    assertThat(closing().longer())
        .containsExactly(
            new Closing.Longer(
                Optional.of(LocalDate.of(2027, 11, 28)),
                later,
                "court",
                watch.instant(),
                services.who.get()));
    assertThat(journal()).last().isEqualTo("case.kept 2030-01-31");
    watch.set("2030-02-01T09:00");
    assertThat(services.desk.countDue()).isEqualTo(1);

    String reference = matter.reference();
    services.cases.erase(id, reference, ErasureReason.RETENTION_OVER);
    assertThat(services.desk.countDue()).isZero();
    assertThat(services.cases.search(reference, 10)).isEmpty();
    int left =
        work.vault()
            .database()
            .read(
                h ->
                    h.createQuery(
                            "SELECT (SELECT COUNT(*) FROM closing) + (SELECT COUNT(*) FROM kept_longer)")
                        .mapTo(Integer.class)
                        .one());
    assertThat(left).isZero();
    assertThat(journal())
        .as("by number, without a word of anybody")
        .contains("case.closed ALL_REMOVED", "case.kept 2030-01-31")
        .noneMatch(entry -> entry.contains("court") || entry.contains("seen by us"))
        .last()
        .isEqualTo("erasure.made RETENTION_OVER");
    assertThat(work.vault().verifyJournal().isWhole()).isTrue();
  }

  @Test
  void withoutARuleTheEndIsOpenUntilSomebodyFixesIt() {
    services.office.change(o -> o.keeping(OptionalInt.empty()));
    assertThat(services.closing.look(id).wouldEnd()).isEmpty();
    Refused.as(
        "keep.not-closed",
        () -> services.closing.keepUntil(id, LocalDate.of(2030, 1, 31), "court"));
    closeIt();
    assertThat(closing().keptUntil()).isEmpty();
    services.office.change(o -> o.keeping(OptionalInt.of(6)));
    assertThat(closing().keptUntil()).as("a later rule does not reach back").isEmpty();
    watch.set("2036-11-28T10:00");
    assertThat(services.desk.countDue()).isZero();
    services.closing.keepUntil(id, LocalDate.of(2036, 12, 31), "decided by the officer");
    assertThat(closing().keptUntil()).contains(LocalDate.of(2036, 12, 31));
    work.close();
    work = Casework.in(folder, watch);
    assertThat(work.services().office.office().retentionMonths()).hasValue(6);
  }
}
