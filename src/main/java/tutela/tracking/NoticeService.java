package tutela.tracking;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tutela.kernel.AppFailure;
import tutela.kernel.AttachmentId;
import tutela.kernel.CaseId;
import tutela.kernel.LetterId;
import tutela.kernel.NoticeId;
import tutela.tracking.domain.Channel;
import tutela.tracking.domain.Notice;

/** Records that a letter left, arrived, was acknowledged. */
public final class NoticeService {
  /** Where notices are kept. */
  public interface Store {
    List<Notice> of(CaseId caseId);

    Optional<Notice> ofLetter(LetterId letter);

    /** When the letter became final; empty while it is a draft. */
    Optional<Instant> finalAt(LetterId letter);

    NoticeId add(
        CaseId caseId,
        LetterId letter,
        Set<Channel> channels,
        Instant sentAt,
        String trackingNumber,
        Optional<AttachmentId> proof);

    void received(Notice notice, Instant at, String how);

    void acknowledged(Notice notice, Instant at, String ticket);
  }

  private static final int LONGEST_NUMBER = 100;
  private static final int LONGEST_TICKET = 200;
  private static final int LONGEST_HOW = 500;

  private final Store store;
  private final Clock clock;

  public NoticeService(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  public List<Notice> of(CaseId caseId) {
    return store.of(caseId);
  }

  public Optional<Notice> ofLetter(LetterId letter) {
    return store.ofLetter(letter);
  }

  /**
   * @param sentAt when it left, not before the letter was final and not in the future
   * @throws AppFailure.Invalid {@code notice.channel-missing}, {@code notice.letter-not-final},
   *     {@code notice.before-final}, {@code notice.in-future}, {@code notice.number-too-long}
   */
  public NoticeId sent(
      CaseId caseId,
      LetterId letter,
      Set<Channel> channels,
      Instant sentAt,
      String trackingNumber,
      Optional<AttachmentId> proof) {
    if (channels.isEmpty()) {
      throw new AppFailure.Invalid("notice.channel-missing");
    }
    Instant finalAt =
        store.finalAt(letter).orElseThrow(() -> new AppFailure.Invalid("notice.letter-not-final"));
    // to the minute: that is how a sending is typed
    if (sentAt.plusSeconds(60).isBefore(finalAt)) {
      throw new AppFailure.Invalid("notice.before-final");
    }
    if (sentAt.isAfter(clock.instant())) {
      throw new AppFailure.Invalid("notice.in-future");
    }
    if (trackingNumber.strip().length() > LONGEST_NUMBER) {
      throw new AppFailure.Invalid("notice.number-too-long", "n", LONGEST_NUMBER);
    }
    return store.add(caseId, letter, channels, sentAt, trackingNumber.strip(), proof);
  }

  /**
   * @param how what shows it: acknowledgement of the post, a person's word
   * @throws AppFailure.Invalid {@code notice.received-before-sent}, {@code notice.in-future},
   *     {@code notice.how-too-long}
   */
  public void received(Notice notice, Instant at, String how) {
    later(notice, at);
    if (how.strip().length() > LONGEST_HOW) {
      throw new AppFailure.Invalid("notice.how-too-long", "n", LONGEST_HOW);
    }
    store.received(notice, at, how.strip());
  }

  /**
   * @param ticket number that the addressee gave the notice
   * @throws AppFailure.Invalid {@code notice.received-before-sent}, {@code notice.in-future},
   *     {@code notice.ticket-too-long}
   */
  public void acknowledged(Notice notice, Instant at, String ticket) {
    later(notice, at);
    checkTicket(ticket);
    store.acknowledged(notice, at, ticket.strip());
  }

  static void checkTicket(String ticket) {
    if (ticket.strip().length() > LONGEST_TICKET) {
      throw new AppFailure.Invalid("notice.ticket-too-long", "n", LONGEST_TICKET);
    }
  }

  private void later(Notice notice, Instant at) {
    if (at.plusSeconds(60).isBefore(notice.sentAt())) {
      throw new AppFailure.Invalid("notice.received-before-sent");
    }
    if (at.isAfter(clock.instant())) {
      throw new AppFailure.Invalid("notice.in-future");
    }
  }
}
