package tutela.packs.ui;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import tutela.fx.Texts;
import tutela.fx.controls.Icon;
import tutela.fx.controls.Parts;

/** A fact as a row of a card: label and mark, its values with a button to copy each, its source. */
final class FactView extends VBox {
  /**
   * @param number of the fact in its card, which makes the ids of its buttons
   * @param copy takes what is to be copied
   */
  FactView(Fact fact, int number, Consumer<String> copy, Texts texts) {
    getStyleClass().add("entry-fact");
    if (number > 0) {
      getStyleClass().add("following");
    }
    Label label = Parts.wrapped(fact.label(), "strong");
    label.setMaxWidth(Double.MAX_VALUE);
    HBox head = Parts.row("entry-head", label);
    fact.mark().ifPresent(mark -> head.getChildren().add(mark.chip(texts)));
    Parts.show(head, !fact.label().isEmpty());
    getChildren().add(head);
    for (int i = 0; i < fact.values().size(); i++) {
      getChildren().add(value(fact, fact.values().get(i), number + "-" + i, copy, texts));
    }
    if (!fact.source().isEmpty()) {
      getChildren().add(Parts.wrapped(fact.source(), "small", "muted"));
    }
  }

  private static HBox value(
      Fact fact, Fact.Value value, String number, Consumer<String> copy, Texts texts) {
    Label text =
        Parts.wrapped(value.text(), value.kind() == Fact.Kind.SIGNS ? "mono" : "entry-words");
    VBox words = new VBox(text);
    words.setMinWidth(0);
    if (!value.hint().isEmpty()) {
      words.getChildren().add(Parts.wrapped(value.hint(), "small", "muted"));
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = Parts.row("entry-value", words);
    if (value.kind().isCopied()) {
      Button button =
          Parts.button("copy-" + number, texts.get("directory.copy"), "flat", "compact");
      button.setGraphic(new Icon("copy"));
      button.setAccessibleText(
          texts.get("directory.copy-this", "what", fact.label(), "text", value.text()));
      button.setOnAction(e -> copy.accept(value.text()));
      row.getChildren().add(button);
    }
    return row;
  }
}
