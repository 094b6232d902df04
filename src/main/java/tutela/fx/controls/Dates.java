package tutela.fx.controls;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;

/** Days as people type them. */
public final class Dates {
  private Dates() {}

  /**
   * Reads 2/10/2026, 02.10.2026, 2-10-26 or 2026-10-02, strictly: 29 February only in leap years.
   *
   * @return null if the text means no date
   */
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
