package tutela.letters.ui;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import tutela.fx.Texts;
import tutela.fx.controls.FormField;
import tutela.fx.controls.Parts;
import tutela.letters.LetterService;

/** A sentence for the journal, without which a decision is none. */
final class Reason {
  private final TextField text = new TextField();
  private final FormField field = new FormField();
  private final Button button;

  Reason(Texts texts, String label, String action, Consumer<String> decide) {
    text.setId("reason");
    field.setLabel(texts.get(label));
    field.setContent(text);
    button = Parts.button("decide", texts.get(action));
    button.setOnAction(
        e -> {
          if (text.getText().isBlank()) {
            field.wrong(texts.get("letter.reason-missing"));
            text.requestFocus();
          } else if (text.getText().strip().length() > LetterService.LONGEST_REASON) {
            field.wrong(texts.get("letter.reason-too-long", "n", LetterService.LONGEST_REASON));
            text.requestFocus();
          } else {
            decide.accept(text.getText());
          }
        });
    text.setOnAction(e -> button.fire());
  }

  Button asPrimary() {
    button.setDefaultButton(true);
    return button;
  }

  FormField field() {
    return field;
  }

  Button button() {
    return button;
  }

  void focus() {
    text.requestFocus();
  }
}
