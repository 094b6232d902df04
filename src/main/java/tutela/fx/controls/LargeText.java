package tutela.fx.controls;

import javafx.scene.Node;

/** Whether text is so large, or the window so narrow, that screens take another form. */
public final class LargeText {
  /** Class of the root while it is so. */
  public static final String STYLE = "large-text";

  private LargeText() {}

  public static boolean isOn(Node node) {
    return node.getScene() != null && node.getScene().getRoot().getStyleClass().contains(STYLE);
  }
}
