package tutela.interview.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import tutela.fx.Texts;
import tutela.fx.controls.Parts;
import tutela.interview.domain.Rows;

/** Several answers of the same parts, one card each. */
final class RowsEditor implements Editor {
  private final Ask ask;
  private final Editors editors;
  private final VBox cards = new VBox();
  private final VBox box = new VBox();
  private final Button add;
  private final List<PartsEditor> rows = new ArrayList<>();
  private int made;
  private Runnable left = () -> {};

  RowsEditor(Ask ask, Editors editors) {
    this.ask = ask;
    this.editors = editors;
    add = Parts.iconButton(ask.id() + "-add", "plus", text("add"), "flat", "compact");
    add.setOnAction(
        e -> {
          append();
          rows.getLast().focus();
        });
    cards.getStyleClass().add("row-cards");
    box.getStyleClass().add("answer-parts");
    box.getChildren().addAll(Parts.label(ask.label(), "field-label"), cards, add);
    append();
  }

  private String text(String what) {
    return editors.texts().get("rows." + what + "." + kind());
  }

  private String kind() {
    return ask.type().name().toLowerCase(java.util.Locale.ROOT);
  }

  private void append() {
    made++;
    Ask numbered =
        new Ask(
            ask.id() + "-" + made,
            ask.type(),
            ask.label(),
            "",
            ask.choices(),
            ask.parts(),
            ask.offer(),
            ask.identifying(),
            ask.standing());
    PartsEditor editor = PartsEditor.row(numbered, editors);
    editor.onLeft(() -> left.run());
    rows.add(editor);
    Button remove =
        Parts.iconButton(
            numbered.id() + "-remove", "x", editors.texts().get("rows.remove"), "flat", "compact");
    Label title = Parts.label("", "strong");
    HBox head = Parts.row("chip-row", title, Parts.spring(), remove);
    VBox card = new VBox(head, editor.node());
    card.getStyleClass().addAll("card", "row-card");
    remove.setOnAction(
        e -> {
          rows.remove(editor);
          cards.getChildren().remove(card);
          if (rows.isEmpty()) {
            append();
          }
          number();
          left.run();
          add.requestFocus();
        });
    cards.getChildren().add(card);
    number();
  }

  private void number() {
    Texts texts = editors.texts();
    for (int i = 0; i < cards.getChildren().size(); i++) {
      VBox card = (VBox) cards.getChildren().get(i);
      HBox head = (HBox) card.getChildren().getFirst();
      String title = texts.get("rows.title." + kind(), "n", i + 1);
      ((Label) head.getChildren().getFirst()).setText(title);
      head.getChildren().getLast().setAccessibleText(texts.get("rows.remove-named", "what", title));
    }
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public Optional<String> value() {
    List<Map<String, String>> all = new ArrayList<>();
    boolean understood = true;
    for (PartsEditor row : rows) {
      Optional<Map<String, String>> parts = row.row();
      understood = understood && parts.isPresent();
      parts.ifPresent(all::add);
    }
    return understood ? Optional.of(new Rows(all).text()) : Optional.empty();
  }

  private void showRows(List<Map<String, String>> wanted) {
    while (rows.size() < wanted.size()) {
      append();
    }
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).show(i < wanted.size() ? wanted.get(i) : Map.of());
    }
  }

  @Override
  public void show(String value) {
    showRows(Rows.parse(value).rows());
  }

  @Override
  public String typed() {
    return new Rows(rows.stream().map(PartsEditor::typedRow).toList()).text();
  }

  @Override
  public void restore(String typed) {
    List<Map<String, String>> wanted = Rows.parse(typed).rows();
    showRows(List.of());
    while (rows.size() < wanted.size()) {
      append();
    }
    for (int i = 0; i < wanted.size(); i++) {
      rows.get(i).restore(wanted.get(i));
    }
  }

  @Override
  public void wrong(String message) {
    rows.getLast().wrong(message);
  }

  @Override
  public void calm() {
    rows.forEach(Editor::calm);
  }

  @Override
  public void focus() {
    rows.getFirst().focus();
  }

  @Override
  public void onLeft(Runnable action) {
    left = action;
  }
}
