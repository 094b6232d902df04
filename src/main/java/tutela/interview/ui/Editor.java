package tutela.interview.ui;

import java.util.Optional;
import javafx.scene.Node;

/**
 * Where one thing is answered. Whatever was typed stays: what is not understood is said beside it,
 * and what is kept of it can be put back as it was typed.
 */
interface Editor {
  /** Label, control and message. */
  Node node();

  /**
   * The value as it is kept; empty where something typed is not understood, which is said there.
   */
  Optional<String> value();

  /** Shows a kept value. */
  void show(String value);

  /** What stands there, understood or not, in a form that {@link #restore} takes. */
  String typed();

  void restore(String typed);

  /** Says beside the control what is wrong. */
  void wrong(String message);

  void calm();

  void focus();

  /** Runs when something was chosen, or a control was left. */
  void onLeft(Runnable action);
}
