package tutela.vault.ui;

import java.util.Arrays;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import tutela.fx.Background;
import tutela.fx.Dialogs;
import tutela.fx.Place;
import tutela.fx.Screen;
import tutela.fx.ScreenId;
import tutela.fx.Texts;
import tutela.fx.controls.Fields;
import tutela.fx.controls.FormField;
import tutela.fx.controls.Parts;
import tutela.fx.controls.SecretField;
import tutela.kernel.AppFailure;
import tutela.kernel.Progress;
import tutela.vault.VaultService;
import tutela.vault.domain.Key;

/** Opens the case file by passphrase or recovery key. Shows neither its path nor what it holds. */
public final class UnlockController implements Screen {
  private final Gate gate;
  private final VaultService vaults;
  private final Background background;
  private final Dialogs dialogs;
  private final Texts texts;
  private final BooleanProperty opening = new SimpleBooleanProperty();

  @FXML private FormField phraseField;
  @FXML private SecretField phrase;
  @FXML private FormField wordsField;
  @FXML private TextArea words;
  @FXML private Button unlock;
  @FXML private Hyperlink other;
  @FXML private Label space;
  @FXML private HBox languages;

  public UnlockController(
      Gate gate, VaultService vaults, Background background, Dialogs dialogs, Texts texts) {
    this.gate = gate;
    this.vaults = vaults;
    this.background = background;
    this.dialogs = dialogs;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    Fields.tabMovesOn(words);
    unlock.disableProperty().bind(opening);
    unlock
        .textProperty()
        .bind(opening.map(now -> texts.get(now ? "unlock.opening" : "unlock.open")));
    languages.getChildren().addAll(WelcomeController.languageLinks(texts, gate));
    Parts.show(wordsField, false);
    phrase.onChange(() -> Parts.show(space, true));
  }

  @Override
  public void open(Place place) {
    phrase.focusAndSelect();
  }

  @FXML
  void onOther() {
    boolean byWords = !wordsField.isVisible();
    Parts.show(wordsField, byWords);
    Parts.show(phraseField, !byWords);
    other.setText(texts.get(byWords ? "unlock.use-phrase" : "unlock.use-key"));
    if (byWords) {
      words.requestFocus();
    } else {
      phrase.focusAndSelect();
    }
  }

  @FXML
  void onElsewhere() {
    gate.show(ScreenId.WELCOME);
  }

  @FXML
  void onRestore() {
    gate.show(ScreenId.RESTORE);
  }

  @FXML
  void onUnlock() {
    if (opening.get()) {
      return;
    }
    boolean byWords = wordsField.isVisible();
    if (byWords ? words.getText().isBlank() : phrase.isBlank()) {
      refuse(texts.get(byWords ? "unlock.words-empty" : "unlock.phrase-empty"));
      return;
    }
    char[] typed = phrase.characters();
    Key key =
        byWords
            ? new Key.RecoveryWords(List.of(words.getText().strip().split("\\s+")))
            : new Key.Passphrase(typed);
    background
        .run(() -> vaults.unlock(gate.folder(), key, gate.migrations(), Progress.none()))
        .busy(opening)
        .then(
            vault -> {
              Arrays.fill(typed, '\0');
              phrase.clear();
              words.clear();
              gate.opened(vault, gate.folder());
            })
        .orElse(
            failure -> {
              Arrays.fill(typed, '\0');
              if (failure instanceof AppFailure.WrongPassphrase) {
                refuse(texts.get(byWords ? "unlock.words-wrong" : "unlock.phrase-wrong"));
              } else if (failure instanceof AppFailure.Invalid invalid) {
                refuse(texts.get("unlock." + invalid.key(), invalid.arguments().toArray()));
              } else if (isDamage(failure)) {
                dialogs.failure(failure, "failure.restore", this::onRestore);
              } else {
                dialogs.failure(failure, this::onUnlock);
              }
            })
        .start();
  }

  private static boolean isDamage(AppFailure failure) {
    return failure instanceof AppFailure.StoreDamaged
        || failure instanceof AppFailure.StoreMissing
        || failure instanceof AppFailure.KeyFileDamaged
        || failure instanceof AppFailure.KeyFileMissing;
  }

  private void refuse(String message) {
    if (wordsField.isVisible()) {
      wordsField.wrong(message);
      words.requestFocus();
      words.selectAll();
    } else {
      phraseField.wrong(message);
      Parts.show(space, false);
      phrase.focusAndSelect();
    }
  }
}
