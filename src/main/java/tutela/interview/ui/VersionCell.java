package tutela.interview.ui;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tutela.fx.controls.Parts;
import tutela.interview.domain.Version;

/** A version as a row: its name, what it is used for, where it comes from. */
final class VersionCell extends ListCell<Version> {
  private final VersionWords words;

  VersionCell(VersionWords words) {
    this.words = words;
    getStyleClass().add("version-cell");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Version version, boolean empty) {
    super.updateItem(version, empty);
    if (version == null || empty) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    Label name = Parts.label(version.name(), "strong");
    name.setMinWidth(Region.USE_PREF_SIZE);
    FlowPane head = new FlowPane(name, words.chips(version).getFirst());
    head.getStyleClass().add("preview-row");
    VBox row = new VBox(head, Parts.wrapped(words.origin(version), "small", "muted"));
    row.getStyleClass().add("version-row");
    setGraphic(row);
    setAccessibleText(String.join(", ", version.name(), words.use(version), words.origin(version)));
  }
}
