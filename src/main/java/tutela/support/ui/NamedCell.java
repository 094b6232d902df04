package tutela.support.ui;

import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Skin;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tutela.fx.controls.Parts;
import tutela.fx.controls.StretchedCellSkin;

/** A row of two lines: what it is, and some more about it. */
final class NamedCell<T> extends ListCell<T> {
  private final Function<T, String> name;
  private final Function<T, String> more;

  NamedCell(Function<T, String> name, Function<T, String> more) {
    this.name = name;
    this.more = more;
    getStyleClass().add("work-cell");
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    return new StretchedCellSkin<>(this);
  }

  @Override
  protected void updateItem(@Nullable T item, boolean empty) {
    super.updateItem(item, empty);
    if (item == null || empty) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    Label second = Parts.wrapped(more.apply(item), "small", "muted");
    VBox row = new VBox(Parts.wrapped(name.apply(item)), second);
    row.getStyleClass().add("named-row");
    setGraphic(row);
    setAccessibleText(name.apply(item) + ", " + more.apply(item));
  }
}
