package tutela.casefile.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people and spreadsheets write them here: the day before the month, or as ISO has it. */
public final class WrittenDay {
  private static final String TIME = "(?:[T ,].*)?";
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})" + TIME, Pattern.DOTALL);
  private static final Pattern HERE =
      Pattern.compile(
          "(\\d{1,2})\\s?([/.-])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4}|\\d{2})" + TIME, Pattern.DOTALL);
  private static final int CENTURY = 2000;

  private WrittenDay() {}

  /** The day; empty where it is none, or where one would have to guess. */
  public static Optional<LocalDate> of(String text) {
    String written = text.strip();
    Matcher iso = ISO.matcher(written);
    if (iso.matches()) {
      return day(iso.group(1), iso.group(2), iso.group(3));
    }
    Matcher here = HERE.matcher(written);
    return here.matches() ? day(here.group(4), here.group(3), here.group(1)) : Optional.empty();
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    int y = Integer.parseInt(year);
    try {
      return Optional.of(
          LocalDate.of(
              year.length() == 2 ? CENTURY + y : y,
              Integer.parseInt(month),
              Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
