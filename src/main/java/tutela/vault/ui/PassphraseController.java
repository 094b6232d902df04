package tutela.vault.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import tutela.fx.Background;
import tutela.fx.Place;
import tutela.fx.Sheets;
import tutela.fx.Texts;
import tutela.fx.Toasts;
import tutela.kernel.Progress;
import tutela.vault.SlotService;
import tutela.vault.VaultService;
import tutela.vault.domain.SlotId;

/**
 * Changes a passphrase: the own key, and a new passphrase twice. The subject of the place is the id
 * of the slot; without one it is the own.
 */
public final class PassphraseController extends NewPhraseSheet {
  private final Toasts toasts;
  private SlotId changed;

  @FXML private Button change;

  public PassphraseController(
      SlotService slots,
      VaultService vaults,
      Background background,
      Sheets sheets,
      Toasts toasts,
      Texts texts) {
    super(slots, vaults, background, sheets, texts);
    this.toasts = toasts;
    this.changed = slots.own().id();
  }

  @FXML
  void initialize() {
    prepare(change, "passphrase.change");
    preparePhrase();
  }

  @Override
  public void open(Place place) {
    if (SlotId.isOne(place.subject())) {
      changed = new SlotId(place.subject());
    }
    super.open(place);
  }

  @FXML
  void onChange() {
    if (phrasing().isRight()) {
      char[] typed = phrasing().typed();
      attempt(
          key -> {
            slots.changePassphrase(key, changed, typed, Progress.none());
            return true;
          },
          typed,
          done -> {
            close();
            toasts.show(texts.get("passphrase.changed"));
          });
    }
  }
}
