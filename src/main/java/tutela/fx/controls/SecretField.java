package tutela.fx.controls;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;

/**
 * A field for a secret, shown as dots until the eye is pressed. What was typed is handed out as
 * characters that the taker wipes; it is never bound to a text property of ours.
 */
public final class SecretField extends StackPane {
  private final PasswordField hidden = new PasswordField();
  private final TextField plain = new TextField();
  private final Button eye = new Button("", new Icon("eye"));

  public SecretField() {
    getStyleClass().add("secret-field");
    eye.getStyleClass().addAll("flat", "eye");
    eye.setOnAction(e -> reveal(!isRevealed()));
    eye.setFocusTraversable(false);
    plain.setVisible(false);
    plain.setManaged(false);
    StackPane.setAlignment(eye, Pos.CENTER_RIGHT);
    getChildren().addAll(hidden, plain, eye);
    setAccessibleRole(AccessibleRole.PARENT);
    focusedProperty()
        .addListener(
            (o, was, is) -> {
              if (is) {
                field().requestFocus();
              }
            });
    idProperty().addListener(o -> name());
  }

  private void name() {
    hidden.setId(getId() + "-hidden");
    plain.setId(getId() + "-plain");
    eye.setId(getId() + "-eye");
  }

  /** What the eye does, for tooltip and screen reader. */
  public void setEyeText(String text) {
    eye.setAccessibleText(text);
    eye.setTooltip(new javafx.scene.control.Tooltip(text));
  }

  public String getEyeText() {
    return eye.getAccessibleText() == null ? "" : eye.getAccessibleText();
  }

  public void setFieldName(String name) {
    hidden.setAccessibleText(name);
    plain.setAccessibleText(name);
  }

  public String getFieldName() {
    return hidden.getAccessibleText() == null ? "" : hidden.getAccessibleText();
  }

  /** The control that is seen now. */
  public TextField field() {
    return isRevealed() ? plain : hidden;
  }

  private boolean isRevealed() {
    return plain.isVisible();
  }

  private void reveal(boolean show) {
    TextField from = field();
    TextField to = show ? plain : hidden;
    to.setText(from.getText());
    to.positionCaret(from.getCaretPosition());
    from.clear();
    plain.setVisible(show);
    plain.setManaged(show);
    hidden.setVisible(!show);
    hidden.setManaged(!show);
    eye.setGraphic(new Icon(show ? "eye-off" : "eye"));
    to.requestFocus();
  }

  /** A copy of what was typed; the caller wipes it. */
  public char[] characters() {
    CharSequence typed = field().getCharacters();
    char[] copy = new char[typed.length()];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = typed.charAt(i);
    }
    return copy;
  }

  public boolean isBlank() {
    return field().getLength() == 0;
  }

  /** Runs at each change of what was typed. */
  public void onChange(Runnable action) {
    hidden.textProperty().addListener(o -> action.run());
    plain.textProperty().addListener(o -> action.run());
  }

  public void focusAndSelect() {
    field().requestFocus();
    field().selectAll();
  }

  public void clear() {
    hidden.clear();
    plain.clear();
    if (isRevealed()) {
      reveal(false);
    }
  }

  void wrong(boolean wrong) {
    for (TextField field : new TextField[] {hidden, plain}) {
      field.getStyleClass().remove("wrong");
      if (wrong) {
        field.getStyleClass().add("wrong");
      }
    }
  }
}
