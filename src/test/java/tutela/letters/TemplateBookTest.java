package tutela.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tutela.letters.domain.Datum.ANSWER_DATE;
import static tutela.letters.domain.Datum.CHECKED_AT;
import static tutela.letters.domain.Datum.COUNT;
import static tutela.letters.domain.Datum.EMAIL;
import static tutela.letters.domain.Datum.HOURS;
import static tutela.letters.domain.Datum.NOTICE_DATE;
import static tutela.letters.domain.Datum.NOTICE_REFERENCE;
import static tutela.letters.domain.Datum.OFFICE;
import static tutela.letters.domain.Datum.ONLINE;
import static tutela.letters.domain.Datum.REMOVED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tutela.casefile.domain.Scope;
import tutela.kernel.AddresseeId;
import tutela.kernel.AppFailure.Invalid;
import tutela.kernel.Language;
import tutela.letters.domain.Condition;
import tutela.letters.domain.ContentKind;
import tutela.letters.domain.Datum;
import tutela.letters.domain.Form;
import tutela.letters.domain.Label;
import tutela.letters.domain.LetterData;
import tutela.letters.domain.Level;
import tutela.letters.domain.Paragraph;
import tutela.letters.domain.Paragraph.StartsPage;
import tutela.letters.domain.RenderedParagraph;
import tutela.letters.domain.RenderedParagraph.Run;
import tutela.letters.domain.RenderedParagraph.Style;
import tutela.letters.domain.Requirement;
import tutela.letters.domain.Template;
import tutela.letters.domain.TemplateBook;
import tutela.packs.Packs;
import tutela.packs.domain.FactsPeriod;
import tutela.packs.domain.PlatformRule;
import tutela.packs.domain.Status;
import tutela.packs.store.YamlPacks;

/** The templates that ship with the program, in all their languages and under all conditions. */
final class TemplateBookTest {
  private static final Packs PACKS = new Packs(new YamlPacks());
  private static final TemplateBook BOOK =
      new TemplateReader(PACKS).read(new YamlPacks().read("letters"));

  private static final List<String> ALL =
      List.of(
          "removal-request",
          "reminder",
          "mandate",
          "agreed-sheet",
          "next-steps",
          "appointment",
          "minors-sheet",
          "recovery-sheet");

  private static LetterData all(Language language, FactsPeriod period, int count) {
    LetterData data = LetterData.in(language, period);
    for (Datum datum : Datum.values()) {
      data =
          switch (datum.type()) {
            case NUMBER -> data.with(datum, count);
            case TEXT -> data.with(datum, "Valeur");
            case DATE -> data.with(datum, LocalDate.of(2026, 10, 12));
            case INSTANT -> data.with(datum, Instant.parse("2026-11-09T08:10:00Z"));
            case KINDS -> data.kinds(EnumSet.of(ContentKind.PHOTO, ContentKind.VIDEO));
            case RULES -> data.rules(PACKS.directory().rules(new AddresseeId("facebook")));
          };
    }
    return data;
  }

  private static List<RenderedParagraph> render(String template, LetterData data) {
    return BOOK.render(BOOK.template(template), data);
  }

  private static String text(String template, String paragraph, LetterData data) {
    return render(template, data).stream()
        .filter(p -> p.paragraph().id().equals(paragraph))
        .map(RenderedParagraph::text)
        .findFirst()
        .orElse("");
  }

  private static String spaces(String text) {
    return text.replace('~', '\u00a0').replace('_', '\u202f');
  }

  /** Each template in each language, with none, each one and all of its conditions. */
  private static Stream<Template> templates() {
    return BOOK.templates().stream();
  }

  private static List<Set<Condition>> conditions(Template template) {
    Set<Condition> asked = new HashSet<>();
    template
        .paragraphs()
        .forEach(
            p -> {
              asked.addAll(p.when());
              asked.addAll(p.asks());
            });
    List<Set<Condition>> sets = new ArrayList<>();
    sets.add(Set.of());
    asked.forEach(condition -> sets.add(Set.of(condition)));
    sets.add(asked);
    asked.forEach(
        condition ->
            sets.add(asked.stream().filter(c -> c != condition).collect(Collectors.toSet())));
    return sets;
  }

  @ParameterizedTest
  @MethodSource("templates")
  void rendersUnderEveryConditionWithoutALeftover(Template template) {
    for (Language language : template.languages()) {
      for (FactsPeriod period : FactsPeriod.values()) {
        for (Set<Condition> holding : conditions(template)) {
          for (int count : new int[] {1, 2, 12, 1234}) {
            LetterData data =
                all(language, period, count).holding(holding.toArray(Condition[]::new));
            assertThat(BOOK.missing(template, data)).isEmpty();
            for (RenderedParagraph p : BOOK.render(template, data)) {
              check(p.text(), language);
            }
          }
        }
      }
    }
  }

  private static void check(String text, Language language) {
    assertThat(text)
        .isNotBlank()
        .doesNotContain("{")
        .doesNotContain("}")
        .doesNotContain("#")
        .doesNotContain("null")
        .doesNotContain("**")
        .doesNotContain("  ")
        .doesNotContain(" .")
        .doesNotContain(" ,")
        .doesNotContain("( ")
        .doesNotContain(" )")
        .doesNotContain("..")
        .doesNotContain("'")
        .doesNotContainPattern("[\uE000-\uF8FF]")
        .isEqualTo(text.strip());
    assertThat(text.chars().filter(c -> c == '(').count())
        .isLessThanOrEqualTo(text.chars().filter(c -> c == ')').count());
    String withoutLinks = text.replaceAll("https?://\\S+", "");
    if (language == Language.FR) {
      // the rules of platforms are quoted as they are
      String own = withoutLinks.replaceAll("«[^»]*»", "");
      assertThat(own)
          .doesNotContainPattern("(?<!\u202f)[;!?]")
          .doesNotContainPattern("(?<!\u00a0):");
    } else {
      assertThat(withoutLinks).doesNotContainPattern("[ \u00a0\u202f][;:!?]");
    }
  }

  /** With what the letter cannot do without and nothing else. */
  @ParameterizedTest
  @MethodSource("templates")
  void rendersWithNoMoreThanItNeeds(Template template) {
    for (Language language : template.languages()) {
      LetterData empty = LetterData.in(language, FactsPeriod.LASTING);
      Set<Datum> needed = BOOK.missing(template, empty);
      LetterData data = empty;
      for (Datum datum : needed) {
        data =
            switch (datum.type()) {
              case NUMBER -> data.with(datum, 3);
              case TEXT -> data.with(datum, "Valeur");
              case DATE -> data.with(datum, LocalDate.of(2026, 10, 12));
              case INSTANT -> data.with(datum, Instant.parse("2026-11-09T08:10:00Z"));
              case KINDS -> data.kinds(EnumSet.of(ContentKind.PHOTO));
              case RULES -> data;
            };
      }
      // a kind of content brings in the count
      assertThat(BOOK.missing(template, data)).isEmpty();
      BOOK.render(template, data).forEach(p -> check(p.text(), language));
      assertThat(needed).isSubsetOf(template.data());
    }
  }

  @Test
  void namesWhatIsMissingInsteadOfLeavingAHole() {
    Template request = BOOK.template("removal-request");
    LetterData data = LetterData.in(Language.EN, FactsPeriod.SINCE).with(COUNT, 2).with(HOURS, 48);
    assertThat(BOOK.missing(request, data)).containsExactlyInAnyOrder(Datum.KIND, OFFICE, EMAIL);
    assertThatThrownBy(() -> BOOK.render(request, data))
        .isInstanceOfSatisfying(
            Invalid.class,
            f -> {
              assertThat(f.key()).isEqualTo("letter-datum-missing");
              assertThat(f.arguments()).containsExactly("name", "kind");
            });
    assertThat(
            BOOK.missing(BOOK.template("reminder"), LetterData.in(Language.FR, FactsPeriod.SINCE)))
        .containsExactlyInAnyOrder(COUNT, HOURS, NOTICE_DATE, NOTICE_REFERENCE, CHECKED_AT, ONLINE);
    assertThat(
            BOOK.missing(
                BOOK.template("reminder"),
                LetterData.in(Language.FR, FactsPeriod.SINCE).holding(Condition.PARTLY)))
        .contains(ANSWER_DATE, REMOVED);
  }

  @Test
  void holdsTheTemplates() {
    assertThat(BOOK.templates()).extracting(Template::id).containsExactlyElementsOf(ALL);
    Template request = BOOK.template("removal-request");
    assertThat(request.level()).isEqualTo(Level.L0);
    assertThat(request.boxes()).containsExactly(Scope.A);
    assertThat(request.clock()).contains("dsa-decision");
    assertThat(request.languages()).hasSize(4);
    assertThat(request.before())
        .containsExactly(
            Requirement.ROUTE_A,
            Requirement.ONE_ADDRESSEE,
            Requirement.ITEMS_CHECKED,
            Requirement.CONTACT_CONFIRMED,
            Requirement.NOT_POLICE_FIRST,
            Requirement.RISK_READ,
            Requirement.NOT_SENT_BEFORE);
    assertThat(BOOK.template("mandate").languages()).doesNotContain(Language.EN);
    assertThat(BOOK.template("mandate").paragraphs())
        .filteredOn(p -> p.form() == Form.ROW)
        .extracting(p -> p.box().orElseThrow())
        .containsExactly(Scope.A, Scope.B, Scope.C, Scope.D, Scope.E, Scope.P, Scope.S);
    assertThat(BOOK.template("minors-sheet").paragraphs())
        .filteredOn(p -> p.startsPage() == StartsPage.NEW)
        .extracting(Paragraph::id)
        .containsExactly("title-authorities");
  }

  /** At the lowest level nothing of the person can even be filled in. */
  @Test
  void letsNoDatumOfThePersonIntoALetterToAPlatform() {
    for (String id : List.of("removal-request", "reminder")) {
      Template template = BOOK.template(id);
      assertThat(template.paragraphs()).allMatch(p -> p.level() == Level.L0);
      assertThat(template.data()).allMatch(datum -> datum.level() == Level.L0);
    }
    Template sheet = BOOK.template("minors-sheet");
    List<Paragraph> first =
        sheet.paragraphs().stream().takeWhile(p -> p.startsPage() == StartsPage.SAME).toList();
    assertThat(first).hasSize(13).allMatch(p -> p.level() == Level.L0 && p.data().isEmpty());
    assertThat(BOOK.template("mandate").data())
        .containsExactlyInAnyOrder(Datum.PRIVACY, Datum.TEXT_VERSION);
    assertThat(BOOK.template("agreed-sheet").data())
        .containsExactlyInAnyOrder(Datum.SIGNED_ON, Datum.TAKEN_BACK_ON);
    assertThat(BOOK.template("next-steps").data())
        .containsExactlyInAnyOrder(Datum.NEXT_LOOK, Datum.NEXT_CONTACT);
    assertThat(BOOK.template("appointment").data()).containsExactly(Datum.NEXT_CONTACT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | BEFORE  | In Belgium, whoever shows, makes accessible or distributes such content without the person’s consent or knowledge commits an offence (Article~417/9 of the former Belgian Criminal Code; since 1~September 2026: Article~136 of the new Belgian Criminal Code). Consent to its being made changes nothing.
          EN | LASTING | In Belgium, whoever deliberately shows, makes accessible or distributes such content without the person’s consent or knowledge commits an offence (until 31~August 2026: Article~417/9 of the former Belgian Criminal Code; since then: Article~136 of the new Belgian Criminal Code). Consent to its being made changes nothing.
          FR | BEFORE  | En Belgique, montrer, rendre accessible ou diffuser un tel contenu sans l’accord ou à l’insu de la personne est une infraction (article~417/9 de l’ancien Code pénal belge_; depuis le 1er~septembre 2026~: article~136 du nouveau Code pénal belge). Un accord sur sa réalisation n’y change rien.
          FR | SINCE   | En Belgique, montrer, rendre accessible ou diffuser délibérément un tel contenu sans l’accord ou à l’insu de la personne est une infraction (article~136 du nouveau Code pénal belge, en vigueur depuis le 1er~septembre 2026). Un accord sur sa réalisation n’y change rien.
          NL | SINCE   | In België is het strafbaar zulke inhoud zonder toestemming of buiten medeweten van de persoon opzettelijk te tonen, toegankelijk te maken of te verspreiden (artikel~136 van het nieuwe Belgische Strafwetboek, van kracht sinds 1~september 2026). Toestemming om die te maken verandert daar niets aan.
          DE | LASTING | In Belgien ist es strafbar, solche Inhalte ohne Einwilligung oder Wissen der Person vorsätzlich zu zeigen, zugänglich zu machen oder zu verbreiten (bis zum 31.~August 2026: Artikel~417/9 des früheren belgischen Strafgesetzbuches; seither: Artikel~136 des neuen belgischen Strafgesetzbuches). Ein Einverständnis mit der Herstellung ändert daran nichts.
          """)
  void saysTheLawOfTheTimeOfTheFacts(Language language, FactsPeriod period, String expected) {
    assertThat(text("removal-request", "law", all(language, period, 2)))
        .isEqualTo(spaces(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FR | 1    | Notification de contenu illicite (article~16 du règlement (UE)~2022/2065)~: une publication d’images intimes diffusées sans consentement
          FR | 1234 | Notification de contenu illicite (article~16 du règlement (UE)~2022/2065)~: 1_234 publications d’images intimes diffusées sans consentement
          NL | 1    | Melding van illegale inhoud (artikel~16 van Verordening (EU)~2022/2065): één publicatie van intieme beelden, verspreid zonder toestemming
          NL | 1234 | Melding van illegale inhoud (artikel~16 van Verordening (EU)~2022/2065): 1.234 publicaties van intieme beelden, verspreid zonder toestemming
          DE | 1    | Meldung rechtswidriger Inhalte (Artikel~16 der Verordnung (EU)~2022/2065): eine Veröffentlichung ohne Einwilligung verbreiteter intimer Aufnahmen
          DE | 7    | Meldung rechtswidriger Inhalte (Artikel~16 der Verordnung (EU)~2022/2065): 7 Veröffentlichungen ohne Einwilligung verbreiteter intimer Aufnahmen
          EN | 1    | Notice of illegal content (Article~16 of Regulation (EU)~2022/2065): one publication of intimate images distributed without consent
          EN | 7    | Notice of illegal content (Article~16 of Regulation (EU)~2022/2065): 7 publications of intimate images distributed without consent
          """)
  void countsInTheSubject(Language language, int count, String expected) {
    assertThat(text("removal-request", "subject", all(language, FactsPeriod.SINCE, count)))
        .isEqualTo(spaces(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FR | 1 | PHOTO       | La publication ci-dessous montre des images d’une personne adulte
          FR | 2 | PHOTO VIDEO | Les 2 publications ci-dessous montrent des images et des vidéos d’une personne adulte
          FR | 1 | SOUND       | La publication ci-dessous contient un enregistrement sonore d’une personne adulte
          NL | 1 | VIDEO       | De onderstaande publicatie toont een video van een volwassen persoon
          NL | 3 | VIDEO SOUND | De 3 onderstaande publicaties bevatten video’s en geluidsopnames van een volwassen persoon
          DE | 1 | CALL        | Die unten genannte Veröffentlichung zeigt ein aufgezeichnetes Videogespräch einer erwachsenen Person
          DE | 2 | SOUND       | Die 2 unten genannten Veröffentlichungen enthalten Tonaufnahmen einer erwachsenen Person
          EN | 2 | PHOTO VIDEO CALL | The 2 publications listed below show images, videos and recorded video calls of an adult
          EN | 1 | PHOTO SOUND | The publication listed below contains images and a sound recording of an adult
          """)
  void saysWhatKindItIsAndNeverWhatItShows(
      Language language, int count, String kinds, String expected) {
    Set<ContentKind> set = EnumSet.noneOf(ContentKind.class);
    Stream.of(kinds.split(" ")).forEach(kind -> set.add(ContentKind.valueOf(kind)));
    assertThat(text("removal-request", "facts", all(language, FactsPeriod.SINCE, count).kinds(set)))
        .startsWith(expected);
  }

  @Test
  void citesTheRegulationInFullOnceInALetter() {
    for (Language language : Language.values()) {
      LetterData data =
          all(language, FactsPeriod.BEFORE, 2).holding(Condition.ONLINE_PLATFORM, Condition.BOX_C);
      String letter =
          render("removal-request", data).stream()
              .map(RenderedParagraph::text)
              .collect(Collectors.joining("\n"));
      assertThat(letter.split("2022/2065", -1)).as(language.name()).hasSize(2);
    }
    LetterData reminder =
        all(Language.EN, FactsPeriod.BEFORE, 2).holding(Condition.ONLINE_PLATFORM, Condition.BOX_C);
    assertThat(text("reminder", "next", reminder))
        .isEqualTo(
            spaces(
                "If a number stays online, we shall use your complaint procedure (Article~20 of"
                    + " Regulation (EU)~2022/2065) and may turn to the digital services"
                    + " coordinator (Article~53 of the Regulation)."));
  }

  @Test
  void bringsInOnlyWhatHolds() {
    LetterData plain = all(Language.FR, FactsPeriod.SINCE, 2).rules(List.of());
    assertThat(render("removal-request", plain))
        .extracting(p -> p.paragraph().id())
        .containsExactly(
            "subject",
            "who",
            "facts",
            "law",
            "request",
            "request-removal",
            "request-copies",
            "request-decision",
            "request-reasons",
            "period",
            "identity",
            "list",
            "good-faith");
    assertThat(text("removal-request", "who", plain)).doesNotContain("accord écrit");
    assertThat(text("removal-request", "request-reasons", plain)).endsWith("automatisée.");
    LetterData evidence =
        plain.holding(Condition.EVIDENCE, Condition.MANDATE_SIGNED, Condition.MADE_UNKNOWN);
    assertThat(text("removal-request", "request-reasons", evidence)).endsWith("automatisée\u202f;");
    assertThat(text("removal-request", "request-evidence", evidence)).endsWith("compétentes.");
    assertThat(text("removal-request", "who", evidence)).endsWith("personne représentée.");
    assertThat(text("removal-request", "law-made-unknown", evidence)).contains("article\u00a0135");
  }

  @Test
  void remindsOfWhatWasAnswered() {
    LetterData data =
        all(Language.FR, FactsPeriod.SINCE, 7)
            .with(ONLINE, 1)
            .with(REMOVED, 1)
            .holding(Condition.PARTLY);
    assertThat(text("reminder", "subject", data))
        .isEqualTo(spaces("Rappel~: notre notification du 12~octobre 2026, Valeur"));
    assertThat(text("reminder", "partly", data))
        .isEqualTo(spaces("Le 12~octobre 2026, vous avez écrit qu’une était retirée."));
    assertThat(text("reminder", "still-online", data))
        .isEqualTo(
            spaces(
                "Le 9~novembre 2026, 9~h~10, heure de Bruxelles, une restait accessible (liste,"
                    + " mêmes numéros)."));
    assertThat(render("reminder", data))
        .extracting(p -> p.paragraph().id())
        .doesNotContain("silent", "receipt-only", "court");
  }

  /** What rests on uncertain law says so; what does not is not held back by it. */
  @ParameterizedTest
  @CsvSource({
    "removal-request, subject, PAGE",
    "removal-request, who, PAGE",
    "removal-request, facts, PAGE",
    "removal-request, facts-generated, UNCERTAIN",
    "removal-request, law, UNCERTAIN",
    "removal-request, law-made-unknown, UNCERTAIN",
    "removal-request, own-rules, UNCERTAIN",
    "removal-request, period, PAGE",
    "removal-request, identity, PAGE",
    "removal-request, next, PAGE",
    "removal-request, good-faith, PAGE",
    "reminder, still-online, PAGE",
    "reminder, court, UNCERTAIN",
    "mandate, row-a, PAGE",
    "mandate, privacy, UNCERTAIN",
    "minors-sheet, addresses, UNCERTAIN"
  })
  void isAsCertainAsItsWeakestPart(String template, String paragraph, Status status) {
    LetterData data = all(Language.FR, FactsPeriod.SINCE, 2).holding(Condition.values());
    assertThat(render(template, data))
        .filteredOn(p -> p.paragraph().id().equals(paragraph))
        .extracting(RenderedParagraph::status)
        .containsExactly(status);
  }

  @Test
  void givesTheWeakestStatusOfWhatStandsThere() {
    Template reminder = BOOK.template("reminder");
    assertThat(reminder.status(Set.of())).isEqualTo(Status.PAGE);
    assertThat(reminder.status(Set.of(Condition.BOX_E))).isEqualTo(Status.UNCERTAIN);
  }

  @Test
  void quotesRulesWithDocumentSectionLinkAndDay() {
    PlatformRule rule = PACKS.directory().rules(new AddresseeId("x")).getFirst();
    assertThat(BOOK.citation(rule, Language.DE))
        .isEqualTo(
            spaces(
                "Private Content policy (March 2024), Non-Consensual Nudity: „You cannot share"
                    + " sexual, nude, or intimate media (photos/videos) without the permission of"
                    + " the person involved“ (https://help.x.com/rules-and-policies/"
                    + "personal-information, gelesen am 29.~Juni 2026)"));
    PlatformRule bare =
        PACKS.directory().allRules(new AddresseeId("xnxx")).stream()
            .filter(r -> r.link().isEmpty() && r.section().isEmpty())
            .findFirst()
            .orElseThrow();
    assertThat(BOOK.citation(bare, Language.FR))
        .startsWith("Policy on child sexual abuse material\u00a0: «\u202fWe do not tolerate")
        .endsWith("\u202f» (lu le 9\u00a0janvier 2026)");
  }

  @Test
  void setsMarksOfThePackAndLeavesTheSameSignsInData() {
    LetterData data =
        all(Language.FR, FactsPeriod.SINCE, 2)
            .with(Datum.ACCOUNT, "a___b**c☐ {count} \uE002'x'")
            .holding(Condition.ACCOUNT_KNOWN);
    assertThat(text("minors-sheet", "account", data))
        .isEqualTo("Compte\u00a0: a___b**c☐ {count} 'x'");
    assertThat(
            render("minors-sheet", data).stream()
                .filter(p -> p.paragraph().id().equals("account"))
                .flatMap(p -> p.runs().stream())
                .map(Run::style))
        .containsOnly(Style.PLAIN);
    assertThat(
            render("mandate", data).stream()
                .filter(p -> p.paragraph().id().equals("copy"))
                .flatMap(p -> p.runs().stream()))
        .containsExactly(
            new Run(Style.STRONG, "Ma copie\u00a0:", Optional.empty()),
            new Run(Style.PLAIN, " ", Optional.empty()),
            new Run(Style.BOX, "☐", Optional.empty()),
            new Run(Style.PLAIN, " je la prends ", Optional.empty()),
            new Run(Style.BOX, "☐", Optional.empty()),
            new Run(Style.PLAIN, " gardez-la.", Optional.empty()));
  }

  /** German goes on in lower case after the salutation and its comma. */
  @Test
  void goesOnInLowerCaseAfterAGermanSalutation() {
    for (String id : List.of("removal-request", "reminder")) {
      String first =
          render(id, all(Language.DE, FactsPeriod.SINCE, 2)).stream()
              .filter(p -> p.paragraph().form() == Form.TEXT)
              .findFirst()
              .orElseThrow()
              .text();
      assertThat(first).matches("\\p{Ll}.*");
    }
  }

  /** Words that a paper never says, in any inflection that matters. */
  @Test
  void saysNoWordThatHurts() {
    for (Template template : BOOK.templates()) {
      for (Language language : template.languages()) {
        String text =
            BOOK
                .render(
                    template,
                    all(language, FactsPeriod.LASTING, 2)
                        .rules(List.of())
                        .holding(Condition.values()))
                .stream()
                .map(RenderedParagraph::text)
                .collect(Collectors.joining("\n"));
        assertThat(text)
            .doesNotContainPattern(
                "(?iu)victim|slachtoffer|\\bopfer|porn|\\bleak|gelekt|geleakt|prétend|beweer"
                    + "|behaupt|angeblich|zogezegd|imprud|naïv");
      }
    }
  }

  /** No figure, no penalty, no status of flagger, no six hours of the office's own. */
  @Test
  void threatensWithNothing() {
    for (Language language : Language.values()) {
      for (String id : List.of("removal-request", "reminder")) {
        String text =
            render(
                    id,
                    all(language, FactsPeriod.LASTING, 2)
                        .rules(List.of())
                        .holding(Condition.values()))
                .stream()
                .map(RenderedParagraph::text)
                .collect(Collectors.joining("\n"));
        assertThat(text)
            .doesNotContainPattern(
                "(?iu)euro|amende|geldboete|Geldbuße|\\bfine\\b|flagger|signaleur|Hinweisgeber"
                    + "|six heures|zes uur|sechs Stunden|six hours|417/56|187");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void hasEverySmallWord(Language language) {
    for (Label label : Label.values()) {
      assertThat(BOOK.label(label, language)).isNotEmpty();
    }
    assertThat(BOOK.label(Label.PAGE_OF, language, Map.of("page", 1, "pages", 12)))
        .matches("\\p{L}+\u00a01 \\p{L}+\u00a012");
    assertThat(BOOK.label(Label.LIST_TIME_ZONE, language, Map.of("offset", "UTC+1")))
        .endsWith("(UTC+1)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          OPENING    | FR | Madame, Monsieur,
          OPENING    | NL | Geachte mevrouw, geachte heer,
          OPENING    | DE | Sehr geehrte Damen und Herren,
          OPENING    | EN | Dear Sir or Madam,
          CLOSING    | FR | Veuillez agréer, Madame, Monsieur, nos salutations distinguées.
          CLOSING    | NL | Met vriendelijke groeten
          CLOSING_FORMAL_NOTICE | NL | Hoogachtend
          CLOSING    | DE | Mit freundlichen Grüßen
          CLOSING    | EN | Yours faithfully,
          BY_REGISTERED_POST | FR | Envoi recommandé
          BY_REGISTERED_POST | NL | Aangetekende zending
          BY_REGISTERED_POST | DE | Einschreiben
          BY_REGISTERED_POST | EN | Registered post
          LIST_BREAK_NOTE | EN | A line that breaks carries no hyphen and no space: the address continues as printed.
          """)
  void opensAndCloses(Label label, Language language, String words) {
    assertThat(BOOK.label(label, language)).isEqualTo(words);
  }

  @Test
  void refusesALanguageThatThePaperDoesNotHave() {
    assertThatThrownBy(() -> render("mandate", all(Language.EN, FactsPeriod.SINCE, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keepsWhatItHoldsOutOfLogs() {
    LetterData data = all(Language.FR, FactsPeriod.SINCE, 2).with(Datum.SAFE_CONTACT, "MARKER");
    assertThat(data.toString()).doesNotContain("MARKER").doesNotContain("Valeur");
    assertThat(render("minors-sheet", data).toString()).doesNotContain("MARKER");
  }
}
