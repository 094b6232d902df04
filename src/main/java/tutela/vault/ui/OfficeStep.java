package tutela.vault.ui;

import java.util.List;
import javafx.scene.control.TextField;
import tutela.fx.Texts;
import tutela.fx.controls.FormField;
import tutela.settings.domain.Office;

/** Who writes: name, function, address and e-mail, as they stand on a letter. */
final class OfficeStep {
  /** What fits on a line of a letter and in the journal. */
  private static final int LONGEST = 200;

  private final FormField nameField;
  private final TextField name;
  private final TextField function;
  private final TextField address;
  private final FormField emailField;
  private final TextField email;
  private final Texts texts;

  OfficeStep(
      FormField nameField,
      TextField name,
      TextField function,
      TextField address,
      FormField emailField,
      TextField email,
      Texts texts) {
    this.nameField = nameField;
    this.name = name;
    this.function = function;
    this.address = address;
    this.emailField = emailField;
    this.email = email;
    this.texts = texts;
  }

  /**
   * @return whether it can stand on a letter; else a field says why not
   */
  boolean isRight() {
    if (name.getText().isBlank()) {
      nameField.wrong(texts.get("create.name-missing"));
      name.requestFocus();
      return false;
    }
    if (!email.getText().isBlank()
        && !email.getText().strip().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
      emailField.wrong(texts.get("create.email-wrong"));
      email.requestFocus();
      return false;
    }
    for (TextField field : List.of(name, function, address, email)) {
      if (field.getText().strip().length() > LONGEST
          && field.getParent() instanceof FormField box) {
        box.wrong(texts.get("field.too-long", "n", LONGEST));
        field.requestFocus();
        return false;
      }
    }
    return true;
  }

  Office on(Office office) {
    return office
        .by(name.getText().strip(), function.getText().strip())
        .addressed(texts.language(), address.getText().strip())
        .reachedBy(email.getText().strip(), "");
  }
}
