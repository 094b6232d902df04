package tutela.vault.ui;

import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import tutela.fx.Background;
import tutela.fx.Place;
import tutela.fx.Sheets;
import tutela.fx.Texts;
import tutela.fx.controls.FormField;
import tutela.fx.controls.SecretField;
import tutela.kernel.AppFailure;
import tutela.vault.SlotService;
import tutela.vault.VaultService;

/** A sheet on which a passphrase is chosen, typed twice, beside the own key. */
abstract class NewPhraseSheet extends KeySheet {
  private final VaultService vaults;
  private @Nullable PhraseStep phrasing;

  @FXML private FormField phraseField;
  @FXML private SecretField phrase;
  @FXML private HBox meter;
  @FXML private FormField againField;
  @FXML private SecretField again;

  NewPhraseSheet(
      SlotService slots, VaultService vaults, Background background, Sheets sheets, Texts texts) {
    super(slots, background, sheets, texts);
    this.vaults = vaults;
  }

  final PhraseStep phrasing() {
    return Objects.requireNonNull(phrasing);
  }

  /** Once the fields are there. */
  final void preparePhrase() {
    phrasing = new PhraseStep(phraseField, phrase, meter, againField, again, vaults, texts);
  }

  @Override
  public void open(Place place) {
    background().run(vaults::loadWords).start();
  }

  @Override
  public void leave() {
    super.leave();
    phrasing().clear();
  }

  @Override
  final boolean isSaid(AppFailure.Invalid invalid) {
    return phrasing().isSaid(invalid);
  }
}
