package tutela.tracking.ui;

import atlantafx.base.controls.CustomTextField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import tutela.casefile.CaseService;
import tutela.casefile.domain.SearchHit;
import tutela.fx.Background;
import tutela.fx.Moments;
import tutela.fx.Navigator;
import tutela.fx.Place;
import tutela.fx.Screen;
import tutela.fx.ScreenId;
import tutela.fx.Texts;
import tutela.fx.controls.Banner;
import tutela.fx.controls.Columns;
import tutela.fx.controls.Icon;
import tutela.fx.controls.LargeText;
import tutela.fx.controls.Parts;
import tutela.settings.domain.Office;
import tutela.tracking.DeskService;
import tutela.tracking.domain.DeskRow;
import tutela.tracking.domain.Task;

/** Work by urgency, open cases, one search field. */
public final class DeskController implements Screen {
  private static final int CASES = 7;
  private static final int HITS = 50;
  private static final Duration TYPING = Duration.millis(120);

  private final DeskService desk;
  private final CaseService cases;
  private final Supplier<Office> office;
  private final Background background;
  private final Navigator navigator;
  private final Runnable newCase;
  private final Texts texts;
  private final Moments moments;
  private final TaskWords words;
  private final PauseTransition typing = new PauseTransition(TYPING);

  @FXML private Banner clockBehind;
  @FXML private Label title;
  @FXML private Label subtitle;
  @FXML private CustomTextField search;
  @FXML private Button create;
  @FXML private Columns body;
  @FXML private ListView<DeskRowCell.Row> work;
  @FXML private VBox caseRows;
  @FXML private Label caseCount;
  @FXML private HBox empty;
  @FXML private VBox todo;
  @FXML private Button first;
  @FXML private VBox openCases;
  private boolean large;
  private DeskService.@Nullable Desk shown;

  public DeskController(
      DeskService desk,
      CaseService cases,
      Supplier<Office> office,
      Background background,
      Navigator navigator,
      Runnable newCase,
      Texts texts) {
    this.desk = desk;
    this.cases = cases;
    this.office = office;
    this.background = background;
    this.navigator = navigator;
    this.newCase = newCase;
    this.texts = texts;
    this.moments = new Moments(texts);
    this.words = new TaskWords(texts);
  }

  @FXML
  void initialize() {
    LargeText.watch(
        work,
        now -> {
          large = now;
          Parts.show(openCases, !now);
          if (shown != null) {
            show(shown);
          }
        });
    work.setCellFactory(view -> new DeskRowCell());
    work.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER
              && !event.isShortcutDown()
              && work.getSelectionModel().getSelectedItem()
                  instanceof DeskRowCell.Row.Entry entry) {
            event.consume();
            entry.open().run();
          }
        });
    work.getSelectionModel()
        .selectedIndexProperty()
        .addListener((o, before, now) -> skipHeadings(before.intValue(), now.intValue()));
    search.setLeft(new Icon("search"));
    search.setRight(Parts.label(texts.get("desk.search-key"), "key-cap"));
    search.textProperty().addListener(o -> typing.playFromStart());
    typing.setOnFinished(e -> find());
    search.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            event.consume();
            search.clear();
          } else if (event.getCode() == KeyCode.DOWN) {
            event.consume();
            work.requestFocus();
            work.getSelectionModel().selectNext();
          }
        });
  }

  private void skipHeadings(int before, int now) {
    if (now >= 0
        && now < work.getItems().size()
        && work.getItems().get(now) instanceof DeskRowCell.Row.Head) {
      int next = now >= before ? now + 1 : now - 1;
      if (next >= 0 && next < work.getItems().size()) {
        work.getSelectionModel().select(next);
      } else {
        work.getSelectionModel().select(before);
      }
    }
  }

  @Override
  public void open(Place place) {
    boolean searching = place.subject().equals("search");
    if (!searching) {
      search.clear();
    }
    background
        .run(() -> desk.desk(CASES))
        .then(
            now -> {
              show(now);
              if (searching) {
                search.requestFocus();
              } else if (empty.isVisible()) {
                first.requestFocus();
              } else {
                focusFirstRow();
              }
            })
        .start();
  }

  private void focusFirstRow() {
    work.requestFocus();
    // the list drops its selection once more after new rows
    Background.afterwards(() -> work.getSelectionModel().select(1));
  }

  private void show(DeskService.Desk now) {
    shown = now;
    boolean nothingYet = now.caseCount() == 0;
    Parts.show(empty, nothingYet);
    Parts.show(clockBehind, now.ahead().isPresent());
    now.ahead()
        .ifPresent(
            last ->
                clockBehind.setText(
                    texts.get(
                        "desk.clock-behind",
                        "last",
                        moments.date(last) + ", " + moments.time(last),
                        "now",
                        moments.date(now.now()) + ", " + moments.time(now.now()))));
    Parts.show(body, !nothingYet);
    Parts.show(create, !nothingYet);
    create.setDefaultButton(!nothingYet);
    first.setDefaultButton(nothingYet);
    title.setText(moments.today(now.now()));
    subtitle.setText(
        nothingYet
            ? texts.get("desk.sub-empty")
            : texts.get("desk.sub", "late", now.overdue().size(), "today", now.today().size()));
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
    if (large) {
      casesBelow(rows, now);
    }
    work.getItems().setAll(rows);
    caseCount.setText(Integer.toString(now.caseCount()));
    caseRows.getChildren().setAll(now.cases().stream().map(this::caseRow).toList());
    if (nothingYet) {
      showTodo();
    }
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

  /** Large text leaves no room for a second column: the open cases follow the work. */
  private void casesBelow(List<DeskRowCell.Row> rows, DeskService.Desk now) {
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
  }

  private Button caseRow(DeskService.CaseLine line) {
    Button row = new Button();
    row.setId("case-" + line.matter().reference());
    row.getStyleClass().addAll("flat", "plain", "case-button");
    row.setMaxWidth(Double.MAX_VALUE);
    String state = CaseWords.state(texts, line);
    HBox content =
        Parts.row(
            "case-row",
            Parts.label(line.matter().reference(), "case-ref", "cell-text"),
            Parts.label(line.matter().language().name(), "case-lang", "small", "muted"),
            Parts.label(state, "cell-text"));
    content.setAlignment(Pos.CENTER_LEFT);
    row.setGraphic(content);
    row.setAccessibleText(line.matter().reference() + ", " + state);
    row.setOnAction(e -> navigator.go(Place.of(ScreenId.CASE, line.matter().id())));
    return row;
  }

  private void showTodo() {
    Office here = office.get();
    todo.getChildren().clear();
    todo.getChildren()
        .add(Parts.iconLabel("check-circle", texts.get("desk.todo-keys"), "todo", "ok"));
    Button letterhead =
        Parts.button("todo-letterhead", texts.get("desk.todo-letterhead"), "flat", "todo");
    letterhead.setGraphic(new Icon(here.letterheadComplete() ? "check-circle" : "circle"));
    letterhead.setOnAction(
        e -> navigator.go(new Place(ScreenId.SETTINGS, java.util.Optional.empty(), "office")));
    Button sources = Parts.button("todo-sources", texts.get("desk.todo-sources"), "flat", "todo");
    sources.setGraphic(new Icon("circle"));
    sources.setOnAction(e -> navigator.go(Place.of(ScreenId.SOURCES)));
    todo.getChildren()
        .addAll(
            letterhead,
            Parts.label(texts.get("desk.todo-letterhead-sub"), "small", "muted", "todo-sub"),
            sources,
            Parts.label(texts.get("desk.todo-sources-sub"), "small", "muted", "todo-sub"));
  }

  private void find() {
    String typed = search.getText().strip();
    if (typed.isEmpty()) {
      background.run(() -> desk.desk(CASES)).then(this::show).start();
      return;
    }
    background
        .run(() -> cases.search(typed, HITS))
        .then(
            hits -> {
              if (search.getText().strip().equals(typed)) {
                showHits(hits);
              }
            })
        .start();
  }

  private void showHits(List<SearchHit> hits) {
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
              "",
              hit.reference(),
              texts.get("desk.hit." + Texts.kebab(hit.kind())),
              "",
              "waiting",
              () -> navigator.go(target)));
    }
    Parts.show(body, true);
    Parts.show(empty, false);
    work.getItems().setAll(rows);
  }

  @FXML
  void onCreate() {
    newCase.run();
  }

  @FXML
  void onAllCases() {
    navigator.go(Place.of(ScreenId.CASES));
  }
}
