package tutela.fx.controls;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import tutela.fx.Moments;

/**
 * A date that is typed as people write it, or picked in a calendar. What was typed stays as it is,
 * whether it is understood or not: a date picker alone would clear it.
 */
public final class DayField extends StackPane {
  private final TextField text = new TextField();
  private final DatePicker calendar = new DatePicker();
  private Runnable picked = () -> {};

  public DayField() {
    getStyleClass().add("day-field");
    text.getStyleClass().add("when-field");
    calendar.getStyleClass().add("day-calendar");
    calendar.setFocusTraversable(false);
    calendar.getEditor().setFocusTraversable(false);
    setAlignment(Pos.CENTER_RIGHT);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    getChildren().addAll(text, calendar);
    idProperty()
        .addListener(
            o -> {
              calendar.setId(getId() + "-calendar");
              text.setId(getId() + "-day");
            });
    text.addEventHandler(KeyEvent.KEY_PRESSED, this::keys);
    focusedProperty()
        .addListener(
            (o, was, is) -> {
              if (is) {
                text.requestFocus();
              }
            });
  }

  /**
   * @param name what a screen reader says
   * @param write how a day that was picked is written
   * @param onPick runs after a day was picked
   */
  public void prepare(String name, Function<LocalDate, String> write, Runnable onPick) {
    text.setAccessibleText(name);
    calendar.setAccessibleText(name);
    calendar.getEditor().setAccessibleText(name);
    picked = onPick;
    calendar.setOnShowing(
        e -> calendar.setValue(Dates.read(text.getText()))); // null where it is no day
    calendar
        .valueProperty()
        .addListener(
            (o, before, day) -> {
              if (day != null && calendar.isShowing()) {
                text.setText(write.apply(day));
                picked.run();
              }
            });
    calendar.setOnHidden(e -> text.requestFocus());
  }

  /** Days are written 2/10/2026. */
  public void prepare(String name, Moments moments, Runnable onPick) {
    prepare(name, day -> moments.typed().format(day), onPick);
  }

  private void keys(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN && event.isAltDown()) {
      event.consume();
      calendar.show();
    }
  }

  /** Where it is typed; has the focus, the name and the id. */
  public TextField field() {
    return text;
  }

  public String getText() {
    return text.getText();
  }

  public void setText(String typed) {
    text.setText(typed);
  }

  /** The day; empty where nothing or nothing understood was typed. */
  public Optional<LocalDate> date() {
    return Optional.ofNullable(Dates.read(text.getText()));
  }
}
