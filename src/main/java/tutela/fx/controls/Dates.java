package tutela.fx.controls;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.function.Consumer;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import tutela.fx.Moments;

/** Date fields that read what people type and never clear what they could not read. */
public final class Dates {
  private Dates() {}

  /**
   * Reads 2/10/2026, 02.10.2026, 2-10-26 or 2026-10-02, strictly: 29 February only in leap years.
   *
   * @param notUnderstood hears what could not be read
   */
  public static void prepare(DatePicker field, Moments moments, Consumer<String> notUnderstood) {
    field.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable LocalDate date) {
            return date == null ? "" : moments.typed().format(date);
          }

          @Override
          public @Nullable LocalDate fromString(@Nullable String text) {
            return text == null || text.isBlank() ? null : read(text);
          }
        });
    field
        .getEditor()
        .focusedProperty()
        .addListener(
            (o, was, is) -> {
              if (was && !is) {
                commit(field, notUnderstood);
              }
            });
  }

  private static void commit(DatePicker field, Consumer<String> notUnderstood) {
    String typed = field.getEditor().getText();
    if (typed == null || typed.isBlank()) {
      field.setValue(null);
      return;
    }
    LocalDate date = read(typed);
    if (date == null) {
      notUnderstood.accept(typed);
    } else {
      field.setValue(date);
    }
  }

  /** The date that a typed text means; null if it means none. */
  public static @Nullable LocalDate read(String text) {
    String plain = text.strip().replaceAll("[.\\-\\s]+", "/");
    for (String pattern : new String[] {"d/M/uuuu", "d/M/uu", "uuuu/M/d"}) {
      try {
        return LocalDate.parse(
            plain, DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT));
      } catch (DateTimeParseException e) {
        // the next form may fit
      }
    }
    return null;
  }
}
