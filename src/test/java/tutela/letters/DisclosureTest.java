package tutela.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tutela.Refused;
import tutela.Watch;
import tutela.app.Casework;
import tutela.app.LetterCase;
import tutela.app.SessionServices;
import tutela.kernel.AddresseeId;
import tutela.kernel.Language;
import tutela.kernel.LetterId;
import tutela.letters.domain.Composition;
import tutela.letters.domain.Composition.Point;
import tutela.letters.domain.Decision;
import tutela.letters.domain.FileSearch;
import tutela.letters.domain.Letter;
import tutela.letters.domain.Rung;
import tutela.packs.domain.ContactDraft;
import tutela.settings.domain.Office;
import tutela.tracking.domain.Notice;

/**
 * No letter names her by mistake, wherever her name may have come from, and none leaves with a name
 * that nobody decided upon. Person and addresses are invented.
 */
final class DisclosureTest {
  private static final AddresseeId CHIRP = new AddresseeId("chirp");
  private static final AddresseeId SEARCH = new AddresseeId("search-example");
  private static final String NAMED = "https://chirp.example/fleurienne_leak/status/1";
  private static final String PLAIN = "https://chirp.example/ombre_nam/status/2";

  @TempDir static Path folder;

  private static final Watch watch = Watch.at("2026-10-05T18:00");
  private static Casework work;
  private static SessionServices services;

  @BeforeAll
  static void open() {
    work = Casework.in(folder, watch);
    services = work.services();
  }

  @AfterAll
  static void close() {
    work.close();
  }

  private static LetterCase about(String... addresses) {
    return LetterCase.about(services, watch, List.of(addresses));
  }

  private static void decide(LetterId id, Decision.Kind kind, String subject) {
    services.letters.decide(id, kind, Set.of(subject), "invented reason");
  }

  /** Decides what has nothing to do with names. */
  private static void settleTheLaw(LetterId id) {
    for (Point point : services.letters.compose(id).points()) {
      if (point instanceof Point.Unverified law) {
        services.letters.decide(id, Decision.Kind.UNVERIFIED, law.ids(), "invented reason");
      }
    }
  }

  private static List<Point> points(LetterId id) {
    return services.letters.compose(id).points();
  }

  private static List<String> subjects(LetterId id) {
    return points(id).stream()
        .filter(Point.TextNames.class::isInstance)
        .map(p -> ((Point.TextNames) p).subject())
        .toList();
  }

  private static void isNotFinal(LetterId id) {
    Refused.as("letter.not-ready", () -> services.letters.finalise(id));
    assertThat(services.letters.get(id).isFinal()).isFalse();
  }

  /** Everything that leaves with a letter. */
  private static String leaving(Letter letter) {
    return String.join(
            "\n",
            letter.frozen().orElseThrow().text(),
            work.services().papers.everythingIn(services.letters.finalPdf(letter.id())),
            services.letters.finalFile(letter.id()).fileName(),
            new String(services.letters.finalList(letter.id()), StandardCharsets.UTF_8),
            new String(services.letters.finalTable(letter.id()), StandardCharsets.UTF_8),
            services.letters.cover(letter.id()).text(),
            services.letters.cover(letter.id()).subject())
        .toLowerCase(Locale.ROOT);
  }

  private static void withOffice(UnaryOperator<Office> change, Runnable test) {
    Office before = services.office.office();
    services.office.change(change);
    try {
      test.run();
    } finally {
      services.office.change(o -> before);
    }
  }

  @Test
  void aLetterAboutPlainAddressesHoldsNothingOfHer() {
    LetterCase matter = about(PLAIN);
    Letter letter = matter.settle(matter.draft());
    assertThat(letter.isFinal()).isTrue();
    assertThat(leaving(letter))
        .contains(PLAIN)
        .doesNotContain(
            LetterCase.IDENTITY.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toArray(String[]::new));
    assertThat(services.letters.finalFile(letter.id()).fileName())
        .isEqualTo(matter.reference() + "-L1.pdf");
  }

  @Test
  void aNameInWordsOfOnesOwnNeedsADecisionWithAReasonForThatVeryPlace() {
    LetterCase matter = about(PLAIN);
    LetterId id = matter.draft();
    settleTheLaw(id);
    List<String> places =
        services.letters.compose(id).passages().stream().map(p -> p.place()).toList();
    String first = "own." + places.getLast() + ".1";
    String second = "own." + places.getLast() + ".2";
    services.letters.write(id, first, "Le compte se nomme « FLEURIÈNNE ».");
    assertThat(subjects(id)).containsExactly(first + ":fleurienne");
    isNotFinal(id);
    Refused.as(
        "letter.reason-missing",
        () ->
            services.letters.decide(
                id, Decision.Kind.NOT_HER, Set.of(first + ":fleurienne"), " \n "));
    assertThat(services.letters.decisions(id)).noneMatch(d -> d.kind() == Decision.Kind.NOT_HER);
    decide(id, Decision.Kind.NOT_HER, first + ":fleurienne");
    assertThat(subjects(id)).isEmpty();
    services.letters.write(id, second, "Fleurienne, encore.");
    assertThat(subjects(id)).containsExactly(second + ":fleurienne");
    isNotFinal(id);
    services.letters.write(id, second, " ");
    assertThat(services.letters.finalise(id).isFinal()).isTrue();
    assertThat(services.letters.decisions(id))
        .filteredOn(d -> d.kind() == Decision.Kind.NOT_HER)
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.reason()).isEqualTo("invented reason");
              assertThat(d.by()).isEqualTo("Aïcha Lejeune");
              assertThat(d.at()).isEqualTo(watch.instant());
            });
  }

  @Test
  void anAddressThatNamesHerStaysExactForWhoHostsItOnceDecided() {
    LetterCase matter = about(NAMED, PLAIN);
    LetterId id = matter.draft();
    settleTheLaw(id);
    assertThat(points(id))
        .singleElement()
        .isInstanceOfSatisfying(
            Point.UrlNames.class,
            p -> {
              assertThat(p.number()).isEqualTo(1);
              assertThat(p.url()).isEqualTo(NAMED);
            });
    isNotFinal(id);
    decide(id, Decision.Kind.URL_KEPT, "2");
    isNotFinal(id);
    decide(id, Decision.Kind.URL_KEPT, "1");
    Letter letter = services.letters.finalise(id);
    assertThat(leaving(letter)).contains(NAMED);
    assertThat(services.letters.compose(id).rows()).noneMatch(Composition.Row::withheld);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void orIsWithheldFromHimTooInTheLanguageOfTheLetter(Language language) {
    LetterCase matter = about(NAMED, PLAIN);
    LetterId id = matter.draft();
    services.letters.setLanguage(id, language);
    settleTheLaw(id);
    decide(id, Decision.Kind.URL_WITHHELD, "1");
    Composition composed = services.letters.compose(id);
    assertThat(composed.points()).isEmpty();
    assertThat(composed.rows().getFirst().printed())
        .matches("https://chirp\\.example/\\[[^\\]]+]_leak/status/1");
    Letter letter = services.letters.finalise(id);
    assertThat(leaving(letter)).contains("_leak/status/1", PLAIN).doesNotContain("fleurienne");
  }

  @Test
  void nobodyButTheHostGetsAnAddressThatNamesHerWhateverWasDecidedBefore() {
    LetterCase matter = about(NAMED, PLAIN);
    LetterId id = matter.draft();
    decide(id, Decision.Kind.URL_KEPT, "1");
    services.letters.setAddressee(id, SEARCH);
    services.directory.confirm(SEARCH, "page of the addressee");
    settleTheLaw(id);
    Composition composed = services.letters.compose(id);
    assertThat(composed.points()).isEmpty();
    assertThat(composed.rows().getFirst().withheld()).isTrue();
    Letter letter = services.letters.finalise(id);
    assertThat(letter.addressee()).isEqualTo(SEARCH);
    assertThat(leaving(letter)).contains("_leak/status/1").doesNotContain("fleurienne");
  }

  @Test
  void aPlaceWithoutAddressIsSearchedLikeOne() {
    LetterCase matter = about(PLAIN);
    services.items.addPlace(
        matter.id(),
        "groupe « Amis de Fleurienne »",
        CHIRP,
        tutela.casefile.domain.ContentItem.SeenBy.PERSON);
    services.items.check(
        services.items.of(matter.id()),
        tutela.casefile.domain.ContentItem.Seen.ONLINE,
        watch.instant(),
        "");
    LetterId id = matter.draft();
    settleTheLaw(id);
    assertThat(points(id)).hasOnlyElementsOfType(Point.UrlNames.class).hasSize(1);
    isNotFinal(id);
  }

  @Test
  void theBlockOfTheAddresseeIsSearched() {
    AddresseeId own =
        services.directory.add(
            new ContactDraft(
                "Ostrowaert Web",
                "host.example",
                "",
                Language.FR,
                "Lindenlaan 9\n5000 Namur",
                "",
                "",
                ""));
    services.directory.confirm(own, "page of the addressee");
    LetterCase matter = about("https://host.example/a/1");
    LetterId id = services.letters.begin(matter.id(), Rung.REQUEST, own, List.of()).id();
    settleTheLaw(id);
    assertThat(subjects(id))
        .containsExactlyInAnyOrder("addressee-1:ostrowaert", "addressee-2:lindenlaan 9");
    isNotFinal(id);
    for (String subject : subjects(id)) {
      decide(id, Decision.Kind.NOT_HER, subject);
    }
    assertThat(services.letters.finalise(id).frozen().orElseThrow().text())
        .contains("Ostrowaert Web");
  }

  @Test
  void theNameUnderTheLetterIsSearched() {
    LetterCase matter = about(PLAIN);
    LetterId id = matter.draft();
    settleTheLaw(id);
    withOffice(
        o -> o.by("Fleurienne Lejeune", ""),
        () -> {
          assertThat(subjects(id)).containsExactly("caseworker:fleurienne");
          isNotFinal(id);
          decide(id, Decision.Kind.NOT_HER, "caseworker:fleurienne");
          assertThat(services.letters.finalise(id).isFinal()).isTrue();
        });
  }

  @Test
  void theLetterheadIsInTheFileAloneAndIsFoundThere() {
    LetterCase matter = about(PLAIN);
    LetterId id = matter.draft();
    settleTheLaw(id);
    withOffice(
        o -> o.addressed(Language.EN, "Lindenlaan 3, 1000 Bruxelles"),
        () -> {
          assertThat(points(id)).isEmpty();
          assertThat(services.letters.inFile(id))
              .extracting(Point.TextNames::place)
              .contains(FileSearch.IN_FILE);
          Refused.as("letter.file-names-her", () -> services.letters.finalise(id));
          assertThat(services.letters.get(id).isFinal()).isFalse();
          for (Point.TextNames point : services.letters.inFile(id)) {
            decide(id, Decision.Kind.NOT_HER, point.subject());
          }
          assertThat(services.letters.inFile(id)).isEmpty();
          assertThat(services.letters.finalise(id).isFinal()).isTrue();
        });
  }

  @Test
  void aNumberOfTheAddresseeThatNamesHerIsFoundInTheFile() {
    LetterCase matter = about(PLAIN);
    LetterId reminder = reminder(matter, "CH-fleurienne-8841");
    String place = "own." + services.letters.compose(reminder).passages().getLast().place() + ".1";
    services.letters.write(reminder, place, "Vous en trouverez la liste ci-dessous.");
    assertThat(points(reminder)).isEmpty();
    assertThat(services.letters.inFile(reminder))
        .extracting(Point.TextNames::subject)
        .containsOnly("file:fleurienne");
    Refused.as("letter.file-names-her", () -> services.letters.finalise(reminder));
  }

  @Test
  void aWordThatIsNotHersHidesNoLongerOneThatIs() {
    LetterCase matter = about(PLAIN);
    matter.say("who.name.call", "Fleur");
    LetterId reminder = reminder(matter, "CH-fleurienne-8841");
    String place = "own." + services.letters.compose(reminder).passages().getLast().place() + ".1";
    services.letters.write(reminder, place, "Le magasin Fleur n’y est pour rien.");
    decide(reminder, Decision.Kind.NOT_HER, place + ":fleur");
    assertThat(points(reminder)).isEmpty();
    assertThat(services.letters.inFile(reminder))
        .extracting(Point.TextNames::subject)
        .contains("file:fleurienne");
    Refused.as("letter.file-names-her", () -> services.letters.finalise(reminder));
  }

  /** A reminder ready but for names, to an addressee who gave the request a number. */
  private static LetterId reminder(LetterCase matter, String ticket) {
    Notice sent = matter.sent(watch);
    services.notices.acknowledged(sent, watch.instant(), ticket);
    LetterId id = services.letters.begin(matter.id(), Rung.REMINDER, CHIRP, List.of()).id();
    settleTheLaw(id);
    return id;
  }
}
