package tutela.interview.ui;

import javafx.scene.control.ComboBox;
import tutela.fx.controls.Words;

/** One of many answers, where there is room for a line only. */
final class ListEditor extends FieldEditor {
  private final Ask ask;
  private final ComboBox<Ask.Choice> list = new ComboBox<>();
  private boolean showing;

  ListEditor(Ask ask, Editors editors) {
    super(ask, editors);
    this.ask = ask;
    list.setId(ask.id());
    list.setAccessibleText(ask.label());
    list.setConverter(Words.of(Ask.Choice::words));
    list.getItems().setAll(ask.choices());
    list.setMaxWidth(Double.MAX_VALUE);
    list.valueProperty()
        .addListener(
            o -> {
              if (!showing) {
                left();
              }
            });
    field.setContent(list);
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
  public void focus() {
    list.requestFocus();
  }
}
