package tutela.interview.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import tutela.fx.Background;
import tutela.fx.Dialogs;
import tutela.fx.FileChoice;
import tutela.fx.Navigator;
import tutela.fx.Place;
import tutela.fx.Screen;
import tutela.fx.ScreenId;
import tutela.fx.Texts;
import tutela.fx.controls.Banner;
import tutela.fx.controls.Parts;
import tutela.fx.controls.Segmented;
import tutela.interview.PackArchive;
import tutela.interview.VersionService;
import tutela.interview.domain.Version;
import tutela.kernel.AppFailure;
import tutela.kernel.Kebab;

/** The versions of the interview: what they say, who read them, which one conversations follow. */
public final class VersionsController implements Screen {
  private static final List<String> ENDINGS = List.of("zip");

  /** What is shown of a version. */
  private enum Side {
    ABOUT,
    CHANGES,
    PAGES
  }

  private final VersionService versions;
  private final FileChoice files;
  private final Background background;
  private final Dialogs dialogs;
  private final Navigator navigator;
  private final Texts texts;
  private final VersionWords words;
  private final VersionAbout about;
  private final ComparisonView changes;
  private final PreviewView pages;
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private Optional<String> wanted = Optional.empty();

  @FXML private ListView<Version> list;
  @FXML private Banner fallback;
  @FXML private VBox problem;
  @FXML private Label problemText;
  @FXML private Label problemPlace;
  @FXML private Label hint;
  @FXML private Label title;
  @FXML private HBox chips;
  @FXML private Segmented<Side> side;
  @FXML private ScrollPane scroll;
  @FXML private Button file;
  @FXML private Button folder;
  @FXML private Button export;
  @FXML private Button use;

  public VersionsController(
      VersionService versions,
      FileChoice files,
      Background background,
      Dialogs dialogs,
      Navigator navigator,
      Texts texts,
      Clock clock) {
    this.versions = versions;
    this.files = files;
    this.background = background;
    this.dialogs = dialogs;
    this.navigator = navigator;
    this.texts = texts;
    this.words = new VersionWords(texts);
    this.about =
        new VersionAbout(versions, background, words, clock, this::refill, dialogs::failure);
    this.changes = new ComparisonView(versions, background, words, dialogs::failure);
    this.pages = new PreviewView(versions, background, words);
  }

  @FXML
  void initialize() {
    list.setCellFactory(view -> new VersionCell(words));
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((o, was, is) -> Optional.ofNullable(is).ifPresent(this::show));
    side.choices(List.of(Side.values()), s -> texts.get("versions.side." + Kebab.of(s)));
    side.setValue(Side.ABOUT);
    side.valueProperty()
        .addListener(
            o ->
                Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                    .ifPresent(this::fill));
    calm();
    Parts.show(fallback, false);
    export.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
    for (Button button : List.of(file, folder)) {
      button.disableProperty().bind(busy);
    }
  }

  @Override
  public void open(Place place) {
    calm();
    if (!place.subject().isEmpty()) {
      wanted = Optional.of(place.subject());
    }
    versions
        .now()
        .insteadOf()
        .ifPresent(
            broken -> {
              fallback.setStrong(texts.get("versions.fallback", "name", broken.name()));
              fallback.setText(texts.get("versions.fallback-place", "place", broken.place()));
              Parts.show(fallback, true);
            });
    refill();
    list.requestFocus();
  }

  private void refill() {
    background.run(versions::all).then(this::fill).start();
  }

  private void fill(List<Version> all) {
    changes.know(all);
    list.getItems().setAll(all);
    all.stream()
        .filter(version -> wanted.filter(version.name()::equals).isPresent())
        .findFirst()
        .or(() -> all.stream().filter(VersionWords::isNow).findFirst())
        .ifPresent(version -> list.getSelectionModel().select(version));
  }

  private void show(Version version) {
    wanted = Optional.of(version.name());
    title.setText(version.name());
    chips.getChildren().setAll(words.chips(version));
    boolean isNext = version.use() == Version.Use.NOW || version.use() == Version.Use.NEXT;
    use.setDisable(isNext);
    fill(version);
  }

  private void fill(Version version) {
    Side shown = Optional.ofNullable(side.getValue()).orElse(Side.ABOUT);
    scroll.setContent(
        switch (shown) {
          case ABOUT -> about.of(version);
          case CHANGES -> changes.of(version);
          case PAGES -> pages.of(version);
        });
    scroll.setVvalue(0);
  }

  // ---- bring in, take out, use

  @FXML
  void onFile() {
    files.open(texts.get("versions.choose-file"), ENDINGS).ifPresent(this::bringIn);
  }

  @FXML
  void onFolder() {
    files.folder(texts.get("versions.choose-folder")).ifPresent(this::bringIn);
  }

  private void bringIn(Path from) {
    calm();
    background
        .run(() -> versions.bringIn(PackArchive.read(from)))
        .busy(busy)
        .then(
            name -> {
              wanted = Optional.of(name);
              side.setValue(Side.CHANGES);
              refill();
            })
        .orElse(this::refused)
        .start();
  }

  private void refused(AppFailure failure) {
    switch (failure) {
      case AppFailure.PackInvalid broken ->
          problem(texts.get("versions.pack-invalid"), broken.place());
      case AppFailure.Invalid invalid -> problem(texts.of(invalid), "");
      default -> dialogs.failure(failure);
    }
  }

  private void problem(String says, String place) {
    problemText.setText(says);
    problemPlace.setText(place);
    Parts.show(problemPlace, !place.isEmpty());
    Parts.show(problem, true);
    Parts.show(hint, false);
    problem.setAccessibleText(says + " " + place);
    problem.requestFocus();
  }

  @FXML
  void onExport() {
    Version version = list.getSelectionModel().getSelectedItem();
    String name = "interview-" + version.name().replaceAll("[^\\p{L}\\p{N}._-]+", "-") + ".zip";
    files
        .save(texts.get("versions.export-title"), name)
        .ifPresent(target -> background.run(() -> versions.export(version.name(), target)).start());
  }

  @FXML
  void onUse() {
    change(() -> versions.choose(list.getSelectionModel().getSelectedItem().name()));
  }

  private void calm() {
    Parts.show(problem, false);
    Parts.show(hint, true);
  }

  private void change(Runnable work) {
    calm();
    background.run(work).saves().then(done -> refill()).orElse(this::refused).start();
  }

  @FXML
  void onBack() {
    navigator.go(Place.of(ScreenId.SOURCES));
  }
}
