package tutela.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tutela.Refused;
import tutela.Watch;
import tutela.app.Casework;
import tutela.app.LetterCase;
import tutela.app.SessionServices;
import tutela.casefile.domain.Attachment;
import tutela.casefile.domain.ContentItem;
import tutela.kernel.AttachmentId;
import tutela.kernel.ItemId;
import tutela.kernel.Sha256;
import tutela.letters.domain.Earlier;
import tutela.tracking.domain.Claim;
import tutela.tracking.domain.Evidence;
import tutela.tracking.domain.Notice;
import tutela.tracking.domain.Reply;
import tutela.tracking.domain.ReplyKind;
import tutela.tracking.domain.ReplySource;
import tutela.tracking.domain.Timeline;

/** What came back, in a real case file. */
final class ReplyServiceTest {
  private static final Set<ReplyKind> REFUSED = Set.of(ReplyKind.REFUSED);

  @TempDir static Path folder;

  private static final Watch watch = Watch.at("2026-10-05T18:00");
  private static Casework work;
  private static SessionServices services;
  private static LetterCase matter;
  private static Notice notice;

  @BeforeAll
  static void open() {
    work = Casework.in(folder, watch);
    services = work.services();
    matter = LetterCase.about(services, watch, LetterCase.addresses(2));
    watch.set("2026-10-05T18:20:41");
    notice = matter.sent(watch);
    watch.set("2026-10-06T11:05");
  }

  @AfterAll
  static void close() {
    work.close();
  }

  /** A draft of which each test changes one thing. */
  private record Try(
      Instant at,
      Set<ReplyKind> kinds,
      String text,
      List<Evidence> evidence,
      Map<ItemId, Claim> claims,
      Optional<AttachmentId> original,
      String ticket) {
    static Try of(String text) {
      return new Try(watch.instant(), REFUSED, text, List.of(), Map.of(), Optional.empty(), "");
    }

    Try at(String local) {
      return new Try(Watch.brussels(local), kinds, text, evidence, claims, original, ticket);
    }

    Try kinds(Set<ReplyKind> other) {
      return new Try(at, other, text, evidence, claims, original, ticket);
    }

    Try evidence(Evidence... marked) {
      return new Try(at, kinds, text, List.of(marked), claims, original, ticket);
    }

    Try claims(Map<ItemId, Claim> said) {
      return new Try(at, kinds, text, evidence, said, original, ticket);
    }

    Try original(AttachmentId file) {
      return new Try(at, kinds, text, evidence, claims, Optional.of(file), ticket);
    }

    Try ticket(String number) {
      return new Try(at, kinds, text, evidence, claims, original, number);
    }

    Reply record(Notice answered) {
      return services.replies.record(
          new ReplyService.Draft(
              ReplySource.of(answered), at, kinds, text, evidence, claims, original, ticket));
    }

    void isRefusedAs(String key) {
      int before = services.replies.of(notice.caseId()).size();
      Refused.as(key, () -> record(notice));
      assertThat(services.replies.of(notice.caseId())).as("nothing is kept").hasSize(before);
    }
  }

  private static Reply kept(Reply reply) {
    return services.replies.of(reply.caseId()).stream()
        .filter(r -> r.id().equals(reply.id()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatCannotBeAReplyIsRefused() {
    Try.of("We refuse.").at("2026-10-06T11:06").isRefusedAs("reply.in-future");
    Try.of("We refuse.").at("2026-10-05T18:19").isRefusedAs("reply.before-sent");
    Try.of(" \r\n\t ").isRefusedAs("reply.text-missing");
    Try.of("x".repeat(1_000_001)).isRefusedAs("reply.text-too-long");
    Try.of("We refuse.").kinds(Set.of()).isRefusedAs("reply.kind-missing");
    Try.of("We refuse.").ticket("4".repeat(201)).isRefusedAs("notice.ticket-too-long");
  }

  @Test
  void evidenceIsWordsOfTheText() {
    for (Evidence outside :
        List.of(
            new Evidence(0, 11, Evidence.Kind.REFUSAL),
            new Evidence(-1, 4, Evidence.Kind.REFUSAL),
            new Evidence(4, 4, Evidence.Kind.REFUSAL),
            new Evidence(6, 3, Evidence.Kind.REFUSAL))) {
      Try.of("We refuse.").evidence(outside).isRefusedAs("reply.text-changed");
    }
    assertThat(services.desk.overview(notice.caseId()).timeline()).isNotEmpty();
  }

  @Test
  void theMinuteOfSendingIsNotBeforeIt() {
    Reply reply = Try.of("We refuse.").at("2026-10-05T18:20").record(notice);
    assertThat(kept(reply).receivedAt()).isEqualTo(Watch.brussels("2026-10-05T18:20"));
    assertThat(kept(reply).recordedAt()).isEqualTo(watch.instant());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "  leading spaces and a trailing tab\t",
        "CRLF\r\nand LF\nand CR\rend\r\n\r\n",
        "\uD83D\uDE48\uD83D\uDC69\u200D\uD83D\uDCBB family \uD83C\uDDE7\uD83C\uDDEA",
        "نرفض طلبكم رقم ٤٢",
        "e\u0301 is not \u00e9; \uFB01 \u00AD \uFEFF \u202Fend\u00A0",
        "quote ' \" \\ % _ :id <b>&amp;</b> -- ; DROP"
      })
  void everyCharacterIsKeptAsItCame(String text) {
    assertThat(kept(Try.of(text).record(notice)).text()).isEqualTo(text);
  }

  @Test
  void theLongestTextIsKeptWhole() {
    String text = "We refuse. \uD83D\uDE48".repeat(76_923);
    assertThat(text.length()).isBetween(999_990, 1_000_000);
    assertThat(kept(Try.of(text).record(notice)).text()).isEqualTo(text);
  }

  @Test
  void passagesOfEvidenceAreFoundAgainByTheirPlace() {
    String text = "\uD83D\uDE48 Hello.\r\nSend a copy of her card. We refuse, نرفض.";
    int demand = text.indexOf("Send");
    int refusal = text.indexOf("We refuse");
    Reply reply =
        kept(
            Try.of(text)
                .kinds(Set.of(ReplyKind.REFUSED, ReplyKind.DEMANDS_DATA))
                .evidence(
                    new Evidence(refusal, text.length(), Evidence.Kind.REFUSAL),
                    new Evidence(demand, demand + 26, Evidence.Kind.DEMAND))
                .record(notice));
    assertThat(reply.kinds()).containsExactlyInAnyOrder(ReplyKind.REFUSED, ReplyKind.DEMANDS_DATA);
    assertThat(reply.evidence())
        .extracting(e -> text.substring(e.start(), e.end()), Evidence::kind)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "Send a copy of her card. W".substring(0, 26), Evidence.Kind.DEMAND),
            org.assertj.core.groups.Tuple.tuple("We refuse, نرفض.", Evidence.Kind.REFUSAL));
  }

  @Test
  void theOriginalIsSealedAsItCameAndMayStandAlone() {
    byte[] bytes =
        "From: x@chirp.example\r\nSubject: =?utf-8?q?r=C3=A9ponse?=\r\n\r\nWe refuse. \uD83D\uDE48"
            .getBytes(StandardCharsets.UTF_8);
    Attachment file =
        services.attachments.seal(notice.caseId(), Attachment.Kind.REPLY, "réponse 1.eml", bytes);
    Reply reply = kept(Try.of("").original(file.id()).record(notice));
    AttachmentId original = reply.original().orElseThrow();
    assertThat(services.attachments.bytes(original)).isEqualTo(bytes);
    Attachment sealed = services.attachments.get(original);
    assertThat(sealed.sha256()).isEqualTo(Sha256.digest(bytes));
    assertThat(sealed.byteCount()).isEqualTo(bytes.length);
    assertThat(sealed.fileName()).isEqualTo("réponse 1.eml");
  }

  @Test
  void claimsAreKeptForEachPublication() {
    List<ContentItem> items = services.items.of(notice.caseId());
    Map<ItemId, Claim> said =
        Map.of(items.getFirst().id(), Claim.REMOVED, items.getLast().id(), Claim.REFUSED);
    Reply reply = Try.of("One of two.").claims(said).record(notice);
    assertThat(kept(reply).claims()).isEqualTo(said);
  }

  @Test
  void anAcknowledgementIsNotedOnceOnTheNotice() {
    LetterCase other = LetterCase.about(services, watch, LetterCase.addresses(1));
    Notice sent = other.sent(watch);
    Try.of("Got it.").kinds(Set.of(ReplyKind.ACKNOWLEDGED)).ticket(" CH-1 ").record(sent);
    Notice known = services.notices.ofLetter(sent.letterId()).orElseThrow();
    assertThat(known.acknowledgedAt()).contains(watch.instant());
    assertThat(known.ticket()).isEqualTo("CH-1");
    Instant first = watch.instant();
    watch.pass(Duration.ofMinutes(5));
    Try.of("Again.").kinds(Set.of(ReplyKind.ACKNOWLEDGED)).ticket("CH-2").record(sent);
    Notice again = services.notices.ofLetter(sent.letterId()).orElseThrow();
    assertThat(again.acknowledgedAt()).contains(first);
    assertThat(again.ticket()).isEqualTo("CH-1");
  }

  @Test
  void aRefusalOfTheMinuteOfSendingIsKnownToTheReminder() {
    LetterCase other = LetterCase.about(services, watch, LetterCase.addresses(1));
    watch.pass(Duration.ofSeconds(40));
    Notice sent = other.sent(watch);
    ItemId item = services.items.of(other.id()).getFirst().id();
    new Try(
            watch.instant().truncatedTo(java.time.temporal.ChronoUnit.MINUTES),
            REFUSED,
            "No.",
            List.of(),
            Map.of(item, Claim.REFUSED),
            Optional.empty(),
            "CH-9")
        .record(sent);
    Earlier earlier = correspondence().sentTo(other.id(), sent.addressee()).getFirst();
    assertThat(earlier.answeredAt()).isPresent();
    assertThat(earlier.ticket()).isEqualTo("CH-9");
    assertThat(earlier.claimed()).containsEntry(item, Earlier.Claimed.REFUSED);
    assertThat(services.desk.overview(other.id()).timeline().getFirst())
        .isInstanceOf(Timeline.Event.Replied.class);
  }

  private static Sent correspondence() {
    return new Sent(
        services.cases,
        services.notices,
        new tutela.tracking.store.JdbiReplyStore(work.vault().database()));
  }

  @Test
  void whatIsWrittenOfAReplyForALogSaysNothing() {
    Reply reply = Try.of("Fleurienne").ticket("Fleurienne").record(notice);
    assertThat(reply.toString()).doesNotContain("Fleurienne");
    assertThat(
            new ReplyService.Draft(
                    ReplySource.of(notice),
                    watch.instant(),
                    REFUSED,
                    "Fleurienne",
                    List.of(),
                    Map.of(),
                    Optional.empty(),
                    "")
                .toString())
        .isEqualTo("Draft");
  }
}
