package tutela.vault.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import tutela.fx.Background;
import tutela.fx.Sheets;
import tutela.fx.Texts;
import tutela.fx.Toasts;
import tutela.fx.controls.FormField;
import tutela.kernel.Progress;
import tutela.vault.SlotService;
import tutela.vault.VaultService;

/** Lets a colleague in: she types her name and passphrase, whoever works here the own key. */
public final class ColleagueController extends NewPhraseSheet {
  private final Toasts toasts;

  @FXML private FormField nameField;
  @FXML private TextField name;
  @FXML private Button add;

  public ColleagueController(
      SlotService slots,
      VaultService vaults,
      Background background,
      Sheets sheets,
      Toasts toasts,
      Texts texts) {
    super(slots, vaults, background, sheets, texts);
    this.toasts = toasts;
  }

  @FXML
  void initialize() {
    prepare(add, "slots.add-do");
    preparePhrase();
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
}
