package tutela.fx;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import tutela.fx.controls.Icon;
import tutela.fx.controls.Parts;

/** A line that something was done, for six seconds; never for failures. */
public final class Toasts {
  private static final Duration SHOWN = Duration.seconds(6);

  private final Texts texts;
  private @Nullable StackPane layer;

  public Toasts(Texts texts) {
    this.texts = texts;
  }

  public void attach(StackPane layer) {
    this.layer = layer;
    layer.setPickOnBounds(false);
  }

  public void show(String sentence) {
    show(sentence, null);
  }

  /**
   * @param undo offered as "cancel", if it can be taken back
   */
  public void show(String sentence, @Nullable Runnable undo) {
    StackPane host = java.util.Objects.requireNonNull(layer);
    HBox toast = Parts.row("toast", new Icon("check"), Parts.wrapped(sentence));
    toast.setMaxHeight(Region.USE_PREF_SIZE);
    StackPane.setAlignment(toast, Pos.BOTTOM_RIGHT);
    Parts.speaking(toast, sentence);
    toast.setOnMouseClicked(e -> host.getChildren().remove(toast));
    if (undo != null) {
      Button button = Parts.button("toast-undo", texts.get("dialog.undo"), "flat", "compact");
      button.setOnAction(
          e -> {
            host.getChildren().remove(toast);
            undo.run();
          });
      toast.getChildren().addAll(button);
    }
    host.getChildren().setAll(toast);
    PauseTransition timer = new PauseTransition(SHOWN);
    timer.setOnFinished(
        e -> {
          if (toast.isHover() || (toast.getScene() != null && isFocusWithin(toast))) {
            timer.playFromStart();
          } else {
            host.getChildren().remove(toast);
          }
        });
    timer.play();
  }

  public void clear() {
    if (layer != null) {
      layer.getChildren().clear();
    }
  }

  private static boolean isFocusWithin(HBox toast) {
    return toast.isFocusWithin();
  }
}
