package tutela.vault.ui;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;
import tutela.fx.Background;
import tutela.fx.Sheets;
import tutela.fx.Texts;
import tutela.fx.controls.FormField;
import tutela.fx.controls.SecretField;
import tutela.kernel.AppFailure;
import tutela.vault.SlotService;
import tutela.vault.domain.Key;

/**
 * A sheet that changes what opens the case file, and so asks once more for the key that it was
 * opened with.
 */
abstract class KeySheet implements Sheets.Sheet {
  final SlotService slots;
  final Texts texts;
  private final Background background;
  private final Sheets sheets;
  private final BooleanProperty working = new SimpleBooleanProperty();
  private Runnable close = () -> {};

  @FXML private FormField ownField;
  @FXML private SecretField own;

  KeySheet(SlotService slots, Background background, Sheets sheets, Texts texts) {
    this.slots = slots;
    this.background = background;
    this.sheets = sheets;
    this.texts = texts;
  }

  /**
   * @param act starts the work; says so while it runs
   * @param doing key of its text
   */
  final void prepare(Button act, String doing) {
    ownField.setLabel(texts.get(slots.own().isRecovery() ? "unlock.words" : "slots.own"));
    own.setFieldName(ownField.getLabel());
    act.disableProperty().bind(working);
    act.textProperty().bind(working.map(busy -> texts.get(busy ? "create.working" : doing)));
  }

  @Override
  public final void onClose(Runnable action) {
    close = action;
  }

  final void close() {
    close.run();
  }

  @Override
  public void leave() {
    own.clear();
  }

  @FXML
  final void onCancel() {
    close();
  }

  /** For work that needs no key. */
  final Background background() {
    return background;
  }

  /**
   * @param work gets the own key, on the thread of the case file
   * @param secret of the work, wiped after it
   */
  final <T extends @Nullable Object> void attempt(
      Function<Key, T> work, char[] secret, Consumer<T> then) {
    if (working.get()) {
      return;
    }
    if (own.isBlank()) {
      Arrays.fill(secret, '\0');
      wrongKey(texts.get(slots.own().isRecovery() ? "unlock.words-empty" : "unlock.phrase-empty"));
      return;
    }
    char[] typed = own.characters();
    background
        .run(
            () -> {
              try {
                return work.apply(key(typed));
              } finally {
                Arrays.fill(typed, '\0');
                Arrays.fill(secret, '\0');
              }
            })
        .busy(working)
        .then(then)
        .orElse(this::refuse)
        .start();
  }

  /** Work that needs the own key no more. */
  final void save(Runnable work, Runnable then) {
    if (!working.get()) {
      background.run(work).busy(working).then(done -> then.run()).orElse(this::refuse).start();
    }
  }

  private Key key(char[] typed) {
    return slots.own().isRecovery()
        ? Key.RecoveryWords.of(new String(typed))
        : new Key.Passphrase(typed);
  }

  private void refuse(AppFailure failure) {
    if (failure.getCause() instanceof CancellationException) {
      return;
    }
    if (failure instanceof AppFailure.WrongPassphrase) {
      wrongKey(texts.get(slots.own().isRecovery() ? "unlock.words-wrong" : "unlock.phrase-wrong"));
    } else if (failure instanceof AppFailure.Invalid invalid
        && invalid.key().startsWith("recovery-word")) {
      wrongKey(texts.get("unlock." + invalid.key(), invalid.arguments().toArray()));
    } else if (!(failure instanceof AppFailure.Invalid invalid) || !isSaid(invalid)) {
      sheets.failure(failure);
    }
  }

  /** Whether a field of the sheet says what is wrong. */
  boolean isSaid(AppFailure.Invalid invalid) {
    return false;
  }

  private void wrongKey(String message) {
    ownField.wrong(message);
    own.focusAndSelect();
  }
}
