package tutela.packs;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import tutela.packs.domain.Holiday;
import tutela.packs.domain.Holidays;
import tutela.packs.domain.Languages;
import tutela.packs.domain.PackNode;
import tutela.packs.domain.Provenance;

/** Reads the pack of holidays and holds its rule against the days that were gathered. */
final class HolidayReader {
  private HolidayReader() {}

  static Holidays read(PackNode root) {
    root.only("gathered-on", "holidays", "years");
    LocalDate gatheredOn = root.get("gathered-on").date();
    Holidays holidays = new Holidays(root.get("holidays").items(node -> holiday(node, gatheredOn)));
    root.get("years")
        .entries()
        .forEach(
            (year, days) -> {
              List<LocalDate> gathered =
                  days.items(day -> day(day).atYear(year(year, days))).stream().sorted().toList();
              List<LocalDate> reckoned = holidays.in(year(year, days));
              if (!gathered.equals(reckoned)) {
                throw days.invalid("the rule gives other days for " + year + ": " + reckoned);
              }
            });
    return holidays;
  }

  private static int year(String year, PackNode days) {
    if (!year.matches("\\d{4}")) {
      throw days.invalid("'" + year + "' is not a year");
    }
    return Integer.parseInt(year);
  }

  private static Holiday holiday(PackNode node, LocalDate gatheredOn) {
    node.only(Provenance.keysAnd("id", "on", "easter", "name"));
    if (node.find("on").isPresent() == node.find("easter").isPresent()) {
      throw node.invalid("either 'on' or 'easter' is expected here");
    }
    Optional<MonthDay> fixed = node.find("on").map(HolidayReader::day);
    return new Holiday(
        node.get("id").text(),
        node.get("name").texts(Languages.SCREEN),
        fixed,
        node.find("easter").map(PackNode::number).orElse(0),
        Provenance.read(node, gatheredOn));
  }

  private static MonthDay day(PackNode node) {
    try {
      return MonthDay.parse("--" + node.text());
    } catch (DateTimeException e) {
      throw node.invalid("a month and a day such as 07-21 are expected here");
    }
  }
}
