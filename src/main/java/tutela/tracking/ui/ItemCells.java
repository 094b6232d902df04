package tutela.tracking.ui;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import tutela.fx.Moments;
import tutela.fx.Texts;
import tutela.fx.controls.Icon;
import tutela.fx.controls.Parts;
import tutela.kernel.Kebab;
import tutela.tracking.domain.Task;

/** What the table shows and says of each publication and each addressee. */
final class ItemCells {
  private final Texts texts;
  private final Moments moments;
  private final Supplier<Optional<Instant>> now;

  /**
   * @param now the time of the look at the case, before which a task is late
   */
  ItemCells(Texts texts, Moments moments, Supplier<Optional<Instant>> now) {
    this.texts = texts;
    this.moments = moments;
    this.now = now;
  }

  String kindWord(ItemsModel.Row.Item item) {
    return texts.get("kind." + Kebab.of(item.item().kind()));
  }

  String seenWord(ItemsModel.Row.Item item) {
    return texts.get("seen." + Kebab.of(item.item().seen()));
  }

  String saidWords(ItemsModel.Row.Item item) {
    return item.claim()
        .map(
            c ->
                texts.get(
                    "items.said",
                    "what",
                    SeenWords.claim(texts, c.claim()),
                    "date",
                    moments.day(c.at())))
        .orElse(texts.get("items.said-nothing"));
  }

  Node number(ItemsModel.Row.Item item) {
    return Parts.label(Integer.toString(item.item().number()), "cell-text", "muted");
  }

  Node address(ItemsModel.Row.Item item, ReadOnlyDoubleProperty width) {
    Label label = Parts.label(item.shown(), "mono");
    label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    label.setMinWidth(0);
    label.maxWidthProperty().bind(width.subtract(item.masked() ? 52 : 24));
    if (!item.item().hasUrl()) {
      label.getStyleClass().setAll("label", "cell-text");
    }
    HBox box = Parts.row("address", label);
    if (item.masked()) {
      Icon masked = new Icon("eye-off");
      masked.getStyleClass().add("due-icon");
      masked.setAccessibleText(texts.get("items.masked"));
      box.getChildren().add(masked);
    }
    return box;
  }

  Node kind(ItemsModel.Row.Item item) {
    return Parts.label(kindWord(item), "cell-text");
  }

  Node seen(ItemsModel.Row.Item item) {
    HBox box = Parts.row("seen", SeenWords.chip(texts, item.item().seen()));
    item.item()
        .seenAt()
        .ifPresent(
            at ->
                box.getChildren().add(Parts.label(moments.day(at), "small", "muted", "when-wide")));
    return box;
  }

  Node said(ItemsModel.Row.Item item) {
    return item.claim().isPresent()
        ? Parts.label(saidWords(item), "cell-text")
        : Parts.label(saidWords(item), "cell-text", "muted");
  }

  Node due(ItemsModel.Row.Item item) {
    return item.task()
        .map(
            task -> {
              boolean late = isLate(task);
              Label label =
                  Parts.label(
                      moments.dayAndTime(task.due()), "cell-text", late ? "late-words" : "muted");
              if (late) {
                label.setGraphic(new Icon("alert-circle"));
              }
              return (Node) label;
            })
        .orElseGet(() -> Parts.label("", "cell-text"));
  }

  private boolean isLate(Task task) {
    return now.get().map(task.due()::isBefore).orElse(false);
  }

  String groupDetail(ItemsModel.Row.Group group) {
    return texts.get("items.group", "n", group.items());
  }

  ItemTableRow.GroupState groupState(ItemsModel.Row.Group group) {
    return group
        .task()
        .map(
            task ->
                isLate(task)
                    ? new ItemTableRow.GroupState(
                        "alert-circle", new TaskWords(texts).what(task), "late")
                    : new ItemTableRow.GroupState(
                        "clock",
                        texts.get("items.awaited", "when", moments.weekday(task.due())),
                        ""))
        .orElseGet(() -> new ItemTableRow.GroupState("", "", ""));
  }

  String spoken(ItemsModel.Row row) {
    return switch (row) {
      case ItemsModel.Row.Group g -> g.name() + ", " + groupDetail(g) + ", " + groupState(g).text();
      case ItemsModel.Row.Item i ->
          i.item().number()
              + ", "
              + i.shown()
              + ", "
              + seenWord(i)
              + (i.ticked().get() ? ", " + texts.get("items.ticked") : "");
    };
  }
}
