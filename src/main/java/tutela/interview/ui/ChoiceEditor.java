package tutela.interview.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import tutela.fx.controls.Segmented;
import tutela.interview.domain.Choices;
import tutela.interview.domain.Field;
import tutela.interview.domain.FieldType;

/**
 * One or several of some answers: segments where they are few and short, else radio buttons or
 * boxes in two columns. Delete takes a choice back.
 */
final class ChoiceEditor extends FieldEditor {
  private static final int MOST_SEGMENTS = 3;
  private static final int LETTERS_IN_SEGMENTS = 42;

  private final Ask ask;
  private final Map<String, ButtonBase> buttons = new LinkedHashMap<>();
  private final ToggleGroup group = new ToggleGroup();
  private boolean showing;

  ChoiceEditor(Ask ask, Editors editors) {
    super(ask, editors);
    this.ask = ask;
    List<Ask.Choice> choices =
        ask.type() == FieldType.YES_NO_UNSURE
            ? Field.YES_NO_UNSURE.stream()
                .map(id -> new Ask.Choice(id, editors.texts().get("answer." + id)))
                .toList()
            : ask.choices();
    Pane content = isSegmented(choices) ? segments(choices) : grid(choices);
    content.setId(ask.id());
    content.addEventHandler(KeyEvent.KEY_PRESSED, this::keys);
    field.setContent(content);
  }

  private boolean isSegmented(List<Ask.Choice> choices) {
    return ask.type() != FieldType.MANY
        && choices.size() <= MOST_SEGMENTS
        && choices.stream().mapToInt(c -> c.words().length()).sum() <= LETTERS_IN_SEGMENTS;
  }

  private Pane segments(List<Ask.Choice> choices) {
    Segmented<String> segments = new Segmented<>();
    segments.setId(ask.id());
    Map<String, String> words = new LinkedHashMap<>();
    choices.forEach(choice -> words.put(choice.id(), choice.words()));
    segments.choices(words.keySet(), id -> words.getOrDefault(id, id));
    segments
        .getChildren()
        .forEach(
            node -> {
              ToggleButton button = (ToggleButton) node;
              String id = (String) button.getUserData();
              button.setAccessibleText(ask.label() + ", " + words.get(id));
              buttons.put(id, button);
            });
    segments.valueProperty().addListener(o -> changed());
    return segments;
  }

  private Pane grid(List<Ask.Choice> choices) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("options");
    grid.setMaxWidth(Double.MAX_VALUE);
    for (int i = 0; i < 2; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(50);
      grid.getColumnConstraints().add(column);
    }
    for (Ask.Choice choice : choices) {
      ButtonBase button = button(choice);
      button.setId(ask.id() + "-" + choice.id());
      button.setAccessibleText(ask.label() + ", " + choice.words());
      button.setWrapText(true);
      button.setMaxWidth(Double.MAX_VALUE);
      button.setMinWidth(0);
      button.setMinHeight(Region.USE_PREF_SIZE);
      int place = buttons.size();
      buttons.put(choice.id(), button);
      grid.add(button, place % 2, place / 2);
    }
    return grid;
  }

  private ButtonBase button(Ask.Choice choice) {
    if (ask.type() == FieldType.MANY) {
      CheckBox box = new CheckBox(choice.words());
      box.selectedProperty().addListener(o -> changed());
      return box;
    }
    RadioButton button = new RadioButton(choice.words());
    button.setToggleGroup(group);
    button.selectedProperty().addListener((o, was, is) -> changed());
    return button;
  }

  /** A change of one toggle lets go of another: what counts is what stands in the end. */
  private void changed() {
    if (!showing && (ask.type() == FieldType.MANY || chosen().size() == 1)) {
      left();
    }
  }

  private void keys(KeyEvent event) {
    if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
      event.consume();
      show("");
      left();
    }
  }

  private List<String> chosen() {
    List<String> chosen = new ArrayList<>();
    buttons.forEach(
        (id, button) -> {
          boolean on =
              button instanceof CheckBox box ? box.isSelected() : ((Toggle) button).isSelected();
          if (on) {
            chosen.add(id);
          }
        });
    return chosen;
  }

  @Override
  public String typed() {
    return Choices.text(chosen());
  }

  @Override
  public void show(String value) {
    showing = true;
    if (field.getContent() instanceof Segmented<?>) {
      @SuppressWarnings("unchecked") // made in segments
      Segmented<String> segments = (Segmented<String>) field.getContent();
      segments.setValue(value.isEmpty() ? null : value);
    } else {
      var wanted = Choices.parse(value);
      buttons.forEach(
          (id, button) -> {
            if (button instanceof CheckBox box) {
              box.setSelected(wanted.contains(id));
            } else {
              ((Toggle) button).setSelected(wanted.contains(id));
            }
          });
    }
    showing = false;
  }

  @Override
  public void focus() {
    Optional<ButtonBase> chosen = chosen().stream().findFirst().map(buttons::get);
    if (chosen.isPresent()) {
      chosen.get().requestFocus();
    } else if (field.getContent() != null) {
      // from the box around them to the first one, so that the ring is seen
      field.getContent().requestFocusTraversal(TraversalDirection.NEXT);
    }
  }
}
