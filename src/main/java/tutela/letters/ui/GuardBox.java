package tutela.letters.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import tutela.fx.Texts;
import tutela.fx.controls.Icon;
import tutela.fx.controls.Parts;

/** The box in which a letter says what is to be settled, with its remedies below. */
final class GuardBox {
  private final VBox box;
  private final Texts texts;

  GuardBox(VBox box, Texts texts) {
    this.box = box;
    this.texts = texts;
    box.getStyleClass().add("guard");
  }

  void hide() {
    box.getChildren().clear();
    Parts.show(box, false);
  }

  void show(String icon, String title, String detail, List<Node> more, List<Button> buttons) {
    fill(icon, title, detail, more, buttons, List.of());
  }

  /**
   * @param keep why it may stay as it is, asked for only when somebody says so
   */
  void show(
      String icon,
      String title,
      String detail,
      List<Node> more,
      List<Button> buttons,
      Reason keep) {
    List<Node> below = new ArrayList<>(more);
    FlowPane row = fill(icon, title, detail, below, buttons, List.of(keep.field(), keep.button()));
    Parts.show(keep.field(), false);
    Parts.show(keep.button(), false);
    Button ask = Parts.button("keep", texts.get("letter.keep"), "flat");
    if (buttons.isEmpty()) {
      ask.getStyleClass().remove("flat");
    }
    ask.setOnAction(
        e -> {
          Parts.show(keep.field(), true);
          Parts.show(keep.button(), true);
          Parts.show(ask, false);
          keep.focus();
        });
    row.getChildren().add(ask);
  }

  private FlowPane fill(
      String icon,
      String title,
      String detail,
      List<Node> more,
      List<Button> buttons,
      List<Node> last) {
    FlowPane row = new FlowPane();
    row.getStyleClass().add("guard-buttons");
    row.getChildren().addAll(buttons);
    VBox words = new VBox(Parts.wrapped(title, "strong"), Parts.wrapped(detail, "small", "muted"));
    words.getStyleClass().add("guard-words");
    words.getChildren().addAll(more);
    words.getChildren().add(row);
    words.getChildren().addAll(last);
    HBox.setHgrow(words, Priority.ALWAYS);
    box.getChildren().setAll(Parts.row("guard-row", new Icon(icon).styled("due-icon"), words));
    Parts.show(box, true);
    box.setAccessibleText(title + " " + detail);
    return row;
  }
}
