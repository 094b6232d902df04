package tutela.vault.ui;

import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
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
import tutela.vault.domain.SlotId;

/**
 * Changes a passphrase: the own key, and a new passphrase twice. The subject of the place is the id
 * of the slot; without one it is the own.
 */
public final class PassphraseController extends KeySheet {
  private final VaultService vaults;
  private final Toasts toasts;
  private SlotId changed;
  private @Nullable PhraseStep phrasing;

  @FXML private FormField nextField;
  @FXML private SecretField next;
  @FXML private HBox meter;
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
    super(slots, background, sheets, texts);
    this.vaults = vaults;
    this.toasts = toasts;
    this.changed = slots.own().id();
  }

  @FXML
  void initialize() {
    prepare(change, "passphrase.change");
    phrasing = new PhraseStep(nextField, next, meter, againField, again, vaults, texts);
  }

  private PhraseStep phrasing() {
    return Objects.requireNonNull(phrasing);
  }

  @Override
  public void open(Place place) {
    if (SlotId.isOne(place.subject())) {
      changed = new SlotId(place.subject());
    }
    background().run(vaults::loadWords).start();
  }

  @Override
  public void leave() {
    super.leave();
    phrasing().clear();
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

  @Override
  boolean isSaid(AppFailure.Invalid invalid) {
    return phrasing().isSaid(invalid);
  }
}
