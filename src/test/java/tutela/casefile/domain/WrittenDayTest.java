package tutela.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days as they stand in the tables of people. */
final class WrittenDayTest {
  @Test
  void everyDayIsReadInEveryWayItIsWrittenHere() {
    List<String> ways =
        List.of(
            "uuuu-MM-dd",
            "dd/MM/uuuu",
            "d/M/uuuu",
            "dd.MM.uuuu",
            "d. M. uuuu",
            "dd-MM-uuuu",
            "d/M/uu",
            "uuuu-MM-dd'T00:00:00'",
            "dd/MM/uuuu 14:32");
    for (LocalDate day = LocalDate.of(2023, 12, 25);
        day.isBefore(LocalDate.of(2028, 3, 5));
        day = day.plusDays(1)) {
      for (String way : ways) {
        String written = DateTimeFormatter.ofPattern(quoted(way)).format(day);
        assertThat(WrittenDay.of(" " + written + "\n")).as(written).contains(day);
      }
    }
  }

  private static String quoted(String way) {
    return way.replace(" 14:32", "' 14:32'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "hier",
        "nov. 2026",
        "31/11/2026",
        "29.02.2027",
        "2026-13-01",
        "11/25/2026",
        "12",
        "46344",
        "1.2",
        "1/2",
        "2026",
        "1/2-2026",
        "https://site.example/2026/11/14",
        "18-11-20267"
      })
  void whatIsNoDayIsNotGuessed(String written) {
    assertThat(WrittenDay.of(written)).isEqualTo(Optional.empty());
  }
}
