package tutela.tracking.ui;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * Columns of the table of items as wide as their words need in this language and size; the address
 * takes what is left. Where that is little the kind goes, which the item itself shows.
 */
final class ItemColumns {
  private static final double CELL = 0.933;
  private static final double SMALL = 0.867;
  private static final double PADDING = 1.6;
  private static final double CHIP = 2.9;
  private static final double LATE_SIGN = 1.6;
  private static final double TICK = 2.933;

  /** Four figures. */
  private static final double NUMBER = 3.733;

  private static final double ADDRESS = 15;
  private static final double LEAST = 6;

  private final TreeTableView<ItemsModel.Row> table;
  private final Label measure;

  /**
   * @param measure a label of the page, whose text has the size of all
   */
  ItemColumns(TreeTableView<ItemsModel.Row> table, Label measure, Runnable again) {
    this.table = table;
    this.measure = measure;
    table.widthProperty().addListener(o -> again.run());
    measure.fontProperty().addListener(o -> again.run());
  }

  /** What stands in a column beside its heading. */
  record Words(TreeTableColumn<ItemsModel.Row, ItemsModel.Row> column, List<String> texts) {}

  /**
   * @param days beside the chips; empty where large text leaves them out
   */
  void fit(
      TreeTableColumn<ItemsModel.Row, ItemsModel.Row> tick,
      TreeTableColumn<ItemsModel.Row, ItemsModel.Row> number,
      TreeTableColumn<ItemsModel.Row, ItemsModel.Row> address,
      Words kind,
      Words seen,
      List<String> days,
      Words said,
      Words due) {
    double em = measure.getFont().getSize();
    boolean large =
        table.getScene() != null
            && table.getScene().getRoot().getStyleClass().contains("large-text");
    double day = large || days.isEmpty() ? 0 : widest(days, SMALL * em) + 0.533 * em;
    fix(tick, TICK * em);
    fix(number, NUMBER * em);
    double kindWidth = fix(kind.column(), words(kind, CELL, em));
    double seenWidth =
        fix(
            seen.column(),
            Math.max(
                head(seen, em), widest(seen.texts(), SMALL * em) + day + (CHIP + PADDING) * em));
    double saidWidth = fix(said.column(), words(said, CELL, em));
    double dueWidth = fix(due.column(), words(due, CELL, em) + LATE_SIGN * em);
    double left = table.getWidth() - (TICK + NUMBER) * em - seenWidth - saidWidth - dueWidth;
    boolean withKind = left - kindWidth > ADDRESS * em;
    kind.column().setVisible(withKind);
    double bar = em;
    fix(address, Math.max(LEAST * em, left - (withKind ? kindWidth : 0) - bar));
  }

  private static double words(Words words, double size, double em) {
    return Math.max(head(words, em), widest(words.texts(), size * em) + PADDING * em);
  }

  private static double head(Words words, double em) {
    return widest(List.of(words.column().getText()), SMALL * em) + PADDING * em;
  }

  private static double widest(List<String> texts, double size) {
    Font font = Font.font("Lato Semibold", size);
    return Stream.concat(Stream.of(""), texts.stream())
        .mapToDouble(
            text -> {
              Text line = new Text(text);
              line.setFont(font);
              return line.getLayoutBounds().getWidth();
            })
        .max()
        .orElse(0);
  }

  private static double fix(TreeTableColumn<ItemsModel.Row, ItemsModel.Row> column, double width) {
    column.setMinWidth(width);
    column.setMaxWidth(width);
    column.setPrefWidth(width);
    return width;
  }
}
