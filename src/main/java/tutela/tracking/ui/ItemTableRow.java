package tutela.tracking.ui;

import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Skin;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.skin.TreeTableRowSkin;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import tutela.fx.controls.Icon;

/** A row of the items table; group rows lay a bar over their cells, since cells cannot span. */
final class ItemTableRow extends TreeTableRow<ItemsModel.Row> {
  private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");
  private static final PseudoClass TICKED = PseudoClass.getPseudoClass("ticked");

  private final Icon arrow = new Icon("chevron-down");
  private final Label name = new Label();
  private final Label detail = new Label();
  private final Label state = new Label();
  private final HBox bar;
  private final Function<ItemsModel.Row, String> spoken;
  private final Function<ItemsModel.Row.Group, String> details;
  private final Function<ItemsModel.Row.Group, GroupState> states;

  /** What a group row says on the right. */
  record GroupState(String icon, String text, String style) {}

  ItemTableRow(
      Function<ItemsModel.Row, String> spoken,
      Function<ItemsModel.Row.Group, String> details,
      Function<ItemsModel.Row.Group, GroupState> states) {
    this.spoken = spoken;
    this.details = details;
    this.states = states;
    name.getStyleClass().add("strong");
    detail.getStyleClass().addAll("small", "muted");
    state.getStyleClass().addAll("small", "group-state");
    state.setMinWidth(USE_PREF_SIZE);
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    bar = new HBox(arrow, name, detail, between, state);
    bar.getStyleClass().add("group-bar");
    bar.setOnMouseClicked(
        event -> {
          if (getTreeItem() != null) {
            getTreeTableView().getSelectionModel().select(getTreeItem());
            getTreeItem().setExpanded(!getTreeItem().isExpanded());
            event.consume();
          }
        });
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    return new TreeTableRowSkin<>(this) {
      @Override
      protected void layoutChildren(double x, double y, double w, double h) {
        super.layoutChildren(x, y, w, h);
        boolean group = getItem() instanceof ItemsModel.Row.Group;
        if (group) {
          if (!getChildren().contains(bar)) {
            getChildren().add(bar);
          }
          bar.toFront();
          bar.resizeRelocate(0, 0, getWidth(), getHeight() - 1);
        }
        bar.setVisible(group);
      }
    };
  }

  @Override
  protected void updateItem(ItemsModel.@Nullable Row row, boolean empty) {
    super.updateItem(row, empty);
    pseudoClassStateChanged(GROUP, row instanceof ItemsModel.Row.Group);
    pseudoClassStateChanged(TICKED, row instanceof ItemsModel.Row.Item item && item.ticked().get());
    setAccessibleText(row == null ? null : spoken.apply(row));
    if (row instanceof ItemsModel.Row.Group group) {
      arrow.setCode(
          getTreeItem() != null && getTreeItem().isExpanded() ? "chevron-down" : "chevron-right");
      name.setText(group.name());
      detail.setText(details.apply(group));
      GroupState shown = states.apply(group);
      state.setText(shown.text());
      state.setGraphic(shown.icon().isEmpty() ? null : new Icon(shown.icon()));
      state.getStyleClass().remove("late");
      if (!shown.style().isEmpty()) {
        state.getStyleClass().add(shown.style());
      }
    }
    requestLayout();
  }
}
