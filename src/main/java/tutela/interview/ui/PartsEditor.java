package tutela.interview.ui;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import tutela.fx.controls.Parts;
import tutela.interview.domain.FieldType;
import tutela.interview.domain.Part;
import tutela.interview.domain.Rows;

/** An answer of several parts: short ones side by side, others below each other. */
final class PartsEditor implements Editor {
  private static final Set<FieldType> SHORT =
      EnumSet.of(FieldType.TEXT, FieldType.PHONE, FieldType.EMAIL, FieldType.DATE, FieldType.ONE);

  private final Map<String, Editor> parts = new LinkedHashMap<>();
  private final VBox box = new VBox();
  private Runnable left = () -> {};

  private PartsEditor(Ask ask, Editors editors) {
    box.getStyleClass().add("answer-parts");
    FlowPane row = new FlowPane();
    for (Part part : ask.parts()) {
      Editor editor = editors.of(Ask.of(part, ask.id(), editors.texts().language()));
      editor.onLeft(() -> left.run());
      parts.put(part.name(), editor);
      if (SHORT.contains(part.type())) {
        if (row.getChildren().isEmpty()) {
          row.getStyleClass().add("part-row");
          row.setRowValignment(VPos.TOP);
          box.getChildren().add(row);
        }
        row.getChildren().add(editor.node());
      } else {
        row = new FlowPane();
        box.getChildren().add(editor.node());
      }
    }
    if (!ask.hint().isEmpty()) {
      box.getChildren().add(Parts.wrapped(ask.hint(), "field-message"));
    }
  }

  /** Under the label of its field. */
  static PartsEditor whole(Ask ask, Editors editors) {
    PartsEditor editor = new PartsEditor(ask, editors);
    HBox heading = Parts.row("label-row", Parts.label(ask.label(), "field-label"));
    if (ask.isOptional()) {
      heading.getChildren().add(Parts.label(editors.texts().get("field.optional"), "muted"));
    }
    editor.box.getChildren().addFirst(heading);
    return editor;
  }

  /** One of several, whose heading stands elsewhere. */
  static PartsEditor row(Ask ask, Editors editors) {
    return new PartsEditor(ask, editors);
  }

  /** The parts that are filled in; empty where one of them is not understood. */
  Optional<Map<String, String>> row() {
    Map<String, String> row = new LinkedHashMap<>();
    boolean understood = true;
    for (Map.Entry<String, Editor> part : parts.entrySet()) {
      Optional<String> value = part.getValue().value();
      understood = understood && value.isPresent();
      value.filter(v -> !v.isBlank()).ifPresent(v -> row.put(part.getKey(), v));
    }
    return understood ? Optional.of(row) : Optional.empty();
  }

  void show(Map<String, String> row) {
    parts.forEach((name, editor) -> editor.show(row.getOrDefault(name, "")));
  }

  Map<String, String> typedRow() {
    Map<String, String> row = new LinkedHashMap<>();
    parts.forEach((name, editor) -> row.put(name, editor.typed()));
    return row;
  }

  void restore(Map<String, String> row) {
    parts.forEach((name, editor) -> editor.restore(row.getOrDefault(name, "")));
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public Optional<String> value() {
    return row().map(row -> Rows.of(row).text());
  }

  @Override
  public void show(String value) {
    show(Rows.parse(value).rows().stream().findFirst().orElse(Map.of()));
  }

  @Override
  public String typed() {
    return Rows.of(typedRow()).text();
  }

  @Override
  public void restore(String typed) {
    restore(Rows.parse(typed).rows().stream().findFirst().orElse(Map.of()));
  }

  /** What is refused of a composite is refused for its date or moment. */
  @Override
  public void wrong(String message) {
    parts.values().stream()
        .filter(part -> part instanceof DateEditor || part instanceof InstantEditor)
        .findFirst()
        .or(() -> parts.values().stream().findFirst())
        .ifPresent(part -> part.wrong(message));
  }

  @Override
  public void calm() {
    parts.values().forEach(Editor::calm);
  }

  @Override
  public void focus() {
    parts.values().stream().findFirst().ifPresent(Editor::focus);
  }

  @Override
  public void onLeft(Runnable action) {
    left = action;
  }
}
