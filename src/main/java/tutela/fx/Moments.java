package tutela.fx;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import tutela.kernel.Brussels;

/** Dates and times as the screen shows them: Europe/Brussels, in the language of the screen. */
public final class Moments {
  private final Texts texts;

  public Moments(Texts texts) {
    this.texts = texts;
  }

  /** 14:32. */
  public String time(Instant instant) {
    return pattern("HH:mm").format(Brussels.at(instant));
  }

  /** 9 nov. */
  public String day(LocalDate date) {
    return pattern(texts.language() == tutela.kernel.Language.DE ? "d. MMM" : "d MMM").format(date);
  }

  public String day(Instant instant) {
    return day(Brussels.date(instant));
  }

  /** 9 nov., 09:10. */
  public String dayAndTime(Instant instant) {
    return day(instant) + ", " + time(instant);
  }

  /** dim. 22 nov., 18:00. */
  public String weekdayAndTime(Instant instant) {
    return weekday(instant) + ", " + time(instant);
  }

  /** dim. 22 nov. */
  public String weekday(Instant instant) {
    ZonedDateTime at = Brussels.at(instant);
    String day = pattern("EEE").format(at);
    return day + (texts.language() == tutela.kernel.Language.DE ? ", " : " ") + day(instant);
  }

  /** 24 novembre 2026. */
  public String date(LocalDate date) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale()).format(date);
  }

  public String date(Instant instant) {
    return date(Brussels.date(instant));
  }

  /** Mardi 24 novembre. */
  public String today(Instant now) {
    String text =
        pattern(texts.language() == tutela.kernel.Language.DE ? "EEEE, d. MMMM" : "EEEE d MMMM")
            .format(Brussels.at(now));
    return text.substring(0, 1).toUpperCase(locale()) + text.substring(1);
  }

  /** 24/11/2026 or 24.11.2026, as a date is typed. */
  public DateTimeFormatter typed() {
    return pattern(texts.language() == tutela.kernel.Language.DE ? "d.M.uuuu" : "d/M/uuuu");
  }

  /** Whole calendar days in Brussels from one instant to a later one. */
  public static long days(Instant from, Instant until) {
    return Brussels.date(from).until(Brussels.date(until), java.time.temporal.ChronoUnit.DAYS);
  }

  /** Since 2 days, since 5 hours. */
  public String since(Instant due, Instant now) {
    long days = days(due, now);
    return days > 0
        ? texts.get("moment.since-days", "n", days)
        : texts.get("moment.since-hours", "n", Math.max(1, Duration.between(due, now).toHours()));
  }

  private DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, locale());
  }

  private Locale locale() {
    return texts.language().locale();
  }
}
