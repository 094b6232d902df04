package tutela.fx.controls;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import tutela.fx.Moments;
import tutela.kernel.Brussels;

/** A day and a time of day in Brussels. */
public final class MomentField extends HBox {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

  private final DayField day = new DayField();
  private final TextField time = new TextField();
  private @Nullable Moments moments;

  public MomentField() {
    getStyleClass().add("moment-field");
    time.getStyleClass().add("time-field");
    getChildren().addAll(day, time);
    idProperty()
        .addListener(
            o -> {
              day.field().setId(getId() + "-day");
              time.setId(getId() + "-time");
            });
    focusedProperty()
        .addListener(
            (o, was, is) -> {
              if (is) {
                day.field().requestFocus();
              }
            });
  }

  /**
   * @param timeName what a screen reader says for the second field
   * @param onChange runs when one of the fields is left, or a day was picked
   */
  public void prepare(Moments words, String dayName, String timeName, Runnable onChange) {
    moments = words;
    day.prepare(dayName, words, onChange);
    time.setAccessibleText(timeName);
    time.setPromptText("00:00");
    Fields.onLeave(day.field(), onChange);
    Fields.onLeave(time, onChange);
  }

  /** Runs at each change of what is typed. */
  public void onTyped(Runnable action) {
    day.field().textProperty().addListener(o -> action.run());
    time.textProperty().addListener(o -> action.run());
  }

  java.util.List<TextField> fields() {
    return java.util.List.of(day.field(), time);
  }

  public void set(Instant instant) {
    day.setText(java.util.Objects.requireNonNull(moments).typed().format(Brussels.date(instant)));
    time.setText(TIME.format(Brussels.at(instant)));
  }

  public void clear() {
    day.setText("");
    time.clear();
  }

  public boolean isBlank() {
    return day.getText().isBlank() && time.getText().isBlank();
  }

  /** What stands in the two fields, understood or not. */
  public String typed() {
    return isBlank() ? "" : day.getText() + "|" + time.getText();
  }

  /** Puts back what {@link #typed} gave. */
  public void restore(String typed) {
    String[] parts = typed.split("\\|", 2);
    day.setText(parts[0]);
    time.setText(parts.length > 1 ? parts[1] : "");
  }

  /** The instant; empty while one of the fields is empty or not understood. */
  public Optional<Instant> get() {
    Optional<LocalDate> date = day.date();
    Optional<LocalTime> clock = read(time.getText());
    return date.isEmpty() || clock.isEmpty()
        ? Optional.empty()
        : Optional.of(date.get().atTime(clock.get()).atZone(Brussels.ZONE).toInstant());
  }

  private static Optional<LocalTime> read(String text) {
    String plain =
        text.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("\\s*(h|uur|uhr|\\.)\\s*", ":");
    if (plain.matches("\\d{1,2}")) {
      plain += ":";
    }
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
