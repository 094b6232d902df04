package tutela.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import tutela.casefile.domain.Attachment;
import tutela.casefile.domain.ContentItem;
import tutela.casefile.domain.Mandate;
import tutela.casefile.domain.Scope;
import tutela.kernel.AddresseeId;
import tutela.kernel.CaseId;
import tutela.kernel.ItemId;
import tutela.kernel.Language;
import tutela.kernel.LetterId;
import tutela.kernel.Sha256;
import tutela.letters.domain.Composition;
import tutela.letters.domain.Decision;
import tutela.letters.domain.Letter;
import tutela.letters.domain.Rung;
import tutela.packs.domain.Platform;
import tutela.settings.domain.Office;
import tutela.tracking.ReplyService;
import tutela.tracking.domain.Claim;
import tutela.tracking.domain.Notice;
import tutela.tracking.domain.ReplyKind;
import tutela.tracking.domain.ReplySource;

/** Letters from the first draft to the frozen file, in a real case file. */
final class LetterServiceTest {
  private static final AddresseeId CHIRP = new AddresseeId("chirp");

  @TempDir static Path folder;

  private static final Watch watch = Watch.at("2026-10-05T18:00");
  private static Casework work;
  private static SessionServices services;
  private static LetterService letters;

  @BeforeAll
  static void open() {
    work = Casework.in(folder, watch);
    services = work.services();
    letters = services.letters;
  }

  @AfterAll
  static void close() {
    work.close();
  }

  private static LetterCase matter(int addresses) {
    return LetterCase.about(services, watch, LetterCase.addresses(addresses));
  }

  private static void see(CaseId id, ContentItem.Seen seen, int number) {
    services.items.check(
        services.items.of(id).stream().filter(i -> i.number() == number).toList(),
        seen,
        watch.instant(),
        "");
  }

  @Test
  void whatIsFinalStaysAsItIsWhateverChangesAround() {
    LetterCase matter = matter(2);
    Letter letter = matter.settle(matter.draft());
    LetterId id = letter.id();
    Letter.Frozen frozen = letter.frozen().orElseThrow();
    byte[] pdf = letters.finalPdf(id);
    Attachment file = letters.finalFile(id);
    assertThat(file.sha256()).isEqualTo(Sha256.digest(pdf));
    assertThat(file.fileName()).isEqualTo(matter.reference() + "-L1.pdf");
    assertThat(file.mediaType()).isEqualTo("application/pdf");
    Office before = services.office.office();
    watch.pass(Duration.ofDays(3));
    services.office.change(o -> o.by("Other Name", "lawyer"));
    matter.say("who.name", "given=Ombre\nfamily=Chirp");
    see(matter.id(), ContentItem.Seen.REMOVED, 1);
    services.consents.withdraw(matter.id(), "call");
    services.office.change(o -> before);
    assertThat(letters.get(id)).isEqualTo(letter);
    assertThat(letters.get(id).frozen()).contains(frozen);
    assertThat(letters.finalPdf(id)).isEqualTo(pdf);
    assertThat(letters.finalFile(id)).isEqualTo(file);
  }

  @Test
  void aFinalLetterTakesNothingMore() {
    LetterCase matter = matter(1);
    LetterId id = matter.settle(matter.draft()).id();
    List<Decision> decided = letters.decisions(id);
    Refused.as("letter.is-final", () -> letters.finalise(id));
    Refused.as("letter.is-final", () -> letters.write(id, "own.request.1", "more"));
    Refused.as("letter.is-final", () -> letters.setLanguage(id, Language.DE));
    Refused.as("letter.is-final", () -> letters.setAddressee(id, CHIRP));
    Refused.as("letter.is-final", () -> letters.discard(id));
    Refused.as("letter.is-final", () -> letters.inFile(id));
    Refused.as(
        "letter.is-final",
        () -> letters.decide(id, Decision.Kind.BLIND, Set.of("guard"), "reason"));
    assertThat(letters.own(id)).isEmpty();
    assertThat(letters.decisions(id)).isEqualTo(decided);
    assertThat(letters.of(matter.id())).containsExactly(letters.get(id));
  }

  @Test
  void theSameDraftMakesTheSameBytes() {
    LetterCase matter = matter(2);
    LetterId id = matter.draft();
    assertThat(letters.preview(letters.compose(id)))
        .isEqualTo(letters.preview(letters.compose(id)));
  }

  @Test
  void noLetterIsFinishedWithoutHerMandate() {
    LetterCase matter = matter(1);
    LetterId id = matter.draft();
    services.consents.withdraw(matter.id(), "call");
    assertMandateMissing(id);
    services.consents.sign(
        matter.id(),
        Optional.of(tutela.kernel.Brussels.date(watch.instant())),
        "Namur",
        "",
        Optional.empty());
    services.consents.decide(matter.id(), Scope.A, Mandate.Decision.LATER);
    assertMandateMissing(id);
    services.consents.decide(matter.id(), Scope.A, Mandate.Decision.NO);
    assertMandateMissing(id);
    services.consents.decide(matter.id(), Scope.A, Mandate.Decision.YES);
    assertThat(matter.settle(id).isFinal()).isTrue();
  }

  private static void assertMandateMissing(LetterId id) {
    assertThat(letters.compose(id).points()).contains(new Composition.Point.MandateMissing());
    Refused.as("letter.not-ready", () -> letters.finalise(id));
    assertThat(letters.get(id).isFinal()).isFalse();
  }

  @Test
  void onlyStepsThatTheMandateAllowsAreAnnounced() {
    LetterCase matter = matter(1);
    LetterId id = matter.draft();
    String with = letters.compose(id).text();
    services.consents.decide(matter.id(), Scope.C, Mandate.Decision.NO);
    String without = letters.compose(id).text();
    assertThat(with).contains("digital services coordinator");
    assertThat(without).doesNotContain("digital services coordinator");
  }

  @Test
  void aLetterIsAboutWhatIsNotSeenRemoved() {
    LetterCase matter = matter(3);
    see(matter.id(), ContentItem.Seen.REMOVED, 2);
    List<ContentItem> items = services.items.of(matter.id());
    LetterId id = matter.draft();
    assertThat(letters.get(id).items())
        .containsExactly(items.getFirst().id(), items.getLast().id());
    Letter same = letters.begin(matter.id(), Rung.REQUEST, CHIRP, List.of(items.getLast().id()));
    assertThat(same.id()).isEqualTo(id);
    assertThat(same.items()).containsExactly(items.getLast().id());
    for (int number : List.of(1, 3)) {
      see(matter.id(), ContentItem.Seen.REMOVED, number);
    }
    assertThat(letters.compose(id).points()).contains(new Composition.Point.NothingOnline());
    letters.discard(id);
    assertThat(letters.of(matter.id())).isEmpty();
    Refused.as("letter.no-items", matter::draft);
  }

  @Test
  void nobodyLookedIsSaidByNumber() {
    LetterCase matter = matter(2);
    services.items.paste(
        matter.id(), "https://chirp.example/new/3", ContentItem.SeenBy.PERSON, Optional.empty());
    assertThat(letters.compose(matter.draft()).points())
        .contains(new Composition.Point.Unchecked(List.of(3)));
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"REQUEST", "REMINDER"})
  void aStepWithoutTemplateIsRefused(Rung rung) {
    Refused.as("letter.no-template", () -> letters.begin(new CaseId(1), rung, CHIRP, List.of()));
  }

  @Test
  void nothingIsWrittenInACaseOfAMinorNorFinishedThereAnyMore() {
    LetterCase matter = matter(1);
    LetterId draft = matter.draft();
    matter.say("age.img", "none");
    assertThat(services.cases.get(matter.id()).route()).isEqualTo("M_PLUS");
    Refused.as("letter.closed", matter::draft);
    assertThat(letters.compose(draft).points())
        .hasAtLeastOneElementOfType(Composition.Point.Closed.class);
    Refused.as("letter.not-ready", () -> letters.finalise(draft));
  }

  @Test
  void oneReadsToWhomSomethingCouldBeWrittenAndWhichStepThatIs() {
    LetterCase matter =
        LetterCase.about(
            services,
            watch,
            List.of(
                "https://chirp.example/a/1",
                "https://chirp.example/a/2",
                "https://nobody-knows.example/b/1"));
    Refused.as(
        "letter.nothing-to-remind",
        () -> letters.begin(matter.id(), Rung.REMINDER, CHIRP, List.of()));
    LetterService.Possible unknown =
        new LetterService.Possible(
            new AddresseeId("nobody-knows.example"), "nobody-knows.example", 1, Rung.REQUEST);
    assertThat(letters.possible(matter.id()))
        .containsExactly(new LetterService.Possible(CHIRP, "Chirp", 2, Rung.REQUEST), unknown);
    LetterId draft = matter.draft();
    assertThat(letters.possible(matter.id())).containsExactly(unknown);
    letters.discard(draft);
    matter.sent(watch);
    see(matter.id(), ContentItem.Seen.REMOVED, 2);
    assertThat(letters.possible(matter.id()))
        .containsExactly(new LetterService.Possible(CHIRP, "Chirp", 1, Rung.REMINDER), unknown);
    see(matter.id(), ContentItem.Seen.REMOVED, 1);
    assertThat(letters.possible(matter.id())).containsExactly(unknown);
  }

  @Test
  void whatCameToLightLaterIsAskedAndWhatWasAskedIsReminded() {
    LetterCase matter = matter(2);
    Notice first = matter.sent(watch);
    services.items.paste(
        matter.id(), "https://chirp.example/later/3", ContentItem.SeenBy.PERSON, Optional.empty());
    List<ItemId> items = services.items.of(matter.id()).stream().map(ContentItem::id).toList();
    assertThat(letters.possible(matter.id()))
        .containsExactly(
            new LetterService.Possible(CHIRP, "Chirp", 1, Rung.REQUEST),
            new LetterService.Possible(CHIRP, "Chirp", 2, Rung.REMINDER));
    Letter request = letters.begin(matter.id(), Rung.REQUEST, CHIRP, List.of());
    assertThat(request.items()).containsExactly(items.getLast());
    letters.discard(request.id());
    watch.pass(Duration.ofDays(3));
    see(matter.id(), ContentItem.Seen.ONLINE, 3);
    Notice second = matter.sent(watch);
    assertThat(second.items()).containsExactly(items.getLast());
    Letter reminder = letters.begin(matter.id(), Rung.REMINDER, CHIRP, List.of());
    assertThat(reminder.follows()).contains(first.letterId());
    assertThat(reminder.items()).containsExactlyElementsOf(items.subList(0, 2));
    letters.discard(reminder.id());
    Letter ofTheLater = letters.begin(matter.id(), Rung.REMINDER, CHIRP, List.of(items.getLast()));
    assertThat(ofTheLater.follows()).contains(second.letterId());
  }

  @Test
  void inventedAddresseesAreChosenFromInPracticeOnly() {
    assertThat(letters.addressees())
        .isNotEmpty()
        .noneMatch(a -> a.origin() == Platform.Origin.INVENTED);
    Office before = services.office.office();
    services.office.change(Office::forPractice);
    assertThat(letters.addressees()).anyMatch(a -> a.id().equals(CHIRP));
    services.office.change(o -> before);
  }

  @Test
  void aReminderAfterARefusalDoesNotSayThatADecisionIsMissing() {
    LetterCase matter = matter(1);
    Notice sent = matter.sent(watch);
    watch.pass(Duration.ofHours(1));
    services.replies.record(
        new ReplyService.Draft(
            ReplySource.of(sent),
            watch.instant(),
            Set.of(ReplyKind.REFUSED),
            "We refuse.",
            List.of(),
            Map.of(services.items.of(matter.id()).getFirst().id(), Claim.REFUSED),
            Optional.empty(),
            ""));
    LetterId id = letters.begin(matter.id(), Rung.REMINDER, CHIRP, List.of()).id();
    assertThat(letters.compose(id).text())
        .doesNotContain("we have no decision", "You have not answered");
    assertThat(letters.compose(id).rows().getFirst().cells().getFirst()).startsWith("refused");
  }

  @Test
  void wordsOfOnesOwnAreKeptAsTypedUpToALength() {
    LetterId id = matter(1).draft();
    String words = "  « Ça » \uD83D\uDE48\nنص  ";
    letters.write(id, "own.request.1", words);
    assertThat(letters.own(id)).containsEntry("own.request.1", words);
    Refused.as(
        "letter.passage-too-long", () -> letters.write(id, "own.request.1", "x".repeat(20_001)));
    letters.write(id, "own.request.1", "x".repeat(20_000));
    letters.write(id, "own.request.1", " ");
    assertThat(letters.own(id)).isEmpty();
  }

  @Test
  void theDraftForReadingIsMarkedAndFreezesNothing() {
    LetterId id = matter(1).draft();
    byte[] proof = letters.proof(id);
    assertThat(services.papers.everythingIn(proof)).contains(LetterCase.addresses(1).getFirst());
    assertThat(letters.get(id).isFinal()).isFalse();
    assertThat(proof).isNotEqualTo(letters.preview(letters.compose(id)));
  }

  @Test
  void withoutANameTheGuardSaysThatItIsBlind() {
    LetterCase matter = matter(1);
    matter.say("who.name", "", "who.name.call", "");
    LetterId id = matter.draft();
    assertThat(letters.compose(id).points()).contains(new Composition.Point.Blind());
    Refused.as("letter.not-ready", () -> letters.finalise(id));
    letters.decide(id, Decision.Kind.BLIND, Set.of("guard"), "no name is known");
    assertThat(matter.settle(id).isFinal()).isTrue();
  }
}
