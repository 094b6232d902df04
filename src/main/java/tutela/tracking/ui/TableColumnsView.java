package tutela.tracking.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import tutela.casefile.domain.TableColumns.Role;
import tutela.fx.Texts;
import tutela.fx.controls.Parts;
import tutela.fx.controls.Words;
import tutela.kernel.Kebab;

/** Each column of a table with its first cells and what it is taken for. */
final class TableColumnsView {
  private final VBox box;
  private final TableModel model;
  private final Texts texts;
  private final Runnable changed;
  private final List<ComboBox<Role>> choices = new ArrayList<>();

  TableColumnsView(VBox box, TableModel model, Texts texts, Runnable changed) {
    this.box = box;
    this.model = model;
    this.texts = texts;
    this.changed = changed;
  }

  void show() {
    choices.clear();
    box.getChildren().clear();
    for (int column = 0; column < model.columns().roles().size(); column++) {
      box.getChildren().add(row(column));
    }
  }

  void focus() {
    choices.getFirst().requestFocus();
  }

  private Node row(int column) {
    String letters = texts.get("table.column", "letters", model.table().letters(column));
    String heading = model.heading(column);
    VBox words = new VBox(Parts.wrapped(heading.isEmpty() ? letters : heading, "strong"));
    model
        .samples(column)
        .forEach(cell -> words.getChildren().add(Parts.wrapped(cell, "small", "muted")));
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    ComboBox<Role> choice = new ComboBox<>();
    choice.setId("column-" + column);
    choice.getStyleClass().addAll("compact-combo", "claim-box");
    choice.setConverter(Words.of(role -> texts.get("table.role." + Kebab.of(role))));
    choice.getItems().setAll(Role.values());
    choice.setValue(model.columns().roles().get(column));
    choice.setAccessibleText(
        texts.get("table.column-as", "name", heading.isEmpty() ? letters : heading));
    choice
        .valueProperty()
        .addListener(
            (o, was, is) -> {
              if (is != model.columns().roles().get(column)) {
                model.take(column, is);
                follow();
                changed.run();
              }
            });
    choices.add(choice);
    return Parts.row("column-row", words, choice);
  }

  /** What one column was taken for, another no longer is. */
  private void follow() {
    for (int column = 0; column < choices.size(); column++) {
      choices.get(column).setValue(model.columns().roles().get(column));
    }
  }
}
