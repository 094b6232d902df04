package tutela.tracking.ui;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.control.Skin;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tutela.fx.controls.Icon;
import tutela.fx.controls.Parts;
import tutela.fx.controls.StretchedCellSkin;

/** A row of the desk: a heading, something to do, something awaited, or something found. */
final class DeskRowCell extends ListCell<DeskRowCell.Row> {
  private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");
  private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");
  private static final PseudoClass TOP = PseudoClass.getPseudoClass("top");
  private static final List<String> STYLES = List.of("late", "due", "waiting");

  /** What a row shows. */
  sealed interface Row {
    /** A heading with its count. */
    record Head(String icon, String title, String count, String style) implements Row {}

    /**
     * Something that opens.
     *
     * @param why empty for rows of one line
     */
    record Entry(
        String what,
        String why,
        String reference,
        String when,
        String rule,
        String style,
        Runnable open)
        implements Row {}
  }

  DeskRowCell() {
    getStyleClass().add("work-cell");
    setOnMouseClicked(
        event -> {
          if (getItem() instanceof Row.Entry entry) {
            entry.open().run();
          }
        });
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    return new StretchedCellSkin<>(this);
  }

  @Override
  protected void updateItem(@Nullable Row row, boolean empty) {
    super.updateItem(row, empty);
    getStyleClass().removeAll(STYLES);
    pseudoClassStateChanged(HEAD, row instanceof Row.Head);
    pseudoClassStateChanged(SHORT, row instanceof Row.Entry entry && entry.why().isEmpty());
    pseudoClassStateChanged(TOP, row != null && getIndex() == 0);
    setText(null);
    setGraphic(null);
    setAccessibleText(null);
    switch (row) {
      case null -> {}
      case Row.Head head -> {
        getStyleClass().add(head.style());
        setGraphic(
            Parts.row(
                "work-head",
                new Icon(head.icon()),
                Parts.label(head.title(), "head-title"),
                Parts.label(head.count(), "muted")));
        setAccessibleText(head.title() + " " + head.count());
      }
      case Row.Entry entry -> {
        getStyleClass().add(entry.style());
        setGraphic(graphic(entry));
        setAccessibleText(
            String.join(
                ", ", entry.what(), entry.why(), entry.reference(), entry.when(), entry.rule()));
      }
    }
  }

  private static HBox graphic(Row.Entry entry) {
    VBox words = new VBox(Parts.wrapped(entry.what(), "what"));
    words.getStyleClass().add("words");
    words.setMinWidth(0);
    VBox time = new VBox(Parts.label(entry.when(), "when"));
    time.getStyleClass().add("time");
    if (!entry.why().isEmpty()) {
      words.getChildren().add(Parts.wrapped(entry.why(), "small", "muted"));
      if (!entry.rule().isEmpty()) {
        time.getChildren().add(Parts.label(entry.rule(), "small", "muted"));
      }
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    return Parts.row(
        "work-row",
        words,
        Parts.label(entry.reference(), "ref"),
        time,
        new Icon("chevron-right").styled("go"));
  }
}
