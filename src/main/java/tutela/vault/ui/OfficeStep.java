package tutela.vault.ui;

import java.util.List;
import javafx.scene.control.TextField;
import tutela.fx.Texts;
import tutela.fx.controls.FormField;
import tutela.settings.domain.Office;
import tutela.settings.domain.Policy;
import tutela.settings.domain.PolicyEntry;

/** Who writes: name, function, address and e-mail, as they stand on a letter. */
final class OfficeStep {
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
      Texts texts,
      Policy policy) {
    this.nameField = nameField;
    this.name = name;
    this.function = function;
    this.address = address;
    this.emailField = emailField;
    this.email = email;
    this.texts = texts;
    fix(PolicyEntry.address(texts.language()), address, policy);
    fix(PolicyEntry.EMAIL, email, policy);
  }

  private void fix(PolicyEntry entry, TextField field, Policy policy) {
    policy
        .text(entry)
        .ifPresent(
            value -> {
              field.setText(value);
              FormField.around(field).ifPresent(box -> box.fix(field, texts.get("policy.fixed")));
            });
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
    if (!email.getText().isBlank() && !Office.isMailAddress(email.getText().strip())) {
      emailField.wrong(texts.get("create.email-wrong"));
      email.requestFocus();
      return false;
    }
    for (TextField field : List.of(name, function, address, email)) {
      if (field.getText().strip().length() > Office.LONGEST
          && field.getParent() instanceof FormField box) {
        box.wrong(texts.get("field.too-long", "n", Office.LONGEST));
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
