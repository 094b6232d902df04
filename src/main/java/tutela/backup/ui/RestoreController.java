package tutela.backup.ui;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tutela.backup.RestoreService;
import tutela.backup.domain.BackupNames;
import tutela.backup.domain.Contents;
import tutela.fx.Background;
import tutela.fx.Dialogs;
import tutela.fx.FileChoice;
import tutela.fx.Moments;
import tutela.fx.Place;
import tutela.fx.Screen;
import tutela.fx.ScreenId;
import tutela.fx.Texts;
import tutela.fx.controls.Banner;
import tutela.fx.controls.FormField;
import tutela.fx.controls.Parts;
import tutela.fx.controls.PhraseOrWords;
import tutela.fx.controls.SecretField;
import tutela.kernel.AppFailure;
import tutela.vault.domain.Key;

/** Brings a case file back: which backup, its key, what is in it, where to. */
public final class RestoreController implements Screen {
  private final RestoreGate gate;
  private final RestoreService restoring;
  private final FileChoice files;
  private final Dialogs dialogs;
  private final Texts texts;
  private final Moments moments;
  private final RestoreModel model;
  private @Nullable PhraseOrWords entry;

  @FXML private VBox ask;
  @FXML private FormField fileField;
  @FXML private TextField file;
  @FXML private Button chooseFile;
  @FXML private FormField phraseField;
  @FXML private SecretField phrase;
  @FXML private FormField wordsField;
  @FXML private TextArea words;
  @FXML private Hyperlink other;
  @FXML private VBox keys;
  @FXML private VBox found;
  @FXML private Label madeAt;
  @FXML private Label entries;
  @FXML private FormField folderField;
  @FXML private TextField folder;
  @FXML private Banner present;
  @FXML private HBox work;
  @FXML private ProgressBar progress;
  @FXML private Banner done;
  @FXML private Button back;
  @FXML private Button read;
  @FXML private Button restore;
  @FXML private Button open;

  public RestoreController(
      RestoreGate gate,
      RestoreService restoring,
      FileChoice files,
      Background background,
      Dialogs dialogs,
      Texts texts) {
    this.gate = gate;
    this.restoring = restoring;
    this.files = files;
    this.dialogs = dialogs;
    this.texts = texts;
    this.moments = new Moments(texts);
    this.model = new RestoreModel(restoring, background);
  }

  @FXML
  void initialize() {
    entry = new PhraseOrWords(phraseField, phrase, wordsField, words, other, texts);
    read.disableProperty().bind(model.reading());
    read.textProperty()
        .bind(model.reading().map(now -> texts.get(now ? "restore.reading" : "restore.read")));
    for (Button each : List.of(back, restore)) {
      each.disableProperty().bind(model.writing());
    }
    work.visibleProperty().bind(model.writing());
    work.managedProperty().bind(model.writing());
    progress.progressProperty().bind(model.share());
    file.textProperty().addListener(o -> ask());
    folder.textProperty().addListener(o -> showPresent());
  }

  @Override
  public void open(Place place) {
    folder.setText(gate.folder().toString());
    file.setText(place.subject()); // empty, but for a backup that was opened from outside
    ask();
    if (place.subject().isEmpty()) {
      chooseFile.requestFocus();
    } else {
      phrase.focusAndSelect();
    }
  }

  @Override
  public void leave() {
    entry().clear();
    model.forget();
  }

  private enum Step {
    ASK,
    FOUND,
    DONE
  }

  private void ask() {
    model.forget();
    step(Step.ASK);
  }

  private void step(Step step) {
    Parts.show(ask, step != Step.DONE);
    Parts.show(keys, step == Step.ASK);
    Parts.show(found, step == Step.FOUND);
    Parts.show(done, step == Step.DONE);
    Parts.show(back, step != Step.DONE);
    Parts.show(read, step == Step.ASK);
    Parts.show(restore, step == Step.FOUND);
    Parts.show(open, step == Step.DONE);
    read.setDefaultButton(step == Step.ASK);
    restore.setDefaultButton(step == Step.FOUND);
    open.setDefaultButton(step == Step.DONE);
  }

  @FXML
  void onChooseFile() {
    String ending = BackupNames.ENDING.substring(1);
    files
        .open(texts.get("restore.file-title"), List.of(ending))
        .ifPresent(
            chosen -> {
              file.setText(chosen.toString());
              phrase.focusAndSelect();
            });
  }

  @FXML
  void onOther() {
    entry().change();
  }

  private PhraseOrWords entry() {
    return Objects.requireNonNull(entry);
  }

  @FXML
  void onRead() {
    PhraseOrWords asked = entry();
    boolean byWords = asked.isByWords();
    Optional<Path> chosen = path(file);
    if (chosen.isEmpty()) {
      fileField.wrong(texts.get("restore.file-missing"));
      chooseFile.requestFocus();
      return;
    }
    Optional<String> blank = asked.whyBlank();
    if (blank.isPresent()) {
      asked.refuse(blank.get());
      return;
    }
    char[] typed = phrase.characters();
    Key given = byWords ? Key.RecoveryWords.of(words.getText()) : new Key.Passphrase(typed);
    model.read(
        chosen.get(),
        given,
        contents -> {
          Arrays.fill(typed, '\0');
          asked.clear();
          show(contents);
        },
        failure -> {
          Arrays.fill(typed, '\0');
          if (failure instanceof AppFailure.WrongPassphrase) {
            asked.refuse(texts.get(byWords ? "restore.words-wrong" : "restore.phrase-wrong"));
          } else if (failure instanceof AppFailure.Invalid invalid) {
            asked.refuse(texts.get("unlock." + invalid.key(), invalid.arguments().toArray()));
          } else if (failure instanceof AppFailure.BackupDamaged) {
            fileField.wrong(texts.get("restore.file-damaged"));
            chooseFile.requestFocus();
          } else {
            dialogs.failure(failure);
          }
        });
  }

  private static Optional<Path> path(TextField field) {
    try {
      String typed = field.getText().strip();
      return typed.isEmpty()
          ? Optional.empty()
          : Optional.of(Path.of(typed)).filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private void show(Contents contents) {
    madeAt.setText(
        texts.get(
            "restore.made",
            "when",
            moments.date(contents.madeAt()) + ", " + moments.time(contents.madeAt())));
    entries.setText(texts.get("restore.entries", "n", contents.entries()));
    step(Step.FOUND);
    showPresent();
    restore.requestFocus();
  }

  private void showPresent() {
    Parts.show(present, path(folder).filter(restoring::existsIn).isPresent());
  }

  @FXML
  void onChooseFolder() {
    files
        .folder(texts.get("create.folder-title"))
        .ifPresent(chosen -> folder.setText(chosen.toString()));
  }

  @FXML
  void onRestore() {
    Optional<Path> chosen = path(folder);
    if (chosen.isEmpty()) {
      folderField.wrong(texts.get("create.folder-invalid"));
      folder.requestFocus();
      return;
    }
    model.restore(
        chosen.get(),
        gate.migrations(),
        ended -> ended.ifPresent(this::restored),
        failure -> dialogs.failure(failure));
  }

  private void restored(RestoreModel.Restored result) {
    model.forget();
    done.setText(
        result
            .aside()
            .map(name -> texts.get("restore.aside", "name", name))
            .orElse(texts.get("restore.open-now")));
    step(Step.DONE);
    open.requestFocus();
  }

  @FXML
  void onCancel() {
    model.cancel();
  }

  @FXML
  void onBack() {
    leave();
    gate.show(ScreenId.WELCOME);
  }

  @FXML
  void onOpen() {
    path(folder).ifPresent(gate::choose);
  }
}
