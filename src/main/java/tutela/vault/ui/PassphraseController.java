package tutela.vault.ui;

import java.util.Arrays;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import tutela.fx.Background;
import tutela.fx.Place;
import tutela.fx.Sheets;
import tutela.fx.Texts;
import tutela.fx.Toasts;
import tutela.fx.controls.FormField;
import tutela.fx.controls.SecretField;
import tutela.kernel.AppFailure;
import tutela.kernel.Progress;
import tutela.vault.SlotService;
import tutela.vault.VaultService;
import tutela.vault.domain.Key;
import tutela.vault.domain.Strength;

/** Changes the passphrase: the present one, and a new one twice. */
public final class PassphraseController implements Sheets.Sheet {
  private final SlotService slots;
  private final VaultService vaults;
  private final Background background;
  private final Sheets sheets;
  private final Toasts toasts;
  private final Texts texts;
  private final BooleanProperty working = new SimpleBooleanProperty();
  private Runnable close = () -> {};

  @FXML private FormField currentField;
  @FXML private SecretField current;
  @FXML private FormField nextField;
  @FXML private SecretField next;
  @FXML private FormField againField;
  @FXML private SecretField again;
  @FXML private Button change;

  public PassphraseController(
      SlotService slots,
      VaultService vaults,
      Background background,
      Sheets sheets,
      Toasts toasts,
      Texts texts) {
    this.slots = slots;
    this.vaults = vaults;
    this.background = background;
    this.sheets = sheets;
    this.toasts = toasts;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    change.disableProperty().bind(working);
    change
        .textProperty()
        .bind(working.map(busy -> texts.get(busy ? "create.working" : "passphrase.change")));
  }

  @Override
  public void onClose(Runnable action) {
    close = action;
  }

  @Override
  public void open(Place place) {
    current.focusAndSelect();
    background.run(vaults::loadWords).start();
  }

  @Override
  public void leave() {
    current.clear();
    next.clear();
    again.clear();
  }

  @FXML
  void onChange() {
    char[] fresh = next.characters();
    Strength strength = vaults.strength(fresh);
    char[] twice = again.characters();
    boolean same = Arrays.equals(fresh, twice);
    Arrays.fill(twice, '\0');
    if (current.isBlank()) {
      currentField.wrong(texts.get("unlock.phrase-empty"));
      current.focusAndSelect();
    } else if (!strength.accepted()) {
      nextField.wrong(
          texts.get(
              "create.weak." + (next.isBlank() ? "empty" : strength.reason().orElse("guessable"))));
      next.focusAndSelect();
    } else if (!same) {
      againField.wrong(texts.get("create.not-same"));
      again.focusAndSelect();
    } else {
      char[] known = current.characters();
      background
          .run(
              () -> {
                try {
                  slots.changePassphrase(
                      new Key.Passphrase(known), slots.own().id(), fresh, Progress.none());
                } finally {
                  Arrays.fill(known, '\0');
                  Arrays.fill(fresh, '\0');
                }
              })
          .busy(working)
          .then(
              done -> {
                close.run();
                toasts.show(texts.get("passphrase.changed"));
              })
          .orElse(
              failure -> {
                if (failure instanceof AppFailure.WrongPassphrase) {
                  currentField.wrong(texts.get("unlock.phrase-wrong"));
                  current.focusAndSelect();
                } else {
                  sheets.failure(failure);
                }
              })
          .start();
      return;
    }
    Arrays.fill(fresh, '\0');
  }

  @FXML
  void onCancel() {
    close.run();
  }
}
