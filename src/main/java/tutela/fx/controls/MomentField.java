package tutela.fx.controls;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import tutela.fx.Moments;
import tutela.kernel.Brussels;

/** A day and a time of day in Brussels. */
public final class MomentField extends HBox {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

  private final DatePicker day = new DatePicker();
  private final TextField time = new TextField();
  private Runnable changed = () -> {};

  public MomentField() {
    getStyleClass().add("moment-field");
    day.getStyleClass().add("when-field");
    time.getStyleClass().add("time-field");
    getChildren().addAll(day, time);
    idProperty()
        .addListener(
            o -> {
              day.setId(getId() + "-day");
              time.setId(getId() + "-time");
            });
    focusedProperty()
        .addListener(
            (o, was, is) -> {
              if (is) {
                day.requestFocus();
              }
            });
  }

  /**
   * @param timeName what a screen reader says for the second field
   * @param onChange runs when one of the fields is left
   */
  public void prepare(Moments moments, String dayName, String timeName, Runnable onChange) {
    Dates.prepare(day, moments, text -> {});
    day.getEditor().setAccessibleText(dayName);
    day.setAccessibleText(dayName);
    time.setAccessibleText(timeName);
    time.setPromptText("00:00");
    changed = onChange;
    day.valueProperty().addListener(o -> changed.run());
    Fields.onLeave(time, () -> changed.run());
  }

  public void set(Instant instant) {
    day.setValue(Brussels.date(instant));
    time.setText(TIME.format(Brussels.at(instant)));
  }

  public void clear() {
    day.setValue(null);
    time.clear();
  }

  /** The instant; empty while one of the fields is empty or not understood. */
  public Optional<Instant> get() {
    LocalDate date = day.getValue();
    if (date == null && !day.getEditor().getText().isBlank()) {
      date = Dates.read(day.getEditor().getText());
    }
    Optional<LocalTime> clock = read(time.getText());
    if (date == null || clock.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(date.atTime(clock.get()).atZone(Brussels.ZONE).toInstant());
  }

  private static Optional<LocalTime> read(String text) {
    String plain =
        text.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("\\s*(h|uur|uhr|\\.)\\s*", ":");
    if (plain.endsWith(":")) {
      plain += "00";
    }
    try {
      return Optional.of(LocalTime.parse(plain, TIME));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
