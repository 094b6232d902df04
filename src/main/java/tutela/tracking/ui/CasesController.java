package tutela.tracking.ui;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import tutela.fx.Background;
import tutela.fx.Moments;
import tutela.fx.Navigator;
import tutela.fx.Place;
import tutela.fx.Screen;
import tutela.fx.ScreenId;
import tutela.fx.Texts;
import tutela.fx.controls.Segmented;
import tutela.fx.controls.Tables;
import tutela.kernel.Kebab;
import tutela.tracking.DeskService;

/** All open cases, last touched first; or those that are closed, the last closed first. */
public final class CasesController implements Screen {
  private static final int AT_ONCE = 500;

  /** Which cases are listed. */
  enum Which {
    OPEN,
    CLOSED
  }

  private final DeskService desk;
  private final Background background;
  private final Navigator navigator;
  private final Runnable newCase;
  private final Texts texts;
  private final Moments moments;

  @FXML private Label title;
  @FXML private Label subtitle;
  @FXML private Segmented<Which> which;
  @FXML private StackPane framed;
  @FXML private TableView<DeskService.CaseLine> table;
  @FXML private TableColumn<DeskService.CaseLine, String> reference;
  @FXML private TableColumn<DeskService.CaseLine, String> language;
  @FXML private TableColumn<DeskService.CaseLine, String> state;
  @FXML private TableColumn<DeskService.CaseLine, String> opened;
  @FXML private TableColumn<DeskService.CaseLine, String> caseworker;
  @FXML private Button more;

  public CasesController(
      DeskService desk, Background background, Navigator navigator, Runnable newCase, Texts texts) {
    this.desk = desk;
    this.background = background;
    this.navigator = navigator;
    this.newCase = newCase;
    this.texts = texts;
    this.moments = new Moments(texts);
  }

  @FXML
  void initialize() {
    which.choices(List.of(Which.values()), w -> texts.get("cases.which." + Kebab.of(w)));
    which.setValue(Which.OPEN);
    which
        .valueProperty()
        .addListener(
            (o, was, is) -> {
              table.getItems().clear();
              load();
            });
    Tables.fit(framed, table);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    subtitle.fontProperty().addListener(o -> measure());
    measure();
    reference.setCellValueFactory(
        c -> new ReadOnlyStringWrapper(c.getValue().matter().reference()));
    language.setCellValueFactory(
        c -> new ReadOnlyStringWrapper(c.getValue().matter().language().name()));
    state.setCellValueFactory(c -> new ReadOnlyStringWrapper(CaseWords.state(texts, c.getValue())));
    opened.setCellValueFactory(
        c -> new ReadOnlyStringWrapper(moments.date(c.getValue().matter().openedAt())));
    caseworker.setCellValueFactory(
        c -> new ReadOnlyStringWrapper(texts.author(c.getValue().matter().caseworker())));
    table.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            event.consume();
            openSelected();
          }
        });
    table.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.getY() > 33) {
            openSelected();
          }
        });
  }

  /** Columns follow the size of the text; what is left goes to the state. */
  private void measure() {
    double em = subtitle.getFont().getSize();
    width(reference, 9 * em);
    width(language, 6 * em);
    width(opened, 12.5 * em);
    width(caseworker, 12.5 * em);
    state.setMinWidth(10 * em);
  }

  private static void width(TableColumn<DeskService.CaseLine, String> column, double width) {
    column.setMinWidth(width);
    column.setMaxWidth(width);
    column.setPrefWidth(width);
  }

  @Override
  public void open(Place place) {
    table.getItems().clear();
    load();
  }

  private void load() {
    int from = table.getItems().size();
    boolean closed = which.getValue() == Which.CLOSED;
    record Lines(List<DeskService.CaseLine> lines, int all) {}
    background
        .run(
            () ->
                closed
                    ? new Lines(desk.closedCases(AT_ONCE, from), desk.countClosedCases())
                    : new Lines(desk.openCases(AT_ONCE, from), desk.countOpenCases()))
        .then(
            found -> {
              title.setText(texts.get(closed ? "cases.title-closed" : "cases.title"));
              state.setText(texts.get(closed ? "cases.kept-until" : "cases.state"));
              table.getItems().addAll(found.lines());
              subtitle.setText(
                  texts.get(closed ? "cases.sub-closed" : "cases.sub", "n", found.all()));
              more.setVisible(table.getItems().size() < found.all());
              if (from == 0 && !table.getItems().isEmpty() && !which.isFocusWithin()) {
                table.requestFocus();
                table.getSelectionModel().selectFirst();
              }
            })
        .start();
  }

  private void openSelected() {
    DeskService.CaseLine line = table.getSelectionModel().getSelectedItem();
    if (line != null) {
      navigator.go(Place.of(ScreenId.CASE, line.matter().id()));
    }
  }

  @FXML
  void onMore() {
    load();
  }

  @FXML
  void onCreate() {
    newCase.run();
  }
}
