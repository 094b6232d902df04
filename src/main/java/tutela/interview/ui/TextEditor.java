package tutela.interview.ui;

import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import tutela.fx.controls.Fields;
import tutela.interview.domain.FieldType;

/** Free words: any script, any length. */
final class TextEditor extends InputEditor {
  private static final int FEWEST_LINES = 3;
  private static final int MOST_LINES = 9;

  private final Ask ask;

  TextEditor(Ask ask, Editors editors) {
    super(ask, editors, control(ask.type()));
    this.ask = ask;
  }

  private static TextInputControl control(FieldType type) {
    if (type == FieldType.LONG || type == FieldType.ADDRESS) {
      TextArea area = new TextArea();
      Fields.growing(area, FEWEST_LINES, MOST_LINES);
      return area;
    }
    TextField line = new TextField();
    if (type == FieldType.PHONE) {
      line.getStyleClass().add("phone-input");
    }
    return line;
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
}
