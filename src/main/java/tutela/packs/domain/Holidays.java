package tutela.packs.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The legal holidays of a country, of any year. */
public final class Holidays {
  private final List<Holiday> holidays;

  public Holidays(List<Holiday> holidays) {
    this.holidays = List.copyOf(holidays);
  }

  public List<Holiday> all() {
    return holidays;
  }

  /** The days of a year, in the order of the calendar. */
  public List<LocalDate> in(int year) {
    return holidays.stream().map(holiday -> holiday.in(year)).sorted().toList();
  }

  /** The holiday of that day; Sundays are none. */
  public Optional<Holiday> on(LocalDate day) {
    return holidays.stream().filter(holiday -> holiday.in(day.getYear()).equals(day)).findFirst();
  }

  /** Neither Saturday, nor Sunday, nor a legal holiday. */
  public boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && on(day).isEmpty();
  }

  /** That day if it is a working day, else the next one. */
  public LocalDate workingDayFrom(LocalDate day) {
    LocalDate next = day;
    while (!isWorkingDay(next)) {
      next = next.plusDays(1);
    }
    return next;
  }
}
