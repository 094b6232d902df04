package tutela.interview.ui;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import tutela.fx.controls.Fields;
import tutela.fx.controls.FormField;

/** Any text with addresses in it; what was found in it stands below. */
final class UrlsEditor implements Editor {
  private static final int LINES = 4;

  private final FormField field;
  private final PasteArea area = new PasteArea();
  private final VBox below = new VBox();
  private final VBox box = new VBox();
  private Runnable left = () -> {};

  /** Hears that something was pasted, which is taken in without leaving the field. */
  private final class PasteArea extends TextArea {
    @Override
    public void paste() {
      super.paste();
      left.run();
    }
  }

  UrlsEditor(Ask ask, Editors editors) {
    field = editors.field(ask);
    area.setId(ask.id());
    area.setAccessibleText(ask.label());
    area.getStyleClass().add("mono-area");
    area.setWrapText(true);
    area.setPrefRowCount(LINES);
    Fields.tabMovesOn(area);
    Fields.onLeave(area, () -> left.run());
    field.setContent(area);
    below.getStyleClass().add("found");
    box.getStyleClass().add("answer-parts");
    box.getChildren().addAll(field, below);
  }

  /** Shows what was found. */
  void found(Node... nodes) {
    below.getChildren().setAll(nodes);
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public Optional<String> value() {
    return Optional.of(typed());
  }

  @Override
  public void show(String value) {
    if (!value.equals(area.getText())) {
      area.setText(value);
    }
  }

  @Override
  public String typed() {
    return area.getText().strip();
  }

  @Override
  public void restore(String typed) {
    show(typed);
  }

  @Override
  public void wrong(String message) {
    field.wrong(message);
  }

  @Override
  public void calm() {
    field.calm();
  }

  @Override
  public void focus() {
    area.requestFocus();
    area.end();
  }

  @Override
  public void onLeft(Runnable action) {
    left = action;
  }
}
