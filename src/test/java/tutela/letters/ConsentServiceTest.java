package tutela.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.Refused;
import tutela.Watch;
import tutela.app.Casework;
import tutela.app.LetterCase;
import tutela.app.SessionServices;
import tutela.casefile.domain.Attachment;
import tutela.casefile.domain.Mandate;
import tutela.casefile.domain.Scope;
import tutela.interview.domain.FieldId;
import tutela.interview.domain.QuestionId;
import tutela.interview.domain.Rows;
import tutela.interview.domain.Status;
import tutela.kernel.AttachmentId;
import tutela.kernel.CaseId;
import tutela.kernel.Language;

/** What she agrees to on paper and what she says in the conversation are one and the same. */
final class ConsentServiceTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 5);

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

  /** An adult's case in which the lines are open and nothing is signed. */
  private static CaseId asked() {
    CaseId id = LetterCase.about(services, watch, List.of("https://chirp.example/a/1")).id();
    services.consents.withdraw(id, "to begin with");
    return id;
  }

  private static String said(CaseId id, String field) {
    return services.interview.conversation(id).answers().value(new FieldId(field)).orElse("");
  }

  private static Status status(CaseId id, String question) {
    return services.interview.conversation(id).answers().status(new QuestionId(question));
  }

  private static Mandate mandate(CaseId id) {
    return services.consents.of(id, Language.FR).mandate();
  }

  @Test
  void theLinesAreThoseOfTheConversationInTheLanguageOfTheScreen() {
    CaseId id = asked();
    List<ConsentService.Line> french = services.consents.of(id, Language.FR).lines();
    List<ConsentService.Line> german = services.consents.of(id, Language.DE).lines();
    assertThat(french)
        .extracting(ConsentService.Line::scope)
        .startsWith(Scope.A)
        .doesNotHaveDuplicates();
    assertThat(french).allSatisfy(line -> assertThat(line.words()).isNotBlank());
    assertThat(german)
        .extracting(ConsentService.Line::scope)
        .containsExactlyElementsOf(french.stream().map(ConsentService.Line::scope).toList());
    assertThat(german.getFirst().words()).isNotEqualTo(french.getFirst().words());
  }

  @Test
  void anAnswerToOneLineIsAnAnswerInTheConversationAndLeavesTheOthers() {
    CaseId id = asked();
    services.consents.decide(id, Scope.B, Mandate.Decision.YES);
    services.consents.decide(id, Scope.D, Mandate.Decision.LATER);
    assertThat(mandate(id).decisions())
        .containsEntry(Scope.A, Mandate.Decision.YES)
        .containsEntry(Scope.B, Mandate.Decision.YES)
        .containsEntry(Scope.D, Mandate.Decision.LATER)
        .containsEntry(Scope.P, Mandate.Decision.NO);
    assertThat(Rows.parse(said(id, "mand.plat")).part("B")).contains("yes");
    assertThat(Rows.parse(said(id, "mand.plat")).part("D")).contains("later");
    assertThat(status(id, "mand.plat")).isEqualTo(Status.ANSWERED);
  }

  @Test
  void theSignedPaperCountsInTheConversationUntilSheTakesItBack() {
    CaseId id = asked();
    services.consents.sign(id, Optional.of(TODAY), " Namur ", " not the forum ", Optional.empty());
    assertThat(mandate(id).covers(Scope.A)).isTrue();
    assertThat(mandate(id).covers(Scope.D)).isFalse();
    Mandate.Signature signed = mandate(id).signature().orElseThrow();
    assertThat(signed.signedOn()).isEqualTo(TODAY);
    assertThat(signed.place()).isEqualTo("Namur");
    assertThat(signed.limits()).isEqualTo("not the forum");
    assertThat(Rows.parse(said(id, "mand.sign")).part("place")).contains("Namur");
    assertThat(status(id, "mand.sign")).isEqualTo(Status.ANSWERED);
    watch.pass(Duration.ofHours(1));
    services.consents.withdraw(id, "call");
    assertThat(mandate(id).isWithdrawn()).isTrue();
    assertThat(mandate(id).covers(Scope.A)).isFalse();
    assertThat(mandate(id).signature().orElseThrow().withdrawnAt()).contains(watch.instant());
    assertThat(said(id, "mand.sign")).isEmpty();
    assertThat(status(id, "mand.sign")).isEqualTo(Status.OPEN);
    services.consents.sign(id, Optional.of(TODAY), "Namur", "", Optional.empty());
    assertThat(mandate(id).covers(Scope.A)).as("she may sign again").isTrue();
  }

  @Test
  void whatCannotBeASignatureIsRefusedAndKeptNowhere() {
    CaseId id = asked();
    Refused.as(
        "mandate.date-missing",
        () -> services.consents.sign(id, Optional.empty(), "Namur", "", Optional.empty()));
    Refused.as(
        "mandate.date-in-future",
        () ->
            services.consents.sign(
                id, Optional.of(TODAY.plusDays(1)), "Namur", "", Optional.empty()));
    Refused.as(
        "mandate.place-missing",
        () -> services.consents.sign(id, Optional.of(TODAY), " ", "", Optional.empty()));
    assertThat(mandate(id).isSigned()).isFalse();
    assertThat(said(id, "mand.sign")).isEmpty();
  }

  @Test
  void aDateCorrectedInTheConversationLeavesHerLimitsAndTheScan() {
    CaseId id = asked();
    AttachmentId scan =
        services
            .attachments
            .seal(
                id,
                Attachment.Kind.MANDATE,
                "mandate.pdf",
                "%PDF-1.7 invented".getBytes(StandardCharsets.UTF_8))
            .id();
    services.consents.sign(id, Optional.of(TODAY), "Namur", "not the forum", Optional.of(scan));
    services.interview.answer(id, new FieldId("mand.sign"), "date=exact|2026-10-04|\nplace=Namur");
    Mandate.Signature corrected = mandate(id).signature().orElseThrow();
    assertThat(corrected.signedOn()).isEqualTo(TODAY.minusDays(1));
    assertThat(corrected.limits()).isEqualTo("not the forum");
    assertThat(corrected.scan()).contains(scan);
  }

  @Test
  void theLimitsSheSetsAreThoseOfThePaper() {
    CaseId id = asked();
    say(id, "mand.limit", "not the forum");
    assertThat(services.consents.of(id, Language.FR).limits()).isEqualTo("not the forum");
    say(id, "mand.sign", "date=exact|2026-10-04|\nplace=Namur");
    assertThat(mandate(id).signature().orElseThrow().limits()).isEqualTo("not the forum");
    say(id, "mand.limit", "neither forum nor school");
    Mandate.Signature changed = mandate(id).signature().orElseThrow();
    assertThat(changed.limits()).isEqualTo("neither forum nor school");
    assertThat(changed.signedOn()).isEqualTo(TODAY.minusDays(1));
    services.consents.sign(id, Optional.of(TODAY), "Namur", "no call", Optional.empty());
    assertThat(said(id, "mand.limit")).isEqualTo("no call");
  }

  @Test
  void theLimitsAreKeptThoughTheClockStandsBeforeTheDayOfSigning() {
    CaseId id = asked();
    services.consents.sign(id, Optional.of(TODAY), "Namur", "", Optional.empty());
    watch.pass(Duration.ofDays(-3));
    say(id, "mand.limit", "not the forum");
    watch.pass(Duration.ofDays(3));
    assertThat(mandate(id).signature().orElseThrow().limits()).isEqualTo("not the forum");
    assertThat(mandate(id).signature().orElseThrow().signedOn()).isEqualTo(TODAY);
  }

  @Test
  void whatSheTakesBackInTheConversationStopsAtOnce() {
    CaseId id = asked();
    services.consents.sign(id, Optional.of(TODAY), "Namur", "", Optional.empty());
    assertThat(mandate(id).covers(Scope.A)).isTrue();
    say(id, "mand.end.how", "by telephone");
    say(id, "mand.end", "no");
    assertThat(mandate(id).covers(Scope.A)).isTrue();
    say(id, "mand.end", "yes");
    assertThat(mandate(id).isWithdrawn()).isTrue();
    assertThat(mandate(id).decisions()).doesNotContainValue(Mandate.Decision.YES);
    assertThat(Rows.parse(said(id, "mand.plat")).part("A")).contains("no");
    assertThat(said(id, "mand.sign")).isEmpty();
    assertThat(status(id, "mand.sign")).isEqualTo(Status.OPEN);
    services.consents.decide(id, Scope.A, Mandate.Decision.YES);
    services.consents.sign(id, Optional.of(TODAY), "Namur", "", Optional.empty());
    assertThat(mandate(id).covers(Scope.A)).as("she may sign again").isTrue();
    say(id, "mand.end", "yes");
    assertThat(mandate(id).covers(Scope.A)).as("and take it back again").isFalse();
  }

  private static void say(CaseId id, String field, String value) {
    services.interview.answer(id, new FieldId(field), value);
  }

  @Test
  void thePaperNamesNobody() {
    CaseId id = asked();
    String paper = services.papers.everythingIn(services.consents.paper(id));
    assertThat(paper)
        .contains(services.cases.get(id).reference())
        .doesNotContain(LetterCase.IDENTITY);
  }
}
