package tutela.interview.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tutela.kernel.AppFailure.Invalid;

/**
 * A date as far as she knows it: how exact it is, the date or part of one, and her own words. It
 * stands for the interval in which the day certainly lies, if she remembers rightly.
 *
 * @param when a day {@code 2026-10-02}, month {@code 2026-10}, season {@code 2026-spring} (winter
 *     bears the year in which it begins) or year {@code 2026}; empty when unknown
 * @param words her words, kept beside whatever was made of them
 */
public record PartialDate(Precision precision, String when, String words) {
  private static final Pattern SEASON = Pattern.compile("(\\d{4})-(spring|summer|autumn|winter)");
  private static final int FIRST_YEAR = 1900;

  /** How far "about" reaches from a day. */
  private static final Period ABOUT_A_DAY = Period.ofDays(14);

  /** How exact the date is. */
  public enum Precision {
    EXACT,
    MONTH,
    SEASON,
    YEAR,
    /** Some days around a day, a month around a month or season, a year around a year. */
    ABOUT,
    /** Before the period named. */
    BEFORE,
    /** After the period named. */
    AFTER,
    UNKNOWN
  }

  /**
   * The first and last days of the seasons, by the calendar or by the sun, whichever is earlier and
   * later: nobody who says "in spring" tells which one is meant.
   */
  private enum Season {
    SPRING(3, 6, 21),
    SUMMER(6, 9, 23),
    AUTUMN(9, 12, 21),
    WINTER(12, 3, 20);

    private final int firstMonth;
    private final int lastMonth;
    private final int lastDay;

    Season(int firstMonth, int lastMonth, int lastDay) {
      this.firstMonth = firstMonth;
      this.lastMonth = lastMonth;
      this.lastDay = lastDay;
    }

    Span of(int year) {
      int lastYear = this == WINTER ? year + 1 : year;
      return new Span(
          LocalDate.of(year, firstMonth, 1), LocalDate.of(lastYear, lastMonth, lastDay));
    }
  }

  private record Span(LocalDate first, LocalDate last) {
    Span widened(Period by) {
      return new Span(first.minus(by), last.plus(by));
    }
  }

  /**
   * @throws Invalid if there is no such day, or the form does not fit the precision
   */
  public PartialDate {
    if (precision == Precision.UNKNOWN ? !when.isEmpty() : !fits(precision, when)) {
      throw new Invalid("date-invalid");
    }
  }

  /** No date, and no words either. */
  public static PartialDate unknown(String words) {
    return new PartialDate(Precision.UNKNOWN, "", words);
  }

  /** The form in which it is kept: precision, date and words, separated by bars. */
  public String text() {
    return precision.name().toLowerCase(Locale.ROOT) + "|" + when + "|" + words;
  }

  /**
   * @throws Invalid if it is not the text of a date
   */
  public static PartialDate parse(String text) {
    String[] parts = text.split("\\|", 3);
    if (parts.length < 3) {
      throw new Invalid("date-invalid");
    }
    for (Precision precision : Precision.values()) {
      if (precision.name().toLowerCase(Locale.ROOT).equals(parts[0])) {
        return new PartialDate(precision, parts[1], parts[2]);
      }
    }
    throw new Invalid("date-invalid");
  }

  /** The date that a kept text stands for; empty where it is not the text of a date. */
  public static Optional<PartialDate> read(String text) {
    try {
      return Optional.of(parse(text));
    } catch (Invalid e) {
      return Optional.empty();
    }
  }

  /** The first day it can be; none after "before", and none when unknown. */
  public Optional<LocalDate> earliest() {
    return switch (precision) {
      case UNKNOWN, BEFORE -> Optional.empty();
      case AFTER -> Optional.of(span(when).last().plusDays(1));
      case ABOUT -> Optional.of(span(when).widened(slack(when)).first());
      case EXACT, MONTH, SEASON, YEAR -> Optional.of(span(when).first());
    };
  }

  /** The last day it can be; none after "after", and none when unknown. */
  public Optional<LocalDate> latest() {
    return switch (precision) {
      case UNKNOWN, AFTER -> Optional.empty();
      case BEFORE -> Optional.of(span(when).first().minusDays(1));
      case ABOUT -> Optional.of(span(when).widened(slack(when)).last());
      case EXACT, MONTH, SEASON, YEAR -> Optional.of(span(when).last());
    };
  }

  /** The last day it can be, given that it is past: never later than today. */
  public LocalDate latest(LocalDate today) {
    return latest().filter(day -> day.isBefore(today)).orElse(today);
  }

  /** It lies wholly in the future: what happened cannot. */
  public boolean startsAfter(LocalDate today) {
    return earliest().map(day -> day.isAfter(today)).orElse(false);
  }

  private static boolean fits(Precision precision, String when) {
    int length = when.length();
    boolean form =
        switch (precision) {
          case EXACT -> length == 10 && !SEASON.matcher(when).matches();
          case MONTH -> length == 7;
          case SEASON -> SEASON.matcher(when).matches();
          case YEAR -> length == 4;
          case ABOUT, BEFORE, AFTER -> true;
          case UNKNOWN -> false;
        };
    if (!form) {
      return false;
    }
    try {
      return span(when).first().getYear() >= FIRST_YEAR;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static Span span(String when) {
    Matcher season = SEASON.matcher(when);
    if (season.matches()) {
      return Season.valueOf(season.group(2).toUpperCase(Locale.ROOT))
          .of(Integer.parseInt(season.group(1)));
    }
    return switch (when.length()) {
      case 10 -> {
        LocalDate day = LocalDate.parse(when);
        yield new Span(day, day);
      }
      case 7 -> {
        YearMonth month = YearMonth.parse(when);
        yield new Span(month.atDay(1), month.atEndOfMonth());
      }
      case 4 -> {
        Year year = Year.parse(when);
        yield new Span(year.atDay(1), year.atMonth(12).atEndOfMonth());
      }
      default -> throw new DateTimeException("neither day, month, season nor year");
    };
  }

  private static Period slack(String when) {
    if (SEASON.matcher(when).matches() || when.length() == 7) {
      return Period.ofMonths(1);
    }
    return when.length() == 4 ? Period.ofYears(1) : ABOUT_A_DAY;
  }

  /** Says nothing of what she said: texts of failures and logs may show it. */
  @Override
  public String toString() {
    return "PartialDate[" + precision + "]";
  }
}
