package tutela.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
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
import tutela.kernel.LetterId;
import tutela.letters.domain.Letter;
import tutela.tracking.domain.Channel;
import tutela.tracking.domain.Notice;

/** Sent, received, acknowledged: three events, in a real case file. */
final class NoticeServiceTest {
  private static final Set<Channel> BY_POST = Set.of(Channel.REGISTERED, Channel.EMAIL);

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

  private static LetterCase matter() {
    return LetterCase.about(services, watch, LetterCase.addresses(2));
  }

  private static void refuses(
      String key, LetterCase matter, LetterId letter, Set<Channel> by, String at, String number) {
    Refused.as(
        key,
        () ->
            services.notices.sent(
                matter.id(), letter, by, Watch.brussels(at), number, Optional.empty()));
    assertThat(services.notices.of(matter.id())).isEmpty();
  }

  @Test
  void whatCannotBeASendingIsRefused() {
    watch.set("2026-10-05T18:20:41");
    LetterCase matter = matter();
    LetterId draft = matter.draft();
    refuses("notice.letter-not-final", matter, draft, BY_POST, "2026-10-05T18:20", "");
    LetterId letter = matter.settle(draft).id();
    refuses("notice.channel-missing", matter, letter, Set.of(), "2026-10-05T18:20", "");
    refuses("notice.before-final", matter, letter, BY_POST, "2026-10-05T18:19", "");
    refuses("notice.in-future", matter, letter, BY_POST, "2026-10-05T18:21", "");
    refuses("notice.number-too-long", matter, letter, BY_POST, "2026-10-05T18:20", "1".repeat(101));
  }

  @Test
  void theMinuteInWhichTheLetterBecameFinalIsNotBeforeIt() {
    watch.set("2026-10-06T18:20:41");
    LetterCase matter = matter();
    Letter letter = matter.settle(matter.draft());
    byte[] receipt = "RR 0001 invented".getBytes(StandardCharsets.UTF_8);
    Attachment proof =
        services.attachments.seal(matter.id(), Attachment.Kind.PROOF, "bpost.txt", receipt);
    services.notices.sent(
        matter.id(),
        letter.id(),
        BY_POST,
        Watch.brussels("2026-10-06T18:20"),
        "  " + "R".repeat(100) + "\n",
        Optional.of(proof.id()));
    Notice notice = services.notices.ofLetter(letter.id()).orElseThrow();
    assertThat(services.notices.of(matter.id())).containsExactly(notice);
    assertThat(notice.sentAt()).isEqualTo(Watch.brussels("2026-10-06T18:20"));
    assertThat(notice.channels()).isEqualTo(BY_POST);
    assertThat(notice.trackingNumber()).isEqualTo("R".repeat(100));
    assertThat(notice.proof()).contains(proof.id());
    assertThat(notice.items()).containsExactlyInAnyOrderElementsOf(letter.items());
    assertThat(notice.addressee()).isEqualTo(letter.addressee());
    assertThat(notice.receivedAt()).isEmpty();
    assertThat(notice.acknowledgedAt()).isEmpty();
  }

  @Test
  void receiptAndAcknowledgementAreEventsOfTheirOwn() {
    watch.set("2026-10-07T18:20:41");
    LetterCase matter = matter();
    Notice sent = matter.sent(watch);
    watch.pass(Duration.ofHours(20));
    Refused.as(
        "notice.received-before-sent",
        () -> services.notices.received(sent, Watch.brussels("2026-10-07T18:19"), ""));
    Refused.as(
        "notice.in-future",
        () -> services.notices.acknowledged(sent, watch.instant().plusSeconds(1), ""));
    Refused.as(
        "notice.how-too-long",
        () -> services.notices.received(sent, watch.instant(), "h".repeat(501)));
    Refused.as(
        "notice.ticket-too-long",
        () -> services.notices.acknowledged(sent, watch.instant(), "t".repeat(201)));
    services.notices.received(sent, Watch.brussels("2026-10-07T18:20"), " " + "h".repeat(500));
    Notice received = services.notices.ofLetter(sent.letterId()).orElseThrow();
    assertThat(received.receivedAt()).contains(Watch.brussels("2026-10-07T18:20"));
    assertThat(received.receivedHow()).isEqualTo("h".repeat(500));
    assertThat(received.acknowledgedAt()).isEmpty();
    services.notices.acknowledged(received, watch.instant(), "t".repeat(200) + " ");
    Notice known = services.notices.ofLetter(sent.letterId()).orElseThrow();
    assertThat(known.acknowledgedAt()).contains(watch.instant());
    assertThat(known.ticket()).isEqualTo("t".repeat(200));
    assertThat(known.receivedAt()).isEqualTo(received.receivedAt());
    assertThat(known.sentAt()).isEqualTo(sent.sentAt());
  }
}
