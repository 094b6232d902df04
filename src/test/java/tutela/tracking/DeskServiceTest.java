package tutela.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.Watch;
import tutela.app.Casework;
import tutela.app.LetterCase;
import tutela.app.SessionServices;
import tutela.casefile.domain.ContentItem;
import tutela.kernel.CaseId;
import tutela.kernel.Language;
import tutela.tracking.domain.DeskRow;
import tutela.tracking.domain.Task;

/** What is due over all cases, in a real case file. */
final class DeskServiceTest {
  private final Watch watch = Watch.at("2026-10-20T09:00");
  private Casework work;
  private SessionServices services;

  @BeforeEach
  void open(@TempDir Path folder) {
    work = Casework.in(folder, watch);
    services = work.services();
  }

  @AfterEach
  void close() {
    work.close();
  }

  /** A case in which a call is agreed. */
  private String call(String when) {
    CaseId id = services.cases.open(Language.FR).id();
    services.desk.appoint(id, Optional.of(Watch.brussels(when)), "phone");
    return services.cases.get(id).reference();
  }

  private static List<String> references(List<DeskRow> rows) {
    return rows.stream().map(DeskRow::reference).toList();
  }

  @Test
  void theDayIsThatOfBrusselsAlsoWhereItHas25Hours() {
    String waiting = call("2026-10-26T00:00");
    String lastMinute = call("2026-10-25T23:59:59");
    String midnight = call("2026-10-25T00:00");
    String yesterday = call("2026-10-24T23:59:59");
    for (String now : List.of("2026-10-25T00:00", "2026-10-25T00:30", "2026-10-25T23:59:59")) {
      watch.set(now);
      DeskService.Desk desk = services.desk.desk(10);
      assertThat(references(desk.overdue())).as(now).containsExactly(yesterday);
      assertThat(references(desk.today())).as(now).containsExactly(midnight, lastMinute);
      assertThat(references(desk.waiting())).as(now).containsExactly(waiting);
      assertThat(desk.waitingCount()).isEqualTo(1);
      assertThat(services.desk.countDue()).as(now).isEqualTo(3);
    }
    watch.set("2026-10-24T23:59:59");
    assertThat(references(services.desk.desk(10).today())).containsExactly(yesterday);
    assertThat(references(services.desk.desk(10).waiting()))
        .containsExactly(midnight, lastMinute, waiting);
    watch.set("2026-10-26T00:00");
    assertThat(references(services.desk.desk(10).overdue()))
        .containsExactly(yesterday, midnight, lastMinute);
    assertThat(references(services.desk.desk(10).today())).containsExactly(waiting);
  }

  @Test
  void nothingMoreIsDueOnceTheAppointmentIsTakenBackOrMoved() {
    CaseId id = services.cases.open(Language.FR).id();
    services.desk.appoint(id, Optional.of(Watch.brussels("2026-10-20T10:00")), "phone");
    services.desk.appoint(id, Optional.of(Watch.brussels("2026-10-22T10:00")), "phone");
    assertThat(services.desk.countDue()).isZero();
    assertThat(services.desk.desk(10).waiting())
        .extracting(r -> r.task().due())
        .containsExactly(Watch.brussels("2026-10-22T10:00"));
    services.desk.appoint(id, Optional.empty(), "");
    assertThat(services.desk.desk(10).waiting()).isEmpty();
  }

  @Test
  void ofWhatWaitsTheNextAreListedAndAllAreCounted() {
    for (int day = 31; day > 0; day--) {
      call("2026-12-%02dT10:00".formatted(day));
    }
    DeskService.Desk desk = services.desk.desk(5);
    assertThat(desk.waiting()).hasSize(30);
    assertThat(desk.waiting().getFirst().task().due())
        .isEqualTo(Watch.brussels("2026-12-01T10:00"));
    assertThat(desk.waitingCount()).isEqualTo(31);
    assertThat(desk.cases()).hasSize(5);
    assertThat(desk.caseCount()).isEqualTo(31);
  }

  @Test
  void theDeskSaysOfEachCaseWhatItsAgendaSays() {
    LetterCase matter = LetterCase.about(services, watch, LetterCase.addresses(3));
    matter.sent(watch);
    Instant due = watch.instant().plus(Duration.ofHours(48));
    DeskService.Desk desk = services.desk.desk(10);
    Task task = desk.waiting().getFirst().task();
    assertThat(task.due()).isEqualTo(due);
    assertThat(task.kind()).isEqualTo(Task.Kind.NEXT_RUNG);
    assertThat(desk.waiting().stream().map(DeskRow::task).toList())
        .isEqualTo(services.desk.overview(matter.id()).agenda());
    List<ContentItem> items = services.items.of(matter.id());
    watch.pass(Duration.ofHours(1));
    services.items.check(items.subList(0, 2), ContentItem.Seen.REMOVED, watch.instant(), "");
    DeskService.CaseLine line = services.desk.openCases(10, 0).getFirst();
    assertThat(line.matter()).isEqualTo(services.cases.get(matter.id()));
    assertThat(line.items()).isEqualTo(3);
    assertThat(line.online()).isEqualTo(1);
    assertThat(line.removed()).isEqualTo(2);
    assertThat(line.mandateSigned()).isTrue();
    assertThat(services.desk.desk(10).waiting().stream().map(DeskRow::task).toList())
        .extracting(Task::kind)
        .containsExactly(Task.Kind.RECHECK, Task.Kind.NEXT_RUNG);
    services.consents.withdraw(matter.id(), "call");
    assertThat(services.desk.openCases(10, 0).getFirst().mandateSigned()).isFalse();
    assertThat(services.desk.desk(10).waiting().stream().map(DeskRow::task).toList())
        .isEqualTo(services.desk.overview(matter.id()).agenda())
        .extracting(Task::kind)
        .containsExactly(Task.Kind.RECHECK);
  }

  @Test
  void anotherHabitOfTheOfficeMovesWhatIsAwaited() {
    LetterCase matter = LetterCase.about(services, watch, LetterCase.addresses(1));
    Instant sent = matter.sent(watch).sentAt();
    services.office.change(o -> o.habits(24, 72));
    assertThat(services.desk.overview(matter.id()).agenda())
        .extracting(Task::due)
        .containsExactly(sent.plus(Duration.ofHours(72)));
    assertThat(services.desk.desk(10).waiting())
        .extracting(r -> r.task().due())
        .containsExactly(sent.plus(Duration.ofHours(72)));
  }
}
