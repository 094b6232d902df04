package tutela.interview.domain;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a date as people say it, in French, Dutch or German: a day, a month, a season, a year,
 * today or yesterday. A day or month without a year is the last one that is not in the future.
 */
public final class SaidDate {
  private static final Pattern BETWEEN = Pattern.compile("[\\s./,’'-]+");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
  private static final Set<String> FILLING =
      Set.of(
          "le", "la", "l", "de", "du", "d", "en", "van", "au", "a", "op", "het", "t", "in", "am",
          "dem", "den", "der", "im", "er");

  private static final Map<String, String> SEASONS =
      Map.ofEntries(
          Map.entry("printemps", "spring"),
          Map.entry("lente", "spring"),
          Map.entry("voorjaar", "spring"),
          Map.entry("fruhling", "spring"),
          Map.entry("fruhjahr", "spring"),
          Map.entry("ete", "summer"),
          Map.entry("zomer", "summer"),
          Map.entry("sommer", "summer"),
          Map.entry("automne", "autumn"),
          Map.entry("herfst", "autumn"),
          Map.entry("najaar", "autumn"),
          Map.entry("herbst", "autumn"),
          Map.entry("hiver", "winter"),
          Map.entry("winter", "winter"));

  private static final Map<String, Integer> DAYS_AGO =
      Map.ofEntries(
          Map.entry("aujourdhui", 0),
          Map.entry("vandaag", 0),
          Map.entry("heute", 0),
          Map.entry("hier", 1),
          Map.entry("gisteren", 1),
          Map.entry("gestern", 1),
          Map.entry("avanthier", 2),
          Map.entry("eergisteren", 2),
          Map.entry("vorgestern", 2));

  private static final Map<String, Month> MONTHS = months();

  private SaidDate() {}

  /**
   * The date in the form of {@link PartialDate#when}; empty where it is not understood, or there is
   * no such day.
   */
  public static Optional<String> read(String text, LocalDate today) {
    String plain = plain(text);
    Integer ago = DAYS_AGO.get(BETWEEN.matcher(plain).replaceAll(""));
    if (ago != null) {
      return Optional.of(today.minusDays(ago).toString());
    }
    List<String> words = new ArrayList<>();
    for (String word : BETWEEN.split(plain)) {
      if (!word.isEmpty() && !FILLING.contains(word)) {
        words.add(word.equals("1er") ? "1" : word);
      }
    }
    try {
      return switch (words.size()) {
        case 1 -> one(words.getFirst(), today);
        case 2 -> two(words.getFirst(), words.getLast(), today);
        case 3 -> three(words.get(0), words.get(1), words.get(2));
        default -> Optional.empty();
      };
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> one(String word, LocalDate today) {
    Month month = MONTHS.get(word);
    if (month != null) {
      YearMonth thisYear = YearMonth.of(today.getYear(), month);
      boolean ahead = thisYear.isAfter(YearMonth.from(today));
      return Optional.of((ahead ? thisYear.minusYears(1) : thisYear).toString());
    }
    return isYear(word) ? Optional.of(Year.parse(word).toString()) : Optional.empty();
  }

  private static Optional<String> two(String first, String second, LocalDate today) {
    String season = SEASONS.get(first);
    if (season != null) {
      return isYear(second) ? Optional.of(second + "-" + season) : Optional.empty();
    }
    Optional<Integer> month = month(first);
    if (isYear(second)) {
      return month.map(m -> YearMonth.of(Integer.parseInt(second), m).toString());
    }
    if (isYear(first)) {
      return month(second).map(m -> YearMonth.of(Integer.parseInt(first), m).toString());
    }
    if (!isNumber(first)) {
      return Optional.empty();
    }
    return month(second)
        .map(
            m -> {
              int year = today.getYear();
              LocalDate day = LocalDate.of(year, m, Integer.parseInt(first));
              return (day.isAfter(today) ? LocalDate.of(year - 1, m, day.getDayOfMonth()) : day)
                  .toString();
            });
  }

  private static Optional<String> three(String first, String second, String third) {
    Optional<Integer> month = month(second);
    if (month.isEmpty() || !isNumber(first) || !isNumber(third)) {
      return Optional.empty();
    }
    boolean yearFirst = isYear(first);
    String year = yearFirst ? first : third;
    int day = Integer.parseInt(yearFirst ? third : first);
    int full = year.length() == 2 ? 2000 + Integer.parseInt(year) : Integer.parseInt(year);
    return year.length() == 2 || isYear(year)
        ? Optional.of(LocalDate.of(full, month.get(), day).toString())
        : Optional.empty();
  }

  private static boolean isNumber(String word) {
    return NUMBER.matcher(word).matches();
  }

  private static boolean isYear(String word) {
    return word.length() == 4 && isNumber(word);
  }

  private static Optional<Integer> month(String word) {
    Month named = MONTHS.get(word);
    if (named != null) {
      return Optional.of(named.getValue());
    }
    return word.length() <= 2 && isNumber(word)
        ? Optional.of(Integer.parseInt(word))
        : Optional.empty();
  }

  private static Map<String, Month> months() {
    Map<String, Month> months = new HashMap<>();
    for (String language : List.of("fr", "nl", "de")) {
      for (Month month : Month.values()) {
        for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
          String name = plain(month.getDisplayName(style, Locale.of(language)));
          months.put(BETWEEN.matcher(name).replaceAll(""), month);
        }
      }
    }
    return Map.copyOf(months);
  }

  /** Lower case without accents, so that août, AOUT and août are one. */
  private static String plain(String text) {
    return Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "");
  }
}
