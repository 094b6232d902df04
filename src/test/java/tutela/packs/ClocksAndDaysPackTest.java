package tutela.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tutela.kernel.AppFailure.PackInvalid;
import tutela.kernel.Language;
import tutela.packs.domain.ClockRule;
import tutela.packs.domain.ClockRule.Event;
import tutela.packs.domain.Clocks;
import tutela.packs.domain.Holidays;
import tutela.packs.domain.Languages;
import tutela.packs.domain.PackNode;
import tutela.packs.domain.Status;
import tutela.packs.store.YamlPacks;

/** The packs of clocks and holidays. */
final class ClocksAndDaysPackTest {
  private static final Packs PACKS = new Packs(new YamlPacks());
  private static final Clocks CLOCKS = PACKS.clocks();
  private static final Holidays HOLIDAYS = PACKS.holidays();

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          order-removal        , LAW  , 6 , HOURS    , SERVED           , LIKELY, be.order6h
          prosecutor-injunction, LAW  , - , AS_STATED, RECEIVED         , PAGE  , be.prosecutor
          take-it-down         , LAW  , 48, HOURS    , RECEIVED         , LIKELY, us.tida
          dsa-receipt          , HABIT, 24, HOURS    , SENT             , PAGE  , dsa.16.4-6
          dsa-decision         , HABIT, 48, HOURS    , SENT             , PAGE  , dsa.16.4-6
          internal-complaint   , LAW  , 6 , MONTHS   , DECISION_NOTIFIED, LIKELY, dsa.20
          gdpr-answer          , LAW  , 1 , MONTHS   , RECEIVED         , PAGE  , gdpr.17
          gdpr-answer-extended , LAW  , 3 , MONTHS   , RECEIVED         , PAGE  , gdpr.17
          formal-notice        , HABIT, 48, HOURS    , RECEIVED         , LIKELY, let.received
          return-check-1       , HABIT, 1 , DAYS     , CHECK            , PAGE  , -
          return-check-7       , HABIT, 7 , DAYS     , CHECK            , PAGE  , -
          return-check-30      , HABIT, 30, DAYS     , CHECK            , PAGE  , -
          """)
  void holdsEveryClock(
      String id,
      ClockRule.Kind kind,
      Integer length,
      ClockRule.Unit unit,
      Event from,
      Status status,
      String basis) {
    ClockRule rule = CLOCKS.rule(id);
    assertThat(rule.kind()).isEqualTo(kind);
    assertThat(rule.length().stream().boxed().toList())
        .isEqualTo(length == null ? List.of() : List.of(length));
    assertThat(rule.unit()).isEqualTo(unit);
    assertThat(rule.from()).isEqualTo(from);
    assertThat(rule.status()).isEqualTo(status);
    assertThat(rule.basis().stream().findFirst()).isEqualTo(Optional.ofNullable(basis));
    assertThat(CLOCKS.rules()).hasSize(12);
  }

  @Test
  void saysEachRuleInPlainWordsWithItsLength() {
    for (ClockRule rule : CLOCKS.rules()) {
      for (Language language : Languages.SCREEN) {
        assertThat(rule.words(language))
            .doesNotContain("{")
            .doesNotContain("}")
            .doesNotContain("#");
      }
    }
    assertThat(CLOCKS.rule("order-removal").words(Language.FR))
        .startsWith("Retrait au plus tard 6\u00a0heures après la signification");
    assertThat(CLOCKS.rule("internal-complaint").words(Language.DE)).contains("6\u00a0Monate");
    assertThat(CLOCKS.rule("return-check-1").words(Language.NL)).contains("1\u00a0dag na");
  }

  /** A habit never reads as law. */
  @Test
  void callsAHabitAHabit() {
    Map<Language, String> word =
        Map.of(
            Language.FR, "habitude du bureau",
            Language.NL, "gewoonte van het kantoor",
            Language.DE, "Gewohnheit des Büros");
    for (ClockRule rule : CLOCKS.rules()) {
      word.forEach(
          (language, habit) ->
              assertThat(rule.words(language).contains(habit)).isEqualTo(rule.isHabit()));
    }
  }

  @Test
  void letsTheOfficeChangeHabitsOnly() {
    ClockRule longer = CLOCKS.rule("formal-notice").withLength(72);
    assertThat(longer.length()).hasValue(72);
    assertThat(longer.words(Language.DE)).startsWith("72\u00a0Stunden");
    assertThatThrownBy(() -> CLOCKS.rule("order-removal").withLength(12))
        .isInstanceOf(IllegalStateException.class);
    assertThat(CLOCKS.from(Event.SENT))
        .extracting(ClockRule::id)
        .containsExactly("dsa-receipt", "dsa-decision");
  }

  /** Year, then the ten days as they were gathered, with their days of the week. */
  @ParameterizedTest
  @CsvSource({
    "2026, 01.01 THU 06.04 MON 01.05 FRI 14.05 THU 25.05 MON 21.07 TUE 15.08 SAT 01.11 SUN 11.11 WED 25.12 FRI",
    "2027, 01.01 FRI 29.03 MON 01.05 SAT 06.05 THU 17.05 MON 21.07 WED 15.08 SUN 01.11 MON 11.11 THU 25.12 SAT",
    "2028, 01.01 SAT 17.04 MON 01.05 MON 25.05 THU 05.06 MON 21.07 FRI 15.08 TUE 01.11 WED 11.11 SAT 25.12 MON",
    "2029, 01.01 MON 02.04 MON 01.05 TUE 10.05 THU 21.05 MON 21.07 SAT 15.08 WED 01.11 THU 11.11 SUN 25.12 TUE",
    "2030, 01.01 TUE 22.04 MON 01.05 WED 30.05 THU 10.06 MON 21.07 SUN 15.08 THU 01.11 FRI 11.11 MON 25.12 WED",
    "2031, 01.01 WED 14.04 MON 01.05 THU 22.05 THU 02.06 MON 21.07 MON 15.08 FRI 01.11 SAT 11.11 TUE 25.12 THU"
  })
  void knowsTheTenLegalHolidays(int year, String table) {
    String[] cells = table.split(" ");
    List<LocalDate> days =
        IntStream.range(0, 10)
            .mapToObj(
                i -> {
                  String[] day = cells[2 * i].split("\\.");
                  LocalDate date =
                      LocalDate.of(year, Integer.parseInt(day[1]), Integer.parseInt(day[0]));
                  assertThat(date.getDayOfWeek().name()).startsWith(cells[2 * i + 1]);
                  assertThat(HOLIDAYS.on(date)).isPresent();
                  return date;
                })
            .sorted()
            .toList();
    assertThat(HOLIDAYS.in(year)).isEqualTo(days);
  }

  /** Easter Sundays that are known otherwise, the earliest and the latest among them. */
  @ParameterizedTest
  @CsvSource({
    "2019-04-21", "2020-04-12", "2021-04-04", "2022-04-17", "2023-04-09", "2024-03-31",
    "2025-04-20", "2038-04-25", "2008-03-23", "1818-03-22", "2000-04-23", "2100-03-28"
  })
  void reckonsEaster(LocalDate easter) {
    assertThat(easter.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
    assertThat(HOLIDAYS.in(easter.getYear()))
        .contains(easter.plusDays(1), easter.plusDays(39), easter.plusDays(50));
    assertThat(HOLIDAYS.on(easter)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2026-07-11", "2026-09-27", "2026-11-15", "2026-05-08", "2026-11-02", "2026-12-26"})
  void countsNoDayOfACommunityOrBridge(LocalDate day) {
    assertThat(HOLIDAYS.on(day)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"FR", "NL", "DE"})
  void namesEveryHoliday(Language language) {
    assertThat(HOLIDAYS.all()).hasSize(10).allMatch(h -> h.names().containsKey(language));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          basis: [be.order6h] | basis: [be.order]   | clocks.yaml:9:13: there is no provision 'be.order'
          counting: elapsed   | counting: european  | clocks.yaml:7:15: this unit is not counted
          length: 6           | length: six         | clocks.yaml:5:13: a whole number
          length: 6           | length: 0           | clocks.yaml:5:13: a length of one or more
          from: served        | from: serving       | clocks.yaml:8:11: 'serving' is none of
          status: page        | status: likely      | clocks.yaml:3:5: what is open is said
          "{length} h"        | "{hours} h"         | clocks.yaml:10:17: only {length} is known
          "{length} h"        | "{length h"         | clocks.yaml:10:17: not a pattern
          """)
  void saysWhereThePackOfClocksIsWrong(String right, String wrong, String message) {
    String good =
        """
        gathered-on: 2026-11-24
        clocks:
          - id: a
            kind: law
            length: 6
            unit: hours
            counting: elapsed
            from: served
            basis: [be.order6h]
            words: {fr: "{length} h", nl: "{length} u", de: "{length} S"}
            source: made up
            status: page
        """;
    assertThat(good).contains(right);
    String bad = good.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong));
    assertThatThrownBy(() -> ClockReader.read(YamlPacks.parse("clocks.yaml", bad), PACKS.law()))
        .isInstanceOfSatisfying(PackInvalid.class, f -> assertThat(f.place()).startsWith(message));
    ClockReader.read(YamlPacks.parse("clocks.yaml", good), PACKS.law());
  }

  @Test
  void refusesDaysThatTheRuleContradicts() {
    PackNode wrong =
        YamlPacks.parse(
            "holidays.yaml",
            """
            gathered-on: 2026-11-24
            holidays:
              - id: easter-monday
                easter: 1
                name: {fr: a, nl: b, de: c}
                source: made up
                status: page
            years:
              2026: [04-05]
            """);
    assertThatThrownBy(() -> HolidayReader.read(wrong))
        .isInstanceOfSatisfying(
            PackInvalid.class,
            f ->
                assertThat(f.place())
                    .isEqualTo(
                        "holidays.yaml:9:9: the rule gives other days for 2026: [2026-04-06]"));
  }
}
