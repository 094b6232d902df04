package tutela.tracking.ui;

import atlantafx.base.controls.CustomTextField;
import java.util.List;
import java.util.Optional;
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

/** Work by urgency, open cases, one search field. */
public final class DeskController implements Screen {
  private static final int HITS = 50;
  private static final Duration TYPING = Duration.millis(120);

  private final DeskService desk;
  private final CaseService cases;
  private final Supplier<Office> office;
  private final Supplier<Optional<BackupAge>> backups;
  private final Background background;
  private final Navigator navigator;
  private final Runnable newCase;
  private final Texts texts;
  private final Moments moments;
  private final DeskRows listed;
  private final PauseTransition typing = new PauseTransition(TYPING);

  @FXML private Banner clockBehind;
  @FXML private Banner unsaved;
  @FXML private Button backUp;
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
  private Optional<BackupAge> age = Optional.empty();
  private boolean large;
  private DeskService.@Nullable Desk shown;

  /**
   * @param backups asked where the case file is read: what there is to say of backups
   */
  public DeskController(
      DeskService desk,
      CaseService cases,
      Supplier<Office> office,
      Supplier<Optional<BackupAge>> backups,
      Background background,
      Navigator navigator,
      Runnable newCase,
      Texts texts) {
    this.desk = desk;
    this.cases = cases;
    this.office = office;
    this.backups = backups;
    this.background = background;
    this.navigator = navigator;
    this.newCase = newCase;
    this.texts = texts;
    this.moments = new Moments(texts);
    this.listed = new DeskRows(office, navigator, texts, moments);
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
    if (!searching && !search.getText().isEmpty()) {
      search.clear(); // says that it changed even where it did not, and the desk is read again
    }
    background.run(backups::get).then(this::showUnsaved).start();
    background
        .run(() -> desk.desk(DeskService.CASES))
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
    boolean nothingYet = now.caseCount() == 0 && now.overdue().isEmpty() && now.today().isEmpty();
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
    List<DeskRowCell.Row> rows = listed.work(now);
    if (large) {
      // large text leaves no room for a second column: the open cases follow the work
      rows.addAll(listed.cases(now));
    }
    work.getItems().setAll(rows);
    caseCount.setText(Integer.toString(now.caseCount()));
    caseRows.getChildren().setAll(now.cases().stream().map(this::caseRow).toList());
    if (nothingYet) {
      new FirstSteps(todo, navigator, texts).show(office.get(), age);
    }
    Parts.show(unsaved, !nothingYet && age.isPresent());
    Parts.show(backUp, unsaved.isVisible());
  }

  /** Before the desk itself, which shows it. */
  private void showUnsaved(Optional<BackupAge> found) {
    age = found;
    found.ifPresent(
        old ->
            unsaved.setStrong(
                old.days().isPresent()
                    ? texts.get("desk.backup-old", "n", old.days().getAsLong())
                    : texts.get("desk.backup-none")));
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

  private void find() {
    String typed = search.getText().strip();
    if (typed.isEmpty()) {
      background.run(() -> desk.desk(DeskService.CASES)).then(this::show).start();
      return;
    }
    background
        .run(() -> cases.search(typed, HITS))
        .then(
            hits -> {
              if (search.getText().strip().equals(typed)) {
                Parts.show(body, true);
                Parts.show(empty, false);
                work.getItems().setAll(listed.hits(hits));
              }
            })
        .start();
  }

  @FXML
  void onCreate() {
    newCase.run();
  }

  @FXML
  void onBackUp() {
    navigator.go(Place.of(ScreenId.BACKUPS));
  }

  @FXML
  void onAllCases() {
    navigator.go(Place.of(ScreenId.CASES));
  }
}
