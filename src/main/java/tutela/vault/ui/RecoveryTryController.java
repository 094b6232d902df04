package tutela.vault.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import tutela.fx.Background;
import tutela.fx.Place;
import tutela.fx.Sheets;
import tutela.fx.Texts;
import tutela.fx.Toasts;
import tutela.fx.controls.Fields;
import tutela.fx.controls.FormField;
import tutela.kernel.AppFailure;
import tutela.kernel.Progress;
import tutela.vault.SlotService;
import tutela.vault.domain.Key;
import tutela.vault.domain.Opener;

/** Finds out whether the sheet with the recovery key still opens, and notes where it lies. */
public final class RecoveryTryController implements Sheets.Sheet {
  private final SlotService slots;
  private final Background background;
  private final Sheets sheets;
  private final Toasts toasts;
  private final Texts texts;
  private final BooleanProperty working = new SimpleBooleanProperty();
  private Runnable close = () -> {};

  @FXML private FormField wordsField;
  @FXML private TextArea words;
  @FXML private FormField placeField;
  @FXML private TextField place;
  @FXML private Button tryOut;

  public RecoveryTryController(
      SlotService slots, Background background, Sheets sheets, Toasts toasts, Texts texts) {
    this.slots = slots;
    this.background = background;
    this.sheets = sheets;
    this.toasts = toasts;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    Fields.tabMovesOn(words);
    tryOut.disableProperty().bind(working);
    tryOut
        .textProperty()
        .bind(working.map(busy -> texts.get(busy ? "create.working" : "slots.try-do")));
  }

  @Override
  public void onClose(Runnable action) {
    close = action;
  }

  @Override
  public void open(Place here) {
    background
        .run(slots::openers)
        .then(
            openers ->
                openers.stream()
                    .filter(opener -> opener.slot().isRecovery())
                    .map(Opener::place)
                    .filter(known -> place.getText().isEmpty())
                    .forEach(place::setText))
        .start();
  }

  @Override
  public void leave() {
    words.clear();
  }

  @FXML
  void onTry() {
    String where = place.getText().strip();
    if (words.getText().isBlank()) {
      wrong(texts.get("unlock.words-empty"));
    } else if (where.length() > SlotService.LONGEST) {
      placeField.wrong(texts.get("field.too-long", "n", SlotService.LONGEST));
      place.requestFocus();
    } else {
      Key.RecoveryWords typed = Key.RecoveryWords.of(words.getText());
      background
          .run(() -> slots.tryRecoveryKey(typed, where, Progress.none()))
          .busy(working)
          .then(
              done -> {
                close.run();
                toasts.show(texts.get("slots.key-opens"));
              })
          .orElse(this::refuse)
          .start();
    }
  }

  private void refuse(AppFailure failure) {
    if (failure instanceof AppFailure.WrongPassphrase) {
      wrong(texts.get("unlock.words-wrong"));
    } else if (failure instanceof AppFailure.Invalid invalid) {
      wrong(texts.get("unlock." + invalid.key(), invalid.arguments().toArray()));
    } else {
      sheets.failure(failure);
    }
  }

  private void wrong(String message) {
    wordsField.wrong(message);
    words.requestFocus();
    words.selectAll();
  }

  @FXML
  void onCancel() {
    close.run();
  }
}
