package tutela.shell.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;

/** The parts of the window between which F6 goes round: side bar, page, status line. */
final class Regions {
  private final List<Node> regions;

  Regions(Node... regions) {
    this.regions = List.of(regions);
  }

  /** Puts the focus into the region after the one it is in. */
  void next() {
    int here = 0;
    for (int i = 0; i < regions.size(); i++) {
      if (((Parent) regions.get(i)).isFocusWithin()) {
        here = i;
      }
    }
    for (int step = 1; step <= regions.size(); step++) {
      if (focusFirst(regions.get((here + step) % regions.size()))) {
        return;
      }
    }
  }

  private static boolean focusFirst(Node node) {
    if (!node.isVisible() || node.isDisabled()) {
      return false;
    }
    if (node.isFocusTraversable()) {
      node.requestFocus();
      return true;
    }
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        if (focusFirst(child)) {
          return true;
        }
      }
    }
    return false;
  }
}
