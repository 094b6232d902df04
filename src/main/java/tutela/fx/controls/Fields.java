package tutela.fx.controls;

import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Habits that every field shares. */
public final class Fields {
  private Fields() {}

  /** Runs when the focus leaves the node: the moment at which what was typed is kept. */
  public static void onLeave(Node node, Runnable action) {
    node.focusedProperty()
        .addListener(
            (o, was, is) -> {
              if (was && !is) {
                action.run();
              }
            });
  }

  /** Tab and Shift Tab move on, as in every other field; Ctrl Tab types a tab. */
  public static void tabMovesOn(TextArea area) {
    area.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            area.requestFocusTraversal(
                event.isShiftDown()
                    ? javafx.scene.TraversalDirection.PREVIOUS
                    : javafx.scene.TraversalDirection.NEXT);
            event.consume();
          }
        });
  }

  /** As high as its text, between two numbers of lines. */
  public static void growing(TextArea area, int fewest, int most) {
    area.setWrapText(true);
    area.setPrefRowCount(fewest);
    tabMovesOn(area);
    Runnable fit =
        () -> {
          double width = Math.max(20, area.getWidth() / 7.4);
          long lines =
              area.getText() == null
                  ? 1
                  : area.getText()
                      .lines()
                      .mapToLong(line -> 1 + (long) (line.length() / width))
                      .sum();
          area.setPrefRowCount(Math.clamp(lines, fewest, most));
        };
    area.textProperty().addListener(o -> fit.run());
    area.widthProperty().addListener(o -> fit.run());
    fit.run();
  }
}
