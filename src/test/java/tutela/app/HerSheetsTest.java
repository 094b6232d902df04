package tutela.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tutela.Watch;
import tutela.casefile.domain.Mandate;
import tutela.casefile.domain.Scope;
import tutela.kernel.Brussels;
import tutela.kernel.CaseId;
import tutela.kernel.Language;
import tutela.letters.domain.Letter;
import tutela.letters.domain.Rung;
import tutela.letters.domain.SentTo;
import tutela.packs.domain.PlatformKind;
import tutela.paper.PdfText;
import tutela.tracking.domain.Channel;

/**
 * The sheets that the person takes home: they say what she agreed to and what comes next, and
 * nothing that would tell whoever finds them who she is, who did it or where it is seen.
 */
final class HerSheetsTest {
  private static final Pattern DAY = Pattern.compile("\\d{1,2}(?:er|\\.)? \\p{L}{3,} \\d{4}");

  @TempDir private static Path folder;

  private static final Watch watch = Watch.at("2026-10-05T10:00");
  private static Casework work;
  private static SessionServices services;
  private static CallPapers papers;
  private static CaseId whole;

  @BeforeAll
  static void open() {
    work = Casework.in(folder, watch);
    services = work.services();
    papers = new CallPapers(services, services.papers, services.helplines);
    whole = new WholeCase(services, watch).play();
  }

  @AfterAll
  static void close() {
    work.close();
  }

  private static LetterCase matter(Language language) {
    watch.set("2026-10-05T10:00");
    LetterCase matter =
        LetterCase.about(
            services,
            watch,
            List.of("https://chirp.example/zwyx_abe/status/771", "https://t.me/x"));
    services.cases.setLanguage(matter.id(), language);
    return matter;
  }

  private static void send(LetterCase matter, Letter letter) {
    services.notices.sent(
        matter.id(),
        letter.id(),
        Set.of(Channel.EMAIL),
        watch.instant(),
        "RR-7788",
        Optional.empty());
  }

  private static String words(byte[] pdf) {
    return plain(PdfText.of(pdf).everything());
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s\u00a0\u202f]+", " ");
  }

  /** The days on a paper, as they are written there. */
  private static Set<String> days(byte[] pdf) {
    Set<String> days = new TreeSet<>();
    Matcher day = DAY.matcher(words(pdf));
    while (day.find()) {
      days.add(day.group());
    }
    return days;
  }

  private static String day(LocalDate day, Language language) {
    return plain(Casework.library().templates().typography().date(day, language));
  }

  /** All that is said of anybody in the whole case, its addresses and accounts, and their parts. */
  private static List<String> forbidden() {
    List<String> all = new ArrayList<>(Markers.NEEDLES);
    all.addAll(List.of(Markers.HANDLE, Markers.EMAIL, "chirp", "http", "status/8841", "@", "RR1"));
    services.items.of(whole).forEach(item -> all.add(item.place()));
    return all;
  }

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"FR", "NL", "DE"})
  void nothingOfTheWholeCaseIsOnEitherSheet(Language language) {
    services.cases.setLanguage(whole, language);
    for (byte[] pdf :
        List.of(
            services.consents.sheet(whole), papers.nextSteps(whole), papers.appointment(whole))) {
      PdfText text = PdfText.of(pdf);
      String read = String.join("\n", text.pages()) + "\n" + text.readInstead();
      String raw = new String(pdf, StandardCharsets.ISO_8859_1);
      for (String needle : forbidden()) {
        assertThat(read).doesNotContainIgnoringCase(needle);
        if (needle.length() > 4) { // shorter ones stand in the file's own description
          assertThat(text.everything()).doesNotContainIgnoringCase(needle);
          assertThat(raw).doesNotContainIgnoringCase(needle);
        }
      }
      assertThat(text.says(services.cases.get(whole).reference())).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"FR", "NL", "DE"})
  void theFileSaysNothingOfItself(Language language) {
    LetterCase matter = matter(language);
    for (byte[] pdf :
        List.of(
            services.consents.sheet(matter.id()),
            papers.nextSteps(matter.id()),
            papers.appointment(matter.id()))) {
      PdfText text = PdfText.of(pdf);
      assertThat(text.title()).isEqualTo("1");
      assertThat(text.information().values().toString() + text.metadata())
          .doesNotContainIgnoringCase("institut")
          .doesNotContain(matter.reference())
          .doesNotContainIgnoringCase("suite", "accept", "akkoord", "einverstanden");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FR | oui | non  | plus tard | Vous avez signé le mandat le | version 1 du texte      | au nom de l’Institut, sans le vôtre
          NL | ja  | nee  | later     | getekend op                  | versie 1 van de tekst   | in naam van het Instituut, zonder de uwe
          DE | ja  | nein | später    | unterschrieben               | Version 1 des Textes    | im Namen des Instituts hinaus, ohne Ihren
          """)
  void whatSheAgreedToStandsThereLineByLine(
      Language language,
      String yes,
      String no,
      String later,
      String signed,
      String version,
      String inOurName) {
    LetterCase matter = matter(language);
    watch.set("2026-10-07T10:00");
    services.consents.decide(matter.id(), Scope.P, Mandate.Decision.LATER);
    byte[] pdf = services.consents.sheet(matter.id());
    String said = words(pdf);
    assertThat(said).contains(signed).contains(version).contains(inOurName);
    String first = day(LocalDate.of(2026, 10, 5), language);
    String second = day(LocalDate.of(2026, 10, 7), language);
    assertThat(row(said, "A", "B")).contains(" " + yes + " " + first);
    assertThat(row(said, "B", "C")).contains(later, first);
    assertThat(row(said, "D", "E")).contains(" " + no + " " + first);
    assertThat(row(said, "P", "S")).contains(later, second);
    assertThat(days(pdf)).containsExactlyInAnyOrder(first, second);
  }

  /** From the letter of a line to that of the next, as the page is read. */
  private static String row(String said, String letter, String next) {
    int from = said.indexOf(" " + letter + " ");
    assertThat(from).as("row " + letter).isPositive();
    int to = said.indexOf(" " + next + " ", from);
    assertThat(to).as("row " + next).isPositive();
    return said.substring(from, to);
  }

  @Test
  void aMandateTakenBackSaysSinceWhen() {
    LetterCase matter = matter(Language.FR);
    watch.set("2026-10-09T10:00");
    services.consents.withdraw(matter.id(), "by phone");
    String said = words(services.consents.sheet(matter.id()));
    assertThat(said)
        .contains("Vous avez retiré votre accord le 9 octobre 2026")
        .contains("Nous ne le faisons plus.")
        .doesNotContain("Nous demandons le retrait");
    assertThat(words(papers.nextSteps(matter.id())))
        .contains("Sans votre accord signé, aucune nouvelle lettre ne part.")
        .doesNotContain("nous insistons");
  }

  @Test
  void herLimitsStandThereInHerWords() {
    LetterCase matter = matter(Language.FR);
    assertThat(words(services.consents.sheet(matter.id())))
        .contains("Vous n’avez pas noté de limite.");
    limit(matter, "Rien les jours d’école.\n\nPas la commune.");
    assertThat(words(services.consents.sheet(matter.id())))
        .contains("Rien les jours d’école. Pas la commune.")
        .doesNotContain("noté de limite");
  }

  private static void limit(LetterCase matter, String words) {
    services.mandates.sign(
        matter.id(),
        Optional.of(Brussels.date(watch.instant())),
        "Namur",
        words,
        "1",
        Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Pas https://chirp.example/zwyx_abe/status/771",
        "Rien à chirp.example",
        "Ne pas écrire à fleur.ost@mail.example",
        "Pas le compte @zwyx",
        "Le compte zwyx_abe reste",
        "Ne dites rien à Madame Ostrowaert",
        "Ne dites rien à Brankovic"
      })
  void limitsThatWouldTellAreForHerToWrite(String limits) {
    LetterCase matter = matter(Language.FR);
    matter.say("what.kind", "photo,demanded", "thr.what", "money", "thr.from", "Brankovic");
    limit(matter, limits);
    byte[] pdf = services.consents.sheet(matter.id());
    String said = words(pdf);
    assertThat(said).contains("Ici, vous pouvez les écrire vous-même.");
    for (String word : List.of("chirp", "zwyx", "Ostrowaert", "Brankovic", "mail.example")) {
      assertThat(said).doesNotContain(word);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FR | plateforme | Le 3 novembre 2026, 10 h 30 | Ce que vous n’avez pas à donner | carte d’identité  | selfie | images     | 107
          NL | platform   | Op 3 november 2026          | Wat u niet hoeft te geven       | identiteitskaart  | selfie | beelden    | 106
          DE | Plattform  | Am 3. November 2026         | Was Sie nicht geben müssen      | Personalausweis   | Selfie | Aufnahmen  | 108
          """)
  void whatComesNextHasOurDaysAlone(
      Language language,
      String kind,
      String contact,
      String notGiven,
      String card,
      String selfie,
      String images,
      String talk) {
    LetterCase matter = matter(language);
    matter.say("end.next", "at=2026-11-03T10:30:00+01:00\nway=Zwyxphone\nwho=Zwyxwho");
    matter.say("end.next.tasks", "Zwyxtask pour le 24 décembre 2026");
    matter.say("thr.until", "2026-12-31T10:00:00+01:00");
    Letter letter = matter.finalLetter(Language.EN);
    watch.set("2026-10-06T11:00");
    send(matter, letter);
    watch.set("2026-10-06T12:00");
    byte[] pdf = papers.nextSteps(matter.id());
    String said = words(pdf);
    String sent = day(LocalDate.of(2026, 10, 6), language);
    assertThat(said).contains(sent + " " + kind + " 1").contains(contact).contains(notGiven);
    assertThat(said).contains(card, selfie, images, talk);
    assertThat(days(pdf))
        .containsExactlyInAnyOrder(
            sent,
            day(LocalDate.of(2026, 10, 8), language), // the hours of the office's own habit
            day(LocalDate.of(2026, 11, 3), language));
    assertThat(said)
        .doesNotContainIgnoringCase("zwyx")
        .doesNotContainIgnoringCase("chirp")
        .doesNotContain("RR-7788")
        .doesNotContain(matter.reference());
    for (String hers : LetterCase.IDENTITY) {
      assertThat(said).doesNotContain(hers);
    }
  }

  /** A day that is over promises nothing. */
  @Test
  void daysGoneByAreNotAnnounced() {
    LetterCase matter = matter(Language.FR);
    assertThat(words(papers.nextSteps(matter.id())))
        .contains("Aucune lettre n’est encore partie.")
        .contains("Aucun jour n’est encore fixé.");
    matter.say("end.next", "at=2026-10-12T10:30:00+02:00");
    Letter letter = matter.finalLetter(Language.EN);
    send(matter, letter);
    watch.pass(Duration.ofDays(30));
    assertThat(days(papers.nextSteps(matter.id()))).containsExactly("5 octobre 2026");
  }

  /** What a site is for would tell what the letter is about. */
  @Test
  void theKindOfASiteIsSaidInGeneralWords() {
    assertThat(SentTo.of(Rung.REQUEST, Optional.of(PlatformKind.ADULT))).isEqualTo(SentTo.PLATFORM);
    assertThat(SentTo.of(Rung.REMINDER, Optional.of(PlatformKind.DOMAIN))).isEqualTo(SentTo.HOST);
    assertThat(SentTo.of(Rung.REQUEST, Optional.of(PlatformKind.SEARCH))).isEqualTo(SentTo.SEARCH);
    assertThat(SentTo.of(Rung.REQUEST, Optional.empty())).isEqualTo(SentTo.OTHER);
    assertThat(SentTo.of(Rung.REGULATOR, Optional.empty())).isEqualTo(SentTo.REGULATOR);
  }

  @Test
  void eachSheetIsOnePage() throws Exception {
    for (Language language : List.of(Language.FR, Language.NL, Language.DE)) {
      LetterCase matter = matter(language);
      matter.say("end.next", "at=2026-11-03T10:30:00+01:00");
      limit(matter, "Rien les jours d’école.");
      send(matter, matter.finalLetter(Language.EN));
      byte[] agreed = services.consents.sheet(matter.id());
      byte[] next = papers.nextSteps(matter.id());
      assertThat(PdfText.of(agreed).pages()).as("agreed " + language).hasSize(1);
      assertThat(PdfText.of(next).pages()).as("next " + language).hasSize(1);
      String pictures = System.getProperty("tutela.pictures", "");
      if (!pictures.isEmpty()) {
        Path to = Files.createDirectories(Path.of(pictures));
        Files.write(to.resolve("agreed-" + language + ".pdf"), agreed);
        Files.write(to.resolve("next-" + language + ".pdf"), next);
      }
    }
  }

  /** The day of a sending, in Brussels and not elsewhere. */
  @Test
  void aSendingBeforeMidnightBearsItsDayInBrussels() {
    LetterCase matter = matter(Language.DE);
    Letter letter = matter.finalLetter(Language.EN);
    Instant late = watch.set("2026-10-07T00:30");
    send(matter, letter);
    assertThat(Brussels.date(late)).isEqualTo(LocalDate.of(2026, 10, 7));
    assertThat(days(papers.nextSteps(matter.id()))).contains("7. Oktober 2026");
  }

  @Test
  void theAppointmentSaysWhenAndWhatHelpsAndNotWithWhom() {
    LetterCase matter = matter(Language.FR);
    matter.say("greet.needs", "large-print,sign-language");
    assertThat(words(papers.appointment(matter.id())))
        .contains("Jour et heure, à noter ici")
        .contains("De grands caractères, La langue des signes.")
        .contains("Ni carte d’identité")
        .doesNotContain(services.cases.get(matter.id()).reference());
    matter.say("end.next", "at=2026-10-12T14:30:00+02:00");
    assertThat(words(papers.appointment(matter.id()))).contains("12 octobre 2026").contains("14");
    services.cases.setLanguage(matter.id(), Language.DE);
    assertThat(words(papers.appointment(matter.id())))
        .contains("12. Oktober 2026")
        .contains("Gebärdensprache");
  }
}
