package tutela.fx;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/**
 * Brings what gets the focus into view, however it got it; by itself JavaFX does so for Tab alone.
 */
public final class Reveal {
  private static final double MARGIN = 16;

  private Reveal() {}

  public static void follow(Scene scene) {
    scene
        .focusOwnerProperty()
        .addListener(
            (o, before, now) -> Background.afterwards(() -> reveal(scene.getFocusOwner())));
  }

  /** Brings a field and what is said below it into view while one is in it. */
  public static void whole(Parent field) {
    Background.afterwards(
        () -> {
          Scene scene = field.getScene();
          Node now = scene == null ? null : scene.getFocusOwner();
          while (now != null && now != field) {
            now = now.getParent();
          }
          reveal(now);
        });
  }

  /** Brings into view what was just put there and does not take the focus. */
  public static void shown(Node node) {
    Background.afterwards(
        () -> {
          for (Parent parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof ScrollPane scroll) {
              scroll.applyCss();
            }
          }
          reveal(node);
        });
  }

  private static void reveal(@Nullable Node node) {
    if (node == null) {
      return;
    }
    for (Parent parent = node.getParent(); parent != null; parent = parent.getParent()) {
      if (parent instanceof ScrollPane scroll && scroll.getContent() != null) {
        scroll.layout();
        reveal(node, scroll, scroll.getContent());
      }
    }
  }

  private static void reveal(Node node, ScrollPane scroll, Node content) {
    double hidden = content.getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
    if (hidden <= 0) {
      return;
    }
    Bounds box = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
    double top = scroll.getVvalue() * hidden;
    double view = scroll.getViewportBounds().getHeight();
    if (box.getHeight() > view) {
      return;
    }
    if (box.getMinY() - MARGIN < top) {
      scroll.setVvalue(Math.clamp((box.getMinY() - MARGIN) / hidden, 0, 1));
    } else if (box.getMaxY() + MARGIN > top + view) {
      scroll.setVvalue(Math.clamp((box.getMaxY() + MARGIN - view) / hidden, 0, 1));
    }
  }
}
