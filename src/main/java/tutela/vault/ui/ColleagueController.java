package tutela.vault.ui;

import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
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

/** Lets a colleague in: she types her name and passphrase, whoever works here the own key. */
public final class ColleagueController extends KeySheet {
  private final VaultService vaults;
  private final Toasts toasts;
  private @Nullable PhraseStep phrasing;

  @FXML private FormField nameField;
  @FXML private TextField name;
  @FXML private FormField phraseField;
  @FXML private SecretField phrase;
  @FXML private HBox meter;
  @FXML private FormField againField;
  @FXML private SecretField again;
  @FXML private Button add;

  public ColleagueController(
      SlotService slots,
      VaultService vaults,
      Background background,
      Sheets sheets,
      Toasts toasts,
      Texts texts) {
    super(slots, background, sheets, texts);
    this.vaults = vaults;
    this.toasts = toasts;
  }

  @FXML
  void initialize() {
    prepare(add, "slots.add-do");
    phrasing = new PhraseStep(phraseField, phrase, meter, againField, again, vaults, texts);
  }

  private PhraseStep phrasing() {
    return Objects.requireNonNull(phrasing);
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

  @FXML
  void onAdd() {
    String called = name.getText().strip();
    if (called.isEmpty() || called.length() > SlotService.LONGEST) {
      nameField.wrong(
          called.isEmpty()
              ? texts.get("slots.name-missing")
              : texts.get("field.too-long", "n", SlotService.LONGEST));
      name.requestFocus();
    } else if (phrasing().isRight()) {
      char[] typed = phrasing().typed();
      attempt(
          key -> {
            slots.add(key, called, typed, Progress.none());
            return true;
          },
          typed,
          done -> {
            close();
            toasts.show(texts.get("slots.added", "name", called));
          });
    }
  }

  @Override
  boolean isSaid(AppFailure.Invalid invalid) {
    return phrasing().isSaid(invalid);
  }
}
