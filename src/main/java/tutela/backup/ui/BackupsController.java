package tutela.backup.ui;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import tutela.backup.BackupService;
import tutela.backup.BackupState;
import tutela.backup.domain.Age;
import tutela.backup.domain.Backup;
import tutela.fx.Background;
import tutela.fx.FileChoice;
import tutela.fx.Moments;
import tutela.fx.Navigator;
import tutela.fx.Place;
import tutela.fx.Screen;
import tutela.fx.Texts;
import tutela.fx.controls.FormField;
import tutela.fx.controls.Icon;
import tutela.fx.controls.Parts;
import tutela.fx.controls.SettingsTabs;
import tutela.fx.controls.Words;
import tutela.kernel.AppFailure;
import tutela.kernel.Kebab;
import tutela.settings.SettingsService;
import tutela.settings.domain.PolicyEntry;

/** The last backup, where the next goes, how many stay; a part of the settings. */
public final class BackupsController implements Screen {
  private static final List<Integer> NUMBERS = List.of(3, 5, 10, 20, 30);

  private final BackupService backups;
  private final BackupModel model;
  private final SettingsService settings;
  private final FileChoice files;
  private final Background background;
  private final Navigator navigator;
  private final Texts texts;
  private final Moments moments;
  private final Clock clock;
  private final BooleanProperty hindered = new SimpleBooleanProperty();

  @FXML private SettingsTabs tabs;
  @FXML private Icon lastIcon;
  @FXML private Label last;
  @FXML private Label rhythm;
  @FXML private FormField lastField;
  @FXML private Button now;
  @FXML private HBox work;
  @FXML private ProgressBar progress;
  @FXML private Icon placeIcon;
  @FXML private Label place;
  @FXML private Label placeSub;
  @FXML private VBox placeWords;
  @FXML private Button choose;
  @FXML private VBox keptWords;
  @FXML private ComboBox<Integer> kept;

  public BackupsController(
      BackupService backups,
      BackupModel model,
      SettingsService settings,
      FileChoice files,
      Background background,
      Navigator navigator,
      Texts texts,
      Clock clock) {
    this.backups = backups;
    this.model = model;
    this.settings = settings;
    this.files = files;
    this.background = background;
    this.navigator = navigator;
    this.texts = texts;
    this.moments = new Moments(texts);
    this.clock = clock;
  }

  @FXML
  void initialize() {
    tabs.lead(navigator);
    tabs.select("backups");
    kept.getItems().setAll(NUMBERS);
    kept.setConverter(Words.of(n -> texts.get("backups.number", "n", n)));
    kept.valueProperty()
        .addListener(
            (o, was, is) -> {
              if (is != null) {
                settings.change(s -> s.keeping(is));
              }
            });
    now.disableProperty().bind(model.running().or(hindered));
    choose.disableProperty().bind(model.running());
    rhythm.setText(texts.get("backups.last-sub", "n", settings.policy().backupEveryDays()));
    if (settings.policy().sets(PolicyEntry.BACKUP_FOLDER)) {
      Parts.show(choose, false);
      fixed(placeWords, texts.get("backups.choose-title"));
    }
    if (settings.policy().sets(PolicyEntry.BACKUPS_KEPT)) {
      kept.setDisable(true);
      kept.getStyleClass().add("read-only");
      int number = settings.settings().backupsKept();
      fixed(keptWords, texts.get("backups.kept") + ": " + texts.get("backups.number", "n", number));
    }
    work.visibleProperty().bind(model.running());
    work.managedProperty().bind(model.running());
    progress.progressProperty().bind(model.share());
    model.failure().addListener(o -> showFailure());
    model
        .running()
        .addListener(
            (o, was, is) -> {
              if (!is) {
                load();
              }
            });
  }

  private void fixed(VBox words, String what) {
    words.getChildren().add(Parts.fixedNote(texts.get("policy.fixed"), what));
  }

  @Override
  public void open(Place here) {
    int number = settings.settings().backupsKept();
    if (!kept.getItems().contains(number)) {
      kept.getItems().add(number);
    }
    kept.setValue(number);
    showFailure();
    load();
    tabs.focus("backups");
  }

  private void load() {
    background.run(backups::state).then(this::show).start();
  }

  private void show(BackupState state) {
    Instant today = clock.instant();
    hindered.set(state.hindrance().isPresent());
    sign(
        lastIcon,
        state.hindrance().isEmpty()
            && !Age.isOld(state.last(), settings.policy().backupEveryDays(), today));
    last.setText(
        state
            .hindrance()
            .map(this::why)
            .or(
                () ->
                    state.last().map(made -> texts.get("backups.last", "when", when(made, today))))
            .orElse(texts.get("backups.none")));
    sign(placeIcon, state.place() == BackupState.Place.ELSEWHERE);
    String folder = state.folder().map(Object::toString).orElse("");
    place.setText(texts.get("backups.place." + Kebab.of(state.place()), "folder", folder));
    boolean awayAndFixed =
        state.place() == BackupState.Place.NOT_THERE
            && settings.policy().sets(PolicyEntry.BACKUP_FOLDER);
    placeSub.setText(
        texts.get(
                awayAndFixed
                    ? "backups.fixed-away"
                    : "backups.place-sub." + Kebab.of(state.place()))
            + (state.place() == BackupState.Place.ELSEWHERE
                ? ""
                : " " + lastElsewhere(state, today)));
  }

  private String lastElsewhere(BackupState state, Instant today) {
    return state
        .lastElsewhere()
        .map(made -> texts.get("backups.elsewhere", "n", Moments.days(made.madeAt(), today)))
        .orElse(texts.get("backups.elsewhere-none"));
  }

  private String when(Backup made, Instant today) {
    long days = Moments.days(made.madeAt(), today);
    return days == 0
        ? texts.get("backups.today", "time", moments.time(made.madeAt()))
        : days == 1
            ? texts.get("backups.yesterday", "time", moments.time(made.madeAt()))
            : moments.date(made.madeAt()) + ", " + moments.time(made.madeAt());
  }

  private static void sign(Icon icon, boolean good) {
    icon.setCode(good ? "check-circle" : "alert-triangle");
    icon.getStyleClass().removeAll("ok-icon", "due-icon");
    icon.getStyleClass().add(good ? "ok-icon" : "due-icon");
  }

  private void showFailure() {
    Optional<AppFailure> failure = model.failure().get();
    lastField.calm();
    failure.ifPresent(problem -> lastField.wrong(why(problem)));
  }

  private String why(AppFailure problem) {
    String key = "backups.failed." + problem.key();
    return texts.get(texts.has(key) ? key : "backups.failed.other");
  }

  @FXML
  void onNow() {
    if (settings.settings().backupFolder().isEmpty()) {
      onChoose();
    }
    if (!settings.settings().backupFolder().isEmpty()) {
      model.start();
    }
  }

  @FXML
  void onCancel() {
    model.cancel();
    now.requestFocus();
  }

  @FXML
  void onChoose() {
    files
        .folder(texts.get("backups.choose-title"))
        .ifPresent(
            folder -> {
              settings.change(s -> s.backedUpTo(folder.toString()));
              lastField.calm();
              load();
            });
  }
}
