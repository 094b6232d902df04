package tutela.fx.controls;

import javafx.beans.binding.Bindings;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeTableView;
import javafx.scene.layout.Region;

/** Frames around tables: no emptier than the rows, no higher than the page. */
public final class Tables {
  /** Height of the head and the frame, in rows of each kind of table. */
  private static final double HEAD_ROWS = 0.97;

  private static final double HEAD_AIRY_ROWS = 0.875;

  private Tables() {}

  public static void fit(Region frame, TreeTableView<?> table) {
    frame
        .maxHeightProperty()
        .bind(
            table
                .fixedCellSizeProperty()
                .multiply(table.expandedItemCountProperty().add(HEAD_ROWS)));
  }

  public static void fit(Region frame, TableView<?> table) {
    frame
        .maxHeightProperty()
        .bind(
            table
                .fixedCellSizeProperty()
                .multiply(Bindings.size(table.getItems()).add(HEAD_AIRY_ROWS)));
  }
}
