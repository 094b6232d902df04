package tutela.fx.controls;

import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * Whether text is large for the window, for what style sheets cannot say: columns that go below
 * each other, a column that is left out.
 */
public final class LargeText {
  /** Class of the root while it is so. */
  public static final String STYLE = "large-text";

  private final Node node;
  private final Consumer<Boolean> action;
  private final InvalidationListener classes = o -> tell();
  private final ChangeListener<Parent> roots = (o, was, is) -> root(was, is);
  private @Nullable Boolean told;

  private LargeText(Node node, Consumer<Boolean> action) {
    this.node = node;
    this.action = action;
  }

  public static boolean isOn(Node node) {
    return node.getScene() != null && node.getScene().getRoot().getStyleClass().contains(STYLE);
  }

  /** Says it now if the node is in a window, later otherwise, and at each change. */
  public static void watch(Node node, Consumer<Boolean> action) {
    LargeText watch = new LargeText(node, action);
    node.sceneProperty().addListener((o, was, is) -> watch.scene(was, is));
    watch.scene(null, node.getScene());
  }

  private void scene(@Nullable Scene before, @Nullable Scene now) {
    if (before != null) {
      before.rootProperty().removeListener(roots);
      root(before.getRoot(), null);
    }
    if (now != null) {
      now.rootProperty().addListener(roots);
      root(null, now.getRoot());
    }
  }

  private void root(@Nullable Parent before, @Nullable Parent now) {
    if (before != null) {
      before.getStyleClass().removeListener(classes);
    }
    if (now != null) {
      now.getStyleClass().addListener(classes);
      tell();
    }
  }

  private void tell() {
    if (node.getScene() != null) {
      boolean large = isOn(node);
      if (told == null || told != large) {
        told = large;
        action.accept(large);
      }
    }
  }
}
