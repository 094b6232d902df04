package tutela.packs.domain;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;
import tutela.kernel.Language;

/**
 * A legal holiday: on a fixed day, or so many days after Easter Sunday.
 *
 * @param fixed absent for one that moves with Easter
 * @param afterEaster days; read only where {@code fixed} is absent
 */
public record Holiday(
    String id,
    Map<Language, String> names,
    Optional<MonthDay> fixed,
    int afterEaster,
    Provenance provenance) {

  public Holiday {
    names = Map.copyOf(names);
  }

  public LocalDate in(int year) {
    return fixed.map(day -> day.atYear(year)).orElseGet(() -> easter(year).plusDays(afterEaster));
  }

  /** Easter Sunday of the Gregorian calendar, after the anonymous computus. */
  static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int inCentury = year % 100;
    int correction = (century - (century + 8) / 25 + 1) / 3;
    int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
    int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
    int shift = (golden + 11 * epact + 22 * weekday) / 451;
    int day = epact + weekday - 7 * shift + 114;
    return LocalDate.of(year, day / 31, day % 31 + 1);
  }
}
