package tutela.interview.ui;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import tutela.fx.controls.Fields;
import tutela.fx.controls.FormField;
import tutela.interview.domain.FieldType;

/** Free words: any script, any length. */
final class TextEditor implements Editor {
  private static final int FEWEST_LINES = 3;
  private static final int MOST_LINES = 9;

  private final Ask ask;
  private final FormField field;
  private final TextInputControl input;
  private Runnable left = () -> {};

  TextEditor(Ask ask, Editors editors) {
    this.ask = ask;
    this.field = editors.field(ask);
    if (ask.type() == FieldType.LONG || ask.type() == FieldType.ADDRESS) {
      TextArea area = new TextArea();
      Fields.growing(area, FEWEST_LINES, MOST_LINES);
      input = area;
    } else {
      TextField line = new TextField();
      if (ask.type() == FieldType.PHONE) {
        line.getStyleClass().add("phone-input");
      }
      input = line;
    }
    input.setId(ask.id());
    input.setAccessibleText(ask.label());
    Fields.onLeave(input, () -> left.run());
    field.setContent(input);
  }

  Ask ask() {
    return ask;
  }

  /** Where it is typed, for what listens while one types. */
  TextInputControl input() {
    return input;
  }

  /** Remarks on what is typed, in the place of the hint; empty shows the hint again. */
  void remark(String words) {
    if (!field.isWrong()) {
      field.setHint(words.isEmpty() ? ask.hint() : words);
    }
  }

  @Override
  public Node node() {
    return field;
  }

  @Override
  public Optional<String> value() {
    return Optional.of(typed());
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
  public void restore(String typed) {
    show(typed);
  }

  @Override
  public void wrong(String message) {
    field.wrong(message);
  }

  @Override
  public void calm() {
    field.calm();
  }

  @Override
  public void focus() {
    input.requestFocus();
    input.end();
  }

  @Override
  public void onLeft(Runnable action) {
    left = action;
  }
}
