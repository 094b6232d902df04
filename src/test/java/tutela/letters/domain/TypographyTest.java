package tutela.letters.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tutela.kernel.Language;
import tutela.letters.TemplateReader;
import tutela.packs.Packs;
import tutela.packs.store.YamlPacks;

/** Dates, times, numbers and quotations; ~ is a no-break space, _ a narrow one. */
final class TypographyTest {
  private static final Typography TYPOGRAPHY =
      new TemplateReader(new Packs(new YamlPacks()))
          .read(new YamlPacks().read("letters"))
          .typography();

  private static String spaces(String text) {
    return text.replace('~', '\u00a0').replace('_', '\u202f');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FR | 2026-09-01 | 1er~septembre 2026
          FR | 2026-09-02 | 2~septembre 2026
          FR | 2026-02-28 | 28~février 2026
          FR | 2026-08-31 | 31~août 2026
          FR | 2026-12-11 | 11~décembre 2026
          NL | 2026-09-01 | 1~september 2026
          NL | 2027-03-21 | 21~maart 2027
          DE | 2026-09-01 | 1.~September 2026
          DE | 2027-03-21 | 21.~März 2027
          EN | 2026-09-01 | 1~September 2026
          EN | 2028-02-29 | 29~February 2028
          """)
  void writesADay(Language language, LocalDate day, String text) {
    assertThat(TYPOGRAPHY.date(day, language)).isEqualTo(spaces(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FR | 09:10 | 9~h~10
          FR | 14:05 | 14~h~05
          FR | 00:00 | 0~h~00
          NL | 09:10 | 9.10~uur
          NL | 23:59 | 23.59~uur
          DE | 09:10 | 9.10~Uhr
          DE | 00:07 | 0.07~Uhr
          EN | 09:10 | 09:10
          EN | 14:32 | 14:32
          EN | 00:07 | 00:07
          """)
  void writesATime(Language language, LocalTime time, String text) {
    assertThat(TYPOGRAPHY.time(time, language)).isEqualTo(spaces(text));
  }

  /** Also around the changes of the clock: the hour that is there twice, the one that is not. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FR | 2026-11-09T08:10:00Z | 9~novembre 2026, 9~h~10    | UTC+1
          NL | 2026-08-31T22:30:00Z | 1~september 2026, 0.30~uur | UTC+2
          DE | 2026-10-25T00:30:00Z | 25.~Oktober 2026, 2.30~Uhr | UTC+2
          DE | 2026-10-25T01:30:00Z | 25.~Oktober 2026, 2.30~Uhr | UTC+1
          EN | 2027-03-28T01:00:00Z | 28~March 2027, 03:00       | UTC+2
          EN | 2026-09-01T07:10:00Z | 1~September 2026, 09:10    | UTC+2
          """)
  void writesAnInstantAsInBrussels(Language language, Instant at, String text, String offset) {
    assertThat(TYPOGRAPHY.dateTime(at, language)).isEqualTo(spaces(text));
    assertThat(TYPOGRAPHY.offset(at)).isEqualTo(offset);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FR | 10000   | 10_000    | nº~2
          NL | 10000   | 10.000    | nr.~2
          DE | 10000   | 10.000    | Nr.~2
          EN | 10000   | 10,000    | No.~2
          FR | 999     | 999       | nº~2
          FR | 1000    | 1_000     | nº~2
          EN | 1234567 | 1,234,567 | No.~2
          DE | 0       | 0         | Nr.~2
          NL | -1000   | −1.000    | nr.~2
          """)
  void writesANumber(Language language, long number, String text, String second) {
    assertThat(TYPOGRAPHY.number(number, language)).isEqualTo(spaces(text));
    assertThat(TYPOGRAPHY.numbered(2, language)).isEqualTo(spaces(second));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FR | «_x_» | a, b et c
          NL | “x”   | a, b en c
          DE | „x“   | a, b und c
          EN | “x”   | a, b and c
          """)
  void quotesAndJoins(Language language, String quoted, String joined) {
    assertThat(TYPOGRAPHY.quoted("x", language)).isEqualTo(spaces(quoted));
    assertThat(TYPOGRAPHY.joined(List.of("a", "b", "c"), language)).isEqualTo(joined);
    assertThat(TYPOGRAPHY.joined(List.of("a"), language)).isEqualTo("a");
  }
}
