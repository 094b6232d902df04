package tutela.letters.domain;

import com.ibm.icu.text.ListFormatter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tutela.kernel.Brussels;
import tutela.kernel.Language;

/** How dates, times, numbers and quotations are set in the language of a letter. */
public final class Typography {
  private static final int GROUP = 3;

  private final Map<Language, Conventions> conventions;

  /**
   * The habits of one language. Patterns hold {@code {day}}, {@code {month}}, {@code {year}},
   * {@code {hour}}, {@code {minute}}, {@code {date}}, {@code {time}}, {@code {number}}.
   *
   * @param firstDay how the first of a month is written
   * @param hourDigits least number of digits of an hour
   * @param months twelve names
   */
  public record Conventions(
      String openQuote,
      String closeQuote,
      String date,
      String firstDay,
      String time,
      int hourDigits,
      String dateTime,
      String thousands,
      String number,
      List<String> months) {
    public Conventions {
      months = List.copyOf(months);
    }
  }

  public Typography(Map<Language, Conventions> conventions) {
    this.conventions = new EnumMap<>(conventions);
  }

  private Conventions of(Language language) {
    Conventions found = conventions.get(language);
    if (found == null) {
      throw new IllegalArgumentException("no typography for " + language);
    }
    return found;
  }

  /** A day in full: {@code 1er septembre 2026}. */
  public String date(LocalDate day, Language language) {
    Conventions c = of(language);
    return c.date()
        .replace("{day}", day.getDayOfMonth() == 1 ? c.firstDay() : "" + day.getDayOfMonth())
        .replace("{month}", c.months().get(day.getMonthValue() - 1))
        .replace("{year}", "" + day.getYear());
  }

  /** A time of the day: {@code 9 h 10}. */
  public String time(LocalTime time, Language language) {
    Conventions c = of(language);
    return c.time()
        .replace("{hour}", padded(time.getHour(), c.hourDigits()))
        .replace("{minute}", padded(time.getMinute(), 2));
  }

  /** Day and time of an instant in Brussels. */
  public String dateTime(Instant at, Language language) {
    ZonedDateTime here = Brussels.at(at);
    return of(language)
        .dateTime()
        .replace("{date}", date(here.toLocalDate(), language))
        .replace("{time}", time(here.toLocalTime(), language));
  }

  /** How far the clock in Brussels is from universal time: {@code UTC+1}. */
  public String offset(Instant at) {
    int seconds = Brussels.at(at).getOffset().getTotalSeconds();
    int hours = Math.abs(seconds) / 3600;
    return "UTC" + (seconds < 0 ? "−" : "+") + hours;
  }

  /** A whole number in groups of three digits. */
  public String number(long number, Language language) {
    StringBuilder digits = new StringBuilder(Long.toString(Math.abs(number)));
    for (int at = digits.length() - GROUP; at > 0; at -= GROUP) {
      digits.insert(at, of(language).thousands());
    }
    return (number < 0 ? "−" : "") + digits;
  }

  /** The number of an item: {@code nº 2}. */
  public String numbered(int number, Language language) {
    return of(language).number().replace("{number}", number(number, language));
  }

  /** A quotation between the marks of the letter, whatever its own language. */
  public String quoted(String text, Language language) {
    return of(language).openQuote() + text + of(language).closeQuote();
  }

  /** {@code a, b and c}. */
  public String joined(Collection<String> parts, Language language) {
    return ListFormatter.getInstance(language.locale()).format(parts);
  }

  private static String padded(int number, int digits) {
    String text = Integer.toString(number);
    return "0".repeat(Math.max(0, digits - text.length())) + text;
  }
}
