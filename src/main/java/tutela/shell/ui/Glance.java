package tutela.shell.ui;

import java.util.function.BooleanSupplier;
import javafx.beans.InvalidationListener;
import javafx.event.EventHandler;
import javafx.scene.input.DragEvent;
import javafx.stage.Stage;
import tutela.settings.domain.Settings.Covering;

/**
 * Whether somebody looks at the window here: covers it while it is minimised or, if that is wished,
 * while another program is in front. A chooser that the program opened itself is no other program,
 * and what is dragged here from one needs a place to be dropped.
 */
public final class Glance implements AutoCloseable {
  private final Stage stage;
  private final MainWindow window;
  private final BooleanSupplier choosing;
  private final InvalidationListener looking = o -> look();
  private final EventHandler<DragEvent> dragged;
  private Covering when = Covering.NEVER;

  /**
   * @param choosing whether a chooser of our own is open
   */
  public Glance(Stage stage, MainWindow window, BooleanSupplier choosing) {
    this.stage = stage;
    this.window = window;
    this.choosing = choosing;
    this.dragged = e -> window.lookBack();
    stage.iconifiedProperty().addListener(looking);
    stage.focusedProperty().addListener(looking);
    stage.addEventFilter(DragEvent.DRAG_ENTERED_TARGET, dragged);
  }

  /** Leaves the stage, which may outlive this window. */
  @Override
  public void close() {
    stage.iconifiedProperty().removeListener(looking);
    stage.focusedProperty().removeListener(looking);
    stage.removeEventFilter(DragEvent.DRAG_ENTERED_TARGET, dragged);
  }

  public void coverWhen(Covering chosen) {
    when = chosen;
    if (stage.isShowing()) {
      look();
    }
  }

  private void look() {
    if (isAway()) {
      window.lookAway();
    } else {
      window.lookBack();
    }
  }

  private boolean isAway() {
    return switch (when) {
      case NEVER -> false;
      case MINIMISED -> stage.isIconified();
      case ELSEWHERE -> stage.isIconified() || !(stage.isFocused() || choosing.getAsBoolean());
    };
  }
}
