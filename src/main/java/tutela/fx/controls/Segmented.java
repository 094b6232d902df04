package tutela.fx.controls;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** A few choices side by side, one of them taken; arrows move and choose, as with radio buttons. */
public final class Segmented<T> extends HBox {
  private final ToggleGroup group = new ToggleGroup();
  private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();
  private final ObjectProperty<@Nullable T> value = new SimpleObjectProperty<>();

  public Segmented() {
    getStyleClass().add("segmented");
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setMinHeight(USE_PREF_SIZE);
    group
        .selectedToggleProperty()
        .addListener(
            (o, before, now) -> {
              if (now == null && before != null && value.get() != null) {
                before.setSelected(true); // pressing the chosen one would empty the group
              } else if (now != null) {
                @SuppressWarnings("unchecked") // set in choices
                T chosen = (T) now.getUserData();
                value.set(chosen);
              }
            });
    value.addListener(
        (o, before, now) -> {
          ToggleButton button = now == null ? null : buttons.get(now);
          if (button == null) {
            group.selectToggle(null);
          } else {
            button.setSelected(true);
          }
        });
  }

  /**
   * @param words of each choice; its fx:id becomes this id, a hyphen and the choice
   */
  public void choices(Iterable<T> choices, Function<T, String> words) {
    getChildren().clear();
    buttons.clear();
    choices.forEach(
        choice -> {
          ToggleButton button = new ToggleButton(words.apply(choice), new Icon("check"));
          button.setUserData(choice);
          button.setToggleGroup(group);
          button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
          button.setMinWidth(USE_PREF_SIZE);
          if (getId() != null) {
            button.setId(getId() + "-" + choice.toString().toLowerCase(java.util.Locale.ROOT));
          }
          buttons.put(choice, button);
          getChildren().add(button);
        });
    T now = value.get();
    ToggleButton button = now == null ? null : buttons.get(now);
    if (button != null) {
      button.setSelected(true);
    }
  }

  public ObjectProperty<@Nullable T> valueProperty() {
    return value;
  }

  public @Nullable T getValue() {
    return value.get();
  }

  public void setValue(@Nullable T chosen) {
    value.set(chosen);
  }

  public java.util.List<T> choices() {
    return FXCollections.observableArrayList(buttons.keySet());
  }
}
