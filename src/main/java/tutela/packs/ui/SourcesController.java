package tutela.packs.ui;

import atlantafx.base.controls.CustomTextField;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tutela.fx.Background;
import tutela.fx.Navigator;
import tutela.fx.Place;
import tutela.fx.Screen;
import tutela.fx.ScreenId;
import tutela.fx.Texts;
import tutela.fx.controls.Icon;
import tutela.fx.controls.Parts;
import tutela.fx.controls.Segmented;
import tutela.fx.controls.Words;
import tutela.kernel.Brussels;
import tutela.kernel.Kebab;
import tutela.packs.Packs;

/** Every text the program relies on: what it says, where it was found, who verified it. */
public final class SourcesController implements Screen {
  private static final double KIND_EM = 6.2;
  private static final double VALID_EM = 10;
  private static final double MARK_EM = 12.4;
  private static final double TITLE_EM = 12;

  private final Packs packs;
  private final Supplier<List<OtherSource>> others;
  private final Background background;
  private final Navigator navigator;
  private final Texts texts;
  private final Clock clock;
  private final SourcesModel model = new SourcesModel();
  private Optional<String> shown = Optional.empty();

  @FXML private Label subtitle;
  @FXML private Segmented<SourcesModel.Filter> filter;
  @FXML private CustomTextField search;
  @FXML private ComboBox<Optional<Source.Kind>> kind;
  @FXML private Label figures;
  @FXML private TableView<Source> table;
  @FXML private TableColumn<Source, Source> kindColumn;
  @FXML private TableColumn<Source, Source> titleColumn;
  @FXML private TableColumn<Source, Source> validColumn;
  @FXML private TableColumn<Source, Source> markColumn;
  @FXML private Label none;
  @FXML private ScrollPane scroll;
  @FXML private Label title;
  @FXML private Label id;
  @FXML private HBox chips;
  @FXML private VBox card;
  @FXML private Button versions;

  /**
   * @param others what later features rely on; asked in the background
   */
  public SourcesController(
      Packs packs,
      Supplier<List<OtherSource>> others,
      Background background,
      Navigator navigator,
      Texts texts,
      Clock clock) {
    this.packs = packs;
    this.others = others;
    this.background = background;
    this.navigator = navigator;
    this.texts = texts;
    this.clock = clock;
  }

  @FXML
  void initialize() {
    filter.choices(
        List.of(SourcesModel.Filter.values()), f -> texts.get("sources.filter." + Kebab.of(f)));
    filter.setValue(SourcesModel.Filter.ALL);
    filter.valueProperty().addListener(o -> fill());
    search.setLeft(new Icon("search"));
    search.textProperty().addListener(o -> fill());
    search.setOnKeyPressed(this::searchKeys);
    List<Optional<Source.Kind>> kinds = new ArrayList<>();
    kinds.add(Optional.empty());
    Arrays.stream(Source.Kind.values()).map(Optional::of).forEach(kinds::add);
    kind.getItems().setAll(kinds);
    kind.setConverter(Words.of(this::kindWord));
    kind.setValue(Optional.empty());
    kind.valueProperty().addListener(o -> fill());
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setRowFactory(view -> new SpokenRow());
    subtitle.fontProperty().addListener(o -> measure());
    table.widthProperty().addListener(o -> measure());
    column(kindColumn, s -> Parts.label(texts.get("source.kind." + Kebab.of(s.kind())), "muted"));
    column(titleColumn, s -> Parts.label(s.title(), "cut"));
    column(validColumn, s -> Parts.label(s.valid(), "small", "muted"));
    column(markColumn, s -> s.mark().chip(texts));
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((o, was, is) -> Optional.ofNullable(is).ifPresent(this::show));
    Parts.show(scroll, false);
  }

  private String kindWord(Optional<Source.Kind> choice) {
    return choice
        .map(k -> texts.get("source.kinds." + Kebab.of(k)))
        .orElse(texts.get("sources.all"));
  }

  private final class SpokenRow extends TableRow<Source> {
    @Override
    protected void updateItem(@Nullable Source source, boolean empty) {
      super.updateItem(source, empty);
      setAccessibleText(
          source == null
              ? null
              : String.join(
                  ", ",
                  texts.get("source.kind." + Kebab.of(source.kind())),
                  source.title(),
                  source.valid(),
                  source.mark().word(texts)));
    }
  }

  /** Columns follow the size of the text; what is left goes to the title, which needs some. */
  private void measure() {
    double em = subtitle.getFont().getSize();
    width(kindColumn, KIND_EM * em);
    width(validColumn, VALID_EM * em);
    width(markColumn, MARK_EM * em);
    titleColumn.setMinWidth(TITLE_EM * em);
    double left = table.getWidth() / em - MARK_EM - TITLE_EM;
    boolean allKinds = kind.getValue() == null || kind.getValue().isEmpty();
    boolean someValid = table.getItems().stream().anyMatch(source -> !source.valid().isEmpty());
    kindColumn.setVisible(allKinds && left > KIND_EM);
    validColumn.setVisible(someValid && left > VALID_EM + (allKinds ? KIND_EM : 0));
  }

  private static void width(TableColumn<Source, Source> column, double width) {
    column.setMinWidth(width);
    column.setMaxWidth(width);
    column.setPrefWidth(width);
  }

  private static void column(TableColumn<Source, Source> column, Function<Source, Node> maker) {
    column.setReorderable(false);
    column.setSortable(false);
    column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(c.getValue()));
    column.setCellFactory(
        c ->
            new TableCell<>() {
              @Override
              protected void updateItem(@Nullable Source source, boolean none) {
                super.updateItem(source, none);
                setGraphic(source == null || none ? null : maker.apply(source));
              }
            });
  }

  private void searchKeys(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
      event.consume();
      search.clear();
    } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
      event.consume();
      table.requestFocus();
    }
  }

  @Override
  public void open(Place place) {
    if (!place.subject().isEmpty()) {
      shown = Optional.of(place.subject());
      filter.setValue(SourcesModel.Filter.ALL);
      kind.setValue(Optional.empty());
      search.clear();
    }
    background
        .run(() -> new PackSources(packs, texts, Brussels.date(clock.instant())).all(others.get()))
        .then(
            found -> {
              model.load(found);
              subtitle.setText(
                  texts.get(
                      "sources.sub",
                      "n",
                      model.size(),
                      "open",
                      model.toVerify(),
                      "verified",
                      model.verified()));
              fill();
            })
        .start();
    table.requestFocus();
  }

  private void fill() {
    SourcesModel.Filter only = filter.getValue();
    Optional<Source.Kind> of = kind.getValue() == null ? Optional.empty() : kind.getValue();
    List<Source> rows =
        model.rows(of, only == null ? SourcesModel.Filter.ALL : only, search.getText());
    Optional<String> wanted = shown;
    table.getItems().setAll(rows);
    measure();
    Parts.show(none, rows.isEmpty() && model.size() > 0);
    figures.setText(
        texts.get(
            "sources.figures",
            "n",
            rows.size(),
            "open",
            rows.stream().filter(Source::isToVerify).count()));
    Parts.show(scroll, !rows.isEmpty());
    rows.stream()
        .filter(source -> wanted.filter(source.id()::equals).isPresent())
        .findFirst()
        .or(() -> rows.stream().findFirst())
        .ifPresent(
            source -> {
              table.getSelectionModel().select(source);
              table.scrollTo(source);
              show(source);
            });
  }

  private void show(Source source) {
    shown = Optional.of(source.id());
    title.setText(source.title());
    id.setText(source.id());
    chips.getChildren().setAll(source.mark().chip(texts));
    card.getChildren().clear();
    for (Fact fact : source.facts()) {
      card.getChildren().add(new FactView(fact, card.getChildren().size(), text -> {}, texts));
    }
    Parts.show(versions, source.kind() == Source.Kind.INTERVIEW);
    scroll.setVvalue(0);
  }

  @FXML
  void onVersions() {
    navigator.go(Place.of(ScreenId.INTERVIEW_VERSIONS));
  }
}
