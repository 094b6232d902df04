package tutela.fx.controls;

import javafx.beans.DefaultProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import tutela.fx.LargeText;

/** Columns side by side, below each other where text is large for the window. */
@DefaultProperty("columns")
public final class Columns extends StackPane {
  private final ObservableList<Node> columns = FXCollections.observableArrayList();
  private final HBox beside = new HBox();
  private final VBox below = new VBox();
  private Pane used = beside;

  public Columns() {
    beside.getStyleClass().add("two-columns");
    below.getStyleClass().add("stacked-columns");
    getChildren().add(beside);
    columns.addListener((ListChangeListener<Node>) change -> used.getChildren().setAll(columns));
    LargeText.watch(this, this::stack);
  }

  private void stack(boolean large) {
    used.getChildren().clear();
    used = large ? below : beside;
    used.getChildren().setAll(columns);
    getChildren().setAll(used);
  }

  public ObservableList<Node> getColumns() {
    return columns;
  }
}
