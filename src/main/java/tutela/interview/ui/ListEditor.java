package tutela.interview.ui;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import tutela.fx.controls.FormField;
import tutela.fx.controls.Words;

/** One of many answers, where there is room for a line only. */
final class ListEditor implements Editor {
  private final FormField field;
  private final Ask ask;
  private final ComboBox<Ask.Choice> list = new ComboBox<>();
  private Runnable left = () -> {};
  private boolean showing;

  ListEditor(Ask ask, Editors editors) {
    this.ask = ask;
    this.field = editors.field(ask);
    list.setId(ask.id());
    list.setAccessibleText(ask.label());
    list.setConverter(Words.of(Ask.Choice::words));
    list.getItems().setAll(ask.choices());
    list.setMaxWidth(Double.MAX_VALUE);
    list.valueProperty()
        .addListener(
            o -> {
              if (!showing) {
                left.run();
              }
            });
    field.setContent(list);
  }

  @Override
  public Node node() {
    return field;
  }

  @Override
  public Optional<String> value() {
    return Optional.of(typed());
  }

  @Override
  public void show(String value) {
    showing = true;
    list.setValue(
        ask.choices().stream().filter(c -> c.id().equals(value)).findFirst().orElse(null));
    showing = false;
  }

  @Override
  public String typed() {
    return list.getValue() == null ? "" : list.getValue().id();
  }

  @Override
  public void restore(String typed) {
    show(typed);
  }

  @Override
  public void wrong(String message) {
    field.wrong(message);
  }

  @Override
  public void calm() {
    field.calm();
  }

  @Override
  public void focus() {
    list.requestFocus();
  }

  @Override
  public void onLeft(Runnable action) {
    left = action;
  }
}
