package tutela.tracking.ui;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import tutela.casefile.domain.ContentItem;
import tutela.fx.Moments;
import tutela.fx.Texts;

/**
 * The table of publications: under each addressee what is published there, ticked by mouse or keys.
 */
final class ItemsTable {
  /** The columns from left to right. */
  record Columns(
      TreeTableColumn<ItemsModel.Row, ItemsModel.Row> tick,
      TreeTableColumn<ItemsModel.Row, ItemsModel.Row> number,
      TreeTableColumn<ItemsModel.Row, ItemsModel.Row> address,
      TreeTableColumn<ItemsModel.Row, ItemsModel.Row> kind,
      TreeTableColumn<ItemsModel.Row, ItemsModel.Row> seen,
      TreeTableColumn<ItemsModel.Row, ItemsModel.Row> said,
      TreeTableColumn<ItemsModel.Row, ItemsModel.Row> due) {}

  /** What happens in the table. */
  interface Listener {
    void ticked();

    void opened(ContentItem item);
  }

  private final TreeTableView<ItemsModel.Row> table;
  private final Columns columns;
  private final ItemsModel model;
  private final ItemCells cells;
  private final Texts texts;
  private final Moments moments;
  private final Listener listener;
  private final ItemColumns widths;

  /**
   * @param measure a label of the page, whose text has the size of all
   */
  ItemsTable(
      TreeTableView<ItemsModel.Row> table,
      Columns columns,
      Label measure,
      ItemsModel model,
      ItemCells cells,
      Texts texts,
      Moments moments,
      Listener listener) {
    this.table = table;
    this.columns = columns;
    this.model = model;
    this.cells = cells;
    this.texts = texts;
    this.moments = moments;
    this.listener = listener;
    table.setShowRoot(false);
    table.setRowFactory(
        view -> new ItemTableRow(cells::spoken, cells::groupDetail, cells::groupState));
    table.setColumnResizePolicy(TreeTableView.UNCONSTRAINED_RESIZE_POLICY);
    table.setTreeColumn(new TreeTableColumn<>());
    clip();
    CheckBox all = new CheckBox();
    all.setId("tick-all");
    all.setAccessibleText(texts.get("items.tick-all"));
    all.setOnAction(e -> model.all().forEach(i -> i.ticked().set(all.isSelected())));
    columns.tick().setGraphic(all);
    column(columns.tick(), "tick-cell", this::tickCell);
    column(columns.number(), "number-column", cells::number);
    column(
        columns.address(),
        "address-column",
        item -> cells.address(item, columns.address().widthProperty()));
    column(columns.kind(), "cell-text", cells::kind);
    column(columns.seen(), "seen-column", cells::seen);
    column(columns.said(), "cell-text", cells::said);
    column(columns.due(), "cell-text", cells::due);
    widths = new ItemColumns(table, measure, this::fit);
    table.setOnKeyPressed(this::tableKeys);
  }

  private void fit() {
    List<ItemsModel.Row.Item> items = model.all();
    widths.fit(
        columns.tick(),
        columns.number(),
        columns.address(),
        new ItemColumns.Words(columns.kind(), distinct(items.stream().map(cells::kindWord))),
        new ItemColumns.Words(columns.seen(), distinct(items.stream().map(cells::seenWord))),
        distinct(items.stream().flatMap(i -> i.item().seenAt().stream()).map(moments::day)),
        new ItemColumns.Words(columns.said(), distinct(items.stream().map(cells::saidWords))),
        new ItemColumns.Words(
            columns.due(),
            distinct(
                items.stream()
                    .flatMap(i -> i.task().stream())
                    .map(t -> moments.dayAndTime(t.due())))));
  }

  private static List<String> distinct(Stream<String> words) {
    return words.distinct().toList();
  }

  private void clip() {
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(table.widthProperty());
    clip.heightProperty().bind(table.heightProperty());
    clip.setArcWidth(16);
    clip.setArcHeight(16);
    table.setClip(clip);
  }

  private void column(
      TreeTableColumn<ItemsModel.Row, ItemsModel.Row> column,
      String style,
      Function<ItemsModel.Row.Item, Node> maker) {
    column.setReorderable(false);
    column.setSortable(false);
    column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(c.getValue().getValue()));
    column.setCellFactory(
        c ->
            new TreeTableCell<>() {
              {
                getStyleClass().add(style);
              }

              @Override
              protected void updateItem(ItemsModel.@Nullable Row row, boolean none) {
                super.updateItem(row, none);
                setGraphic(row instanceof ItemsModel.Row.Item item ? maker.apply(item) : null);
              }
            });
  }

  private Node tickCell(ItemsModel.Row.Item item) {
    CheckBox box = new CheckBox();
    box.setFocusTraversable(false);
    box.setAccessibleText(texts.get("items.tick", "n", item.item().number()));
    box.setSelected(item.ticked().get());
    box.setOnAction(e -> tick(item, box.isSelected()));
    return box;
  }

  private void tick(ItemsModel.Row.Item item, boolean on) {
    item.ticked().set(on);
    ticksChanged();
  }

  private void ticksChanged() {
    listener.ticked();
    table.refresh();
  }

  /** Shows what passes the filter. */
  void fill(ItemsModel.Filter filter) {
    TreeItem<ItemsModel.Row> root = new TreeItem<>();
    model
        .rows(filter)
        .forEach(
            (group, rows) -> {
              TreeItem<ItemsModel.Row> node = new TreeItem<>(group);
              node.setExpanded(rows.size() <= 60 || model.all().size() <= 60);
              node.expandedProperty().addListener(o -> table.refresh());
              rows.forEach(row -> node.getChildren().add(new TreeItem<>(row)));
              root.getChildren().add(node);
            });
    table.setRoot(root);
    fit();
  }

  void select(String itemId) {
    for (TreeItem<ItemsModel.Row> group : table.getRoot().getChildren()) {
      for (TreeItem<ItemsModel.Row> child : group.getChildren()) {
        if (child.getValue() instanceof ItemsModel.Row.Item item
            && Long.toString(item.item().id().value()).equals(itemId)) {
          group.setExpanded(true);
          table.getSelectionModel().select(child);
          table.scrollTo(table.getRow(child));
        }
      }
    }
  }

  void focus() {
    table.requestFocus();
    if (table.getSelectionModel().isEmpty()) {
      table.getSelectionModel().select(Math.min(1, table.getExpandedItemCount() - 1));
    }
  }

  private void tableKeys(KeyEvent event) {
    TreeItem<ItemsModel.Row> current = table.getSelectionModel().getSelectedItem();
    if (current == null) {
      return;
    }
    switch (event.getCode()) {
      case SPACE -> {
        event.consume();
        switch (current.getValue()) {
          case ItemsModel.Row.Item item -> tick(item, !item.ticked().get());
          case ItemsModel.Row.Group g -> {
            List<ItemsModel.Row.Item> rows =
                current.getChildren().stream()
                    .map(c -> (ItemsModel.Row.Item) c.getValue())
                    .toList();
            boolean on = rows.stream().anyMatch(r -> !r.ticked().get());
            rows.forEach(r -> r.ticked().set(on));
            ticksChanged();
          }
        }
      }
      case ENTER -> {
        if (!event.isShortcutDown() && current.getValue() instanceof ItemsModel.Row.Item item) {
          event.consume();
          listener.opened(item.item());
        }
      }
      case DOWN, UP -> {
        if (event.isShiftDown() && current.getValue() instanceof ItemsModel.Row.Item item) {
          item.ticked().set(true);
          int next =
              table.getSelectionModel().getSelectedIndex()
                  + (event.getCode() == KeyCode.DOWN ? 1 : -1);
          if (next >= 0
              && next < table.getExpandedItemCount()
              && table.getTreeItem(next).getValue() instanceof ItemsModel.Row.Item neighbour) {
            neighbour.ticked().set(true);
          }
          ticksChanged();
        }
      }
      default -> {}
    }
  }
}
