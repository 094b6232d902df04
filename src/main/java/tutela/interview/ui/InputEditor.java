package tutela.interview.ui;

import javafx.scene.control.TextInputControl;
import tutela.fx.controls.Fields;

/** An answer that is typed as it is kept. */
abstract class InputEditor extends FieldEditor {
  final TextInputControl input;

  InputEditor(Ask ask, Editors editors, TextInputControl input) {
    super(ask, editors);
    this.input = input;
    input.setId(ask.id());
    input.setAccessibleText(ask.label());
    Fields.onLeave(input, this::left);
    field.setContent(input);
  }

  @Override
  public void show(String value) {
    if (!value.equals(input.getText())) {
      input.setText(value);
    }
  }

  @Override
  public String typed() {
    return input.getText().strip();
  }

  @Override
  public void focus() {
    input.requestFocus();
    input.end();
  }
}
