package tutela.tracking.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import tutela.casefile.domain.SearchHit;
import tutela.fx.Moments;
import tutela.fx.Navigator;
import tutela.fx.Place;
import tutela.fx.ScreenId;
import tutela.fx.Texts;
import tutela.kernel.Kebab;
import tutela.settings.domain.Office;
import tutela.tracking.DeskService;
import tutela.tracking.domain.DeskRow;
import tutela.tracking.domain.Task;

/** What stands in the list of the desk: work by urgency, open cases, or what a search found. */
final class DeskRows {
  private final Supplier<Office> office;
  private final Navigator navigator;
  private final Texts texts;
  private final Moments moments;
  private final TaskWords words;

  DeskRows(Supplier<Office> office, Navigator navigator, Texts texts, Moments moments) {
    this.office = office;
    this.navigator = navigator;
    this.texts = texts;
    this.moments = moments;
    this.words = new TaskWords(texts);
  }

  List<DeskRowCell.Row> work(DeskService.Desk now) {
    List<DeskRowCell.Row> rows = new ArrayList<>();
    group(
        rows,
        now,
        now.overdue(),
        TaskWords.Urgency.LATE,
        "alert-circle",
        "desk.overdue",
        now.overdue().size());
    group(
        rows, now, now.today(), TaskWords.Urgency.TODAY, "clock", "desk.today", now.today().size());
    group(
        rows,
        now,
        now.waiting(),
        TaskWords.Urgency.WAITING,
        "inbox",
        "desk.waiting",
        now.waitingCount());
    if (rows.isEmpty()) {
      rows.add(new DeskRowCell.Row.Head("check", texts.get("desk.nothing"), "", "waiting"));
    }
    return rows;
  }

  private void group(
      List<DeskRowCell.Row> rows,
      DeskService.Desk now,
      List<DeskRow> tasks,
      TaskWords.Urgency urgency,
      String icon,
      String key,
      int count) {
    if (tasks.isEmpty()) {
      return;
    }
    rows.add(
        new DeskRowCell.Row.Head(icon, texts.get(key), Integer.toString(count), urgency.style()));
    for (DeskRow row : tasks) {
      Task task = row.task();
      boolean waits = urgency == TaskWords.Urgency.WAITING;
      String rule =
          urgency == TaskWords.Urgency.LATE
              ? moments.weekdayAndTime(task.due())
              : words.rule(task, office.get());
      rows.add(
          new DeskRowCell.Row.Entry(
              waits ? words.waiting(task) : words.what(task),
              waits ? "" : words.why(task),
              row.reference(),
              words.when(task.due(), now.now(), urgency),
              rule,
              urgency.style(),
              () -> navigator.go(Place.of(ScreenId.CASE, task.caseId()))));
    }
  }

  List<DeskRowCell.Row> cases(DeskService.Desk now) {
    List<DeskRowCell.Row> rows = new ArrayList<>();
    rows.add(
        new DeskRowCell.Row.Head(
            "folder", texts.get("desk.cases"), Integer.toString(now.caseCount()), "waiting"));
    for (DeskService.CaseLine line : now.cases()) {
      rows.add(
          new DeskRowCell.Row.Entry(
              CaseWords.state(texts, line),
              "",
              line.matter().reference(),
              line.matter().language().name(),
              "",
              "waiting",
              () -> navigator.go(Place.of(ScreenId.CASE, line.matter().id()))));
    }
    return rows;
  }

  List<DeskRowCell.Row> hits(List<SearchHit> hits) {
    List<DeskRowCell.Row> rows = new ArrayList<>();
    rows.add(
        new DeskRowCell.Row.Head(
            "search", texts.get("desk.found", "n", hits.size()), "", "waiting"));
    for (SearchHit hit : hits) {
      Place target =
          switch (hit.kind()) {
            case CASE -> Place.of(ScreenId.CASE, hit.caseId());
            case ITEM -> Place.of(ScreenId.ITEMS, hit.caseId(), Long.toString(hit.targetId()));
            case LETTER -> Place.of(ScreenId.LETTER, hit.caseId(), Long.toString(hit.targetId()));
          };
      rows.add(
          new DeskRowCell.Row.Entry(
              hit.text().isEmpty() ? hit.reference() : hit.text(),
              hit.closedAt()
                  .map(at -> texts.get("desk.hit-closed", "date", moments.date(at)))
                  .orElse(""),
              hit.reference(),
              texts.get("desk.hit." + Kebab.of(hit.kind())),
              "",
              "waiting",
              () -> navigator.go(target)));
    }
    return rows;
  }
}
