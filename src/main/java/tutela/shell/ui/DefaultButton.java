package tutela.shell.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;

/** The button a page or sheet takes as its next step, pressed from anywhere by its keys. */
final class DefaultButton {
  private DefaultButton() {}

  /**
   * @return whether there was one
   */
  static boolean fire(Node root) {
    for (Node node : root.lookupAll(".button")) {
      if (node instanceof Button button
          && button.isDefaultButton()
          && !button.isDisabled()
          && isShown(button)) {
        button.fire();
        return true;
      }
    }
    return false;
  }

  private static boolean isShown(Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (!n.isVisible()) {
        return false;
      }
    }
    return true;
  }
}
