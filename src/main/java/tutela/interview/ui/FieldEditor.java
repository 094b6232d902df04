package tutela.interview.ui;

import java.util.Optional;
import javafx.scene.Node;
import tutela.fx.controls.FormField;

/** An answer in one frame, of which everything that can stand there is understood. */
abstract class FieldEditor implements Editor {
  final FormField field;
  private Runnable left = () -> {};

  FieldEditor(Ask ask, Editors editors) {
    this.field = editors.field(ask);
  }

  /** Something was chosen, or the control was left. */
  final void left() {
    left.run();
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
  public final void onLeft(Runnable action) {
    left = action;
  }
}
