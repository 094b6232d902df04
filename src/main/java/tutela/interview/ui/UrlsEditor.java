package tutela.interview.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import tutela.fx.controls.Fields;
import tutela.fx.controls.Parts;

/** Any text with addresses in it; what was found in it stands below. */
final class UrlsEditor extends InputEditor {
  private static final int LINES = 4;

  private final VBox below = new VBox();
  private final VBox box = new VBox();
  private final Button file;

  /** Tells that something was pasted, which is taken in without leaving the field. */
  private static final class PasteArea extends TextArea {
    private Runnable pasted = () -> {};

    @Override
    public void paste() {
      super.paste();
      pasted.run();
    }
  }

  UrlsEditor(Ask ask, Editors editors) {
    this(ask, editors, new PasteArea());
  }

  private UrlsEditor(Ask ask, Editors editors, PasteArea area) {
    super(ask, editors, area);
    area.pasted = this::left;
    area.getStyleClass().add("mono-area");
    area.setWrapText(true);
    area.setPrefRowCount(LINES);
    Fields.tabMovesOn(area);
    below.getStyleClass().add("found");
    box.getStyleClass().add("answer-parts");
    file =
        Parts.iconButton(
            ask.id() + "-file",
            "file-text",
            editors.texts().get("publications.from-file"),
            "flat",
            "compact");
    Parts.show(file, false);
    box.getChildren().addAll(field, file, below);
  }

  /** Offers to take a table of addresses from a file. */
  void onFile(Runnable open) {
    file.setOnAction(e -> open.run());
    Parts.show(file, true);
  }

  /** Shows what was found. */
  void found(Node... nodes) {
    below.getChildren().setAll(nodes);
  }

  @Override
  public Node node() {
    return box;
  }
}
