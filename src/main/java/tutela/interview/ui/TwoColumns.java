package tutela.interview.ui;

import javafx.beans.InvalidationListener;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tutela.fx.controls.Parts;

/** Two columns side by side; where the text is large the second goes below the first. */
final class TwoColumns {
  private static final String LARGE = "large-text";

  private final VBox left;
  private final ScrollPane aside;
  private final VBox right;
  private final InvalidationListener arranging = o -> arrange();
  private @Nullable Parent watched;

  private TwoColumns(VBox left, ScrollPane aside, VBox right) {
    this.left = left;
    this.aside = aside;
    this.right = right;
  }

  /**
   * @param aside the scroll pane around the second column
   */
  static void of(VBox left, ScrollPane aside, VBox right) {
    TwoColumns columns = new TwoColumns(left, aside, right);
    left.sceneProperty().addListener((o, before, scene) -> columns.watch(scene));
  }

  private void watch(@Nullable Scene scene) {
    if (scene == null || scene.getRoot() == watched) {
      return;
    }
    watched = scene.getRoot();
    watched.getStyleClass().addListener(arranging);
    arrange();
  }

  private void arrange() {
    Parent root = watched;
    boolean large = root != null && root.getStyleClass().contains(LARGE);
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
