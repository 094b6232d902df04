package tutela.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tutela.kernel.AppFailure.PackInvalid;
import tutela.kernel.Brussels;
import tutela.kernel.Language;
import tutela.packs.domain.FactsDating;
import tutela.packs.domain.FactsDating.Decides;
import tutela.packs.domain.FactsPeriod;
import tutela.packs.domain.Languages;
import tutela.packs.domain.LawBook;
import tutela.packs.domain.Provision;
import tutela.packs.domain.Published;
import tutela.packs.domain.Status;
import tutela.packs.store.YamlPacks;

/** The pack of law: what is in it, how it is cited, and for which facts. */
final class LawPackTest {
  private static final LawBook LAW = new Packs(new YamlPacks()).law();

  @Test
  void holdsEveryFactThatWasGathered() {
    assertThat(LAW.provisions()).hasSize(104);
    assertThat(LAW.ids())
        .contains("be.417-8", "be.417-9", "be.417-10", "be.new-135", "be.new-136", "be.new-137")
        .contains("be.417-agg", "be.new-agg", "be.consent", "be.identity", "be.order6h")
        .contains("be.unilateral", "be.procedure", "be.584-refs", "be.prosecutor", "be.refusal")
        .contains("be.deepfake", "be.minor", "be.cite", "be.repair", "dsa.16", "dsa.16.4-6")
        .contains("dsa.16.2c", "dsa.20", "dsa.53", "dsa.r54", "dsa.notifier", "gdpr.17", "gdpr.apd")
        .contains("us.tida", "us.tida.notice", "us.tida.gap", "inst.names", "inst.power")
        .contains("let.received", "let.threat", "lang.person", "be.days", "be.post", "eu.1182-71")
        .contains("be.distribution", "be.voyeurism");
  }

  @Test
  void nobodyHasVerifiedAnythingYet() {
    assertThat(LAW.provisions())
        .allSatisfy(
            p -> {
              assertThat(p.provenance().isVerified()).isFalse();
              assertThat(p.provenance().gatheredOn()).isEqualTo("2026-11-24");
              assertThat(p.provenance().source()).isNotBlank();
            });
  }

  @Test
  void saysInEveryLanguageOfTheScreenWhatIsOpen() {
    assertThat(LAW.provisions())
        .allSatisfy(
            p -> {
              assertThat(p.fact().keySet()).isEqualTo(Languages.SCREEN);
              assertThat(p.doubt().keySet())
                  .isEqualTo(p.status() == Status.PAGE ? Set.of() : Languages.SCREEN);
              assertThat(p.fact().values()).doesNotContain("").allMatch(t -> t.equals(t.strip()));
            });
  }

  @ParameterizedTest
  @CsvSource({
    "be.417-9, PAGE",
    "be.new-136, PAGE",
    "be.distribution, UNCERTAIN",
    "be.voyeurism, UNCERTAIN",
    "be.repair, UNCERTAIN",
    "be.cite, UNCERTAIN",
    "be.deepfake, UNCERTAIN",
    "be.584-refs, UNCERTAIN",
    "be.refusal-max, UNCERTAIN",
    "be.order6h, PAGE",
    "dsa.notifier, UNCERTAIN",
    "dsa.20, PAGE",
    "dsa.20-from, LIKELY",
    "dsa.14, LIKELY",
    "gdpr.17, LIKELY",
    "us.tida, PAGE",
    "us.tida.gap, UNCERTAIN",
    "inst.names, UNCERTAIN",
    "inst.flagger-dsa, UNCERTAIN",
    "let.received, LIKELY",
    "lang.abroad, UNCERTAIN"
  })
  void isAsCertainAsItsWeakestPart(String id, Status status) {
    assertThat(LAW.status(id)).isEqualTo(status);
  }

  /** The columns of the model letters, word for word; ~ is a no-break space, _ a narrow one. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | BEFORE  | Article~417/9 of the former Belgian Criminal Code; since 1~September 2026: Article~136 of the new Belgian Criminal Code
          EN | SINCE   | Article~136 of the new Belgian Criminal Code, in force since 1~September 2026
          EN | LASTING | until 31~August 2026: Article~417/9 of the former Belgian Criminal Code; since then: Article~136 of the new Belgian Criminal Code
          FR | BEFORE  | article~417/9 de l’ancien Code pénal belge_; depuis le 1er~septembre 2026~: article~136 du nouveau Code pénal belge
          FR | SINCE   | article~136 du nouveau Code pénal belge, en vigueur depuis le 1er~septembre 2026
          FR | LASTING | jusqu’au 31~août 2026~: article~417/9 de l’ancien Code pénal belge_; depuis lors~: article~136 du nouveau Code pénal belge
          NL | BEFORE  | artikel~417/9 van het vroegere Belgische Strafwetboek; sinds 1~september 2026: artikel~136 van het nieuwe Belgische Strafwetboek
          NL | SINCE   | artikel~136 van het nieuwe Belgische Strafwetboek, van kracht sinds 1~september 2026
          NL | LASTING | tot en met 31~augustus 2026: artikel~417/9 van het vroegere Belgische Strafwetboek; sindsdien: artikel~136 van het nieuwe Belgische Strafwetboek
          DE | BEFORE  | Artikel~417/9 des früheren belgischen Strafgesetzbuches; seit dem 1.~September 2026: Artikel~136 des neuen belgischen Strafgesetzbuches
          DE | SINCE   | Artikel~136 des neuen belgischen Strafgesetzbuches, in Kraft seit dem 1.~September 2026
          DE | LASTING | bis zum 31.~August 2026: Artikel~417/9 des früheren belgischen Strafgesetzbuches; seither: Artikel~136 des neuen belgischen Strafgesetzbuches
          """)
  void citesDistributionByTheTimeOfTheFacts(Language language, FactsPeriod period, String text) {
    assertThat(LAW.cite("be.distribution", period, language)).isEqualTo(spaces(text));
  }

  @Test
  void citesVoyeurismInTheSameWay() {
    assertThat(LAW.cite("be.voyeurism", FactsPeriod.BEFORE, Language.FR))
        .isEqualTo(
            spaces(
                "article~417/8 de l’ancien Code pénal belge_; depuis le 1er~septembre 2026~:"
                    + " article~135 du nouveau Code pénal belge"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dsa.16     | EN | Article~16 of Regulation (EU)~2022/2065   | Article~16 of the Regulation
          dsa.16     | FR | article~16 du règlement (UE)~2022/2065    | article~16 du règlement
          dsa.16     | NL | artikel~16 van Verordening (EU)~2022/2065 | artikel~16 van de verordening
          dsa.16     | DE | Artikel~16 der Verordnung (EU)~2022/2065  | Artikel~16 der Verordnung
          dsa.16.4-6 | EN | Article~16(4) to (6) of Regulation (EU)~2022/2065 | Article~16(4) to (6) of the Regulation
          dsa.16.2c  | DE | Artikel~16 Absatz~2 Buchstabe~c der Verordnung (EU)~2022/2065 | Artikel~16 Absatz~2 Buchstabe~c der Verordnung
          dsa.r54    | NL | overweging~54 van Verordening (EU)~2022/2065 | overweging~54 van de verordening
          gdpr.17    | FR | article~17 du règlement (UE)~2016/679 | article~17 du règlement (UE)~2016/679
          inst.power | FR | article~4, 5°, de la loi belge du 16~décembre 2002 | article~4, 5°, de la loi belge du 16~décembre 2002
          """)
  void citesAnActInFullOnce(String id, Language language, String first, String later) {
    assertThat(LAW.cite(id, language)).isEqualTo(spaces(first));
    assertThat(LAW.citeLater(id, language)).isEqualTo(spaces(later));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void neverSetsAnOrdinarySpaceBetweenArticleAndNumber(Language language) {
    assertThat(LAW.provisions())
        .filteredOn(Provision::isCitable)
        .allSatisfy(
            p -> {
              assertThat(LAW.cite(p.id(), language))
                  .doesNotContainPattern("(?i)(articles?|artikel(en)?) \\d");
              assertThat(LAW.citeLater(p.id(), language))
                  .doesNotContainPattern("(?i)(articles?|artikel(en)?) \\d");
            });
  }

  /** What the papers forbid a letter to say has no words to say it with. */
  @ParameterizedTest
  @CsvSource({"be.refusal", "be.refusal-max", "inst.flagger-dsa", "dsa.notifier", "be.deepfake"})
  void hasNoCitationForWhatNoLetterMaySay(String id) {
    assertThat(LAW.isCitable(id)).isFalse();
    assertThatThrownBy(() -> LAW.cite(id, Language.EN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          # published from, to    , last online                , period , decides
          -         , -          , 2026-08-31T23:59:59+02:00  , BEFORE , OFFICE
          2026-03-01, 2026-03-31 , 2026-08-31T23:59:59+02:00  , BEFORE , OFFICE
          -         , -          , 2026-08-31T22:30:00Z       , LASTING, OFFICE
          -         , -          , 2026-09-01T00:00:00+02:00  , LASTING, OFFICE
          2026-09-01, 2026-09-01 , 2026-11-09T09:10:00+01:00  , SINCE  , OFFICE
          2026-09-01, -          , -                          , SINCE  , OFFICE
          2026-08-31, 2026-09-02 , 2026-11-09T09:10:00+01:00  , LASTING, OFFICE
          2026-08-31, 2026-08-31 , 2026-11-09T09:10:00+01:00  , LASTING, OFFICE
          2023-01-01, -          , -                          , LASTING, OFFICE
          -         , 2026-08-01 , -                          , LASTING, OFFICE
          -         , -          , -                          , LASTING, OFFICE
          # published after it was last online: one of the two is wrong, so both texts
          2026-10-01, 2026-10-01 , 2026-08-01T12:00:00+02:00  , LASTING, OFFICE
          -         , -          , 2022-05-31T23:59:00+02:00  , BEFORE , LEGAL_SERVICE
          2022-01-01, 2022-02-01 , 2022-05-31T12:00:00+02:00  , BEFORE , LEGAL_SERVICE
          -         , -          , 2022-06-01T00:00:00+02:00  , BEFORE , OFFICE
          """)
  void datesTheFactsOfAnItem(
      LocalDate earliest,
      LocalDate latest,
      String lastOnline,
      FactsPeriod period,
      Decides decides) {
    var published = new Published(Optional.ofNullable(earliest), Optional.ofNullable(latest));
    var seen = Optional.ofNullable(lastOnline).map(t -> OffsetDateTime.parse(t).toInstant());
    assertThat(LAW.dating(published, seen)).isEqualTo(new FactsDating(period, decides));
  }

  @Test
  void citesBothTextsForItemsOfBothTimes() {
    var before = new FactsDating(FactsPeriod.BEFORE, Decides.LEGAL_SERVICE);
    var since = new FactsDating(FactsPeriod.SINCE, Decides.OFFICE);
    assertThat(FactsDating.together(List.of(before, before)))
        .isEqualTo(new FactsDating(FactsPeriod.BEFORE, Decides.LEGAL_SERVICE));
    assertThat(FactsDating.together(List.of(before, since)))
        .isEqualTo(new FactsDating(FactsPeriod.LASTING, Decides.LEGAL_SERVICE));
    assertThat(FactsDating.together(List.of(since)).period()).isEqualTo(FactsPeriod.SINCE);
    assertThat(FactsDating.together(List.of()).period()).isEqualTo(FactsPeriod.LASTING);
  }

  /** The day of the change is the pack's: moved there, it moves in every answer. */
  @Test
  void takesTheDayOfTheChangeFromThePack() {
    LawBook moved =
        LawReader.read(
            YamlPacks.parse(
                "law.yaml",
                small(
                    s ->
                        s.replace("2026-09-01", "2026-04-08")
                            .replace("2026-08-31", "2026-04-07"))));
    Instant may = LocalDate.of(2026, 5, 2).atStartOfDay(Brussels.ZONE).toInstant();
    assertThat(moved.currentTextSince()).isEqualTo("2026-04-08");
    assertThat(moved.dating(Published.on(LocalDate.of(2026, 5, 1)), Optional.of(may)).period())
        .isEqualTo(FactsPeriod.SINCE);
    assertThat(LAW.dating(Published.on(LocalDate.of(2026, 5, 1)), Optional.of(may)).period())
        .isEqualTo(FactsPeriod.BEFORE);
    assertThat(LAW.currentTextSince()).isEqualTo("2026-09-01");
    assertThat(LAW.formerTextSince()).isEqualTo("2022-06-01");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          status: page              | status: sure      | law.yaml:6:13: 'sure' is none of [likely, page, uncertain]
          status: page              | status: uncertain | law.yaml:3:5: what is open
          de: alt                   | en: old           | law.yaml:4:11: 'de' is missing
          valid-until: 2026-08-31   | valid-until: soon | law.yaml:8:18: a day such as 2026-09-01
          valid-until: 2026-08-31   | valid-until: 2026-08-30 | law.yaml:26:13: 'be.old' is valid until the eve
          former: be.old            | former: be.gone   | law.yaml:26:13: there is no provision 'be.gone'
          source: Justel, art. 1    | origin: Justel    | law.yaml:5:13: 'origin' is not known here
          source: Justel, art. 1    | source: ''        | law.yaml:5:13: a source is named
          id: be.new                | id: be.old        | law.yaml:10:9: 'be.old' stands here twice
          {former} / {current}      | {former}          | law.yaml:18:9: both {former} and {current}
          """)
  void saysWhereThePackIsWrong(String right, String wrong, String message) {
    assertThat(small(UnaryOperator.identity())).contains(right);
    assertThatThrownBy(
            () ->
                LawReader.read(
                    YamlPacks.parse(
                        "law.yaml",
                        small(
                            s ->
                                s.replaceFirst(
                                    Pattern.quote(right), Matcher.quoteReplacement(wrong))))))
        .isInstanceOfSatisfying(PackInvalid.class, f -> assertThat(f.place()).startsWith(message));
  }

  private static String small(UnaryOperator<String> change) {
    return change.apply(
        """
        gathered-on: 2026-11-24
        provisions:
          - id: be.old
            fact: {fr: ancien, nl: oud, de: alt}
            source: Justel, art. 1
            status: page
            valid-from: 2022-06-01
            valid-until: 2026-08-31
            cite: {fr: a, nl: b, de: c, en: d}
          - id: be.new
            fact: {fr: nouveau, nl: nieuw, de: neu}
            source: Justel, art. 2
            status: page
            valid-from: 2026-09-01
            cite: {fr: e, nl: f, de: g, en: h}
        renderings:
          before:
            fr: "{former} / {current}"
            nl: "{former} {current}"
            de: "{former} {current}"
            en: "{former} {current}"
          since: {fr: "{current}", nl: "{current}", de: "{current}", en: "{current}"}
          lasting: {fr: "{former} {current}", nl: "{former} {current}", de: "{former} {current}", en: "{former} {current}"}
        bundles:
          - id: be.pair
            former: be.old
            current: be.new
            source: reading
            status: uncertain
        """);
  }

  static String spaces(String text) {
    return text.replace('~', '\u00a0').replace('_', '\u202f');
  }
}
