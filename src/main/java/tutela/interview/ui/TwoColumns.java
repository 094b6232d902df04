package tutela.interview.ui;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import tutela.fx.controls.LargeText;
import tutela.fx.controls.Parts;

/** Two columns side by side; where the text is large the second goes below the first. */
final class TwoColumns {
  private final VBox left;
  private final ScrollPane aside;
  private final VBox right;

  private TwoColumns(VBox left, ScrollPane aside, VBox right) {
    this.left = left;
    this.aside = aside;
    this.right = right;
  }

  /**
   * @param aside the scroll pane around the second column
   */
  static void of(VBox left, ScrollPane aside, VBox right) {
    LargeText.watch(left, new TwoColumns(left, aside, right)::arrange);
  }

  private void arrange(boolean large) {
    if (large == left.getChildren().contains(right)) {
      return;
    }
    if (large) {
      aside.setContent(null);
      left.getChildren().add(right);
    } else {
      left.getChildren().remove(right);
      aside.setContent(right);
    }
    Parts.show(aside, !large);
  }
}
