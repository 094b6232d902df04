package tutela.tracking.domain;

import java.time.Instant;
import java.util.Optional;
import tutela.kernel.AddresseeId;
import tutela.kernel.CaseId;

/**
 * Who wrote a reply, and to what.
 *
 * @param notice of ours that it answers; empty where others wrote to that addressee and it is kept
 *     for information
 */
public record ReplySource(
    CaseId caseId, AddresseeId addressee, String addresseeName, Optional<Notice> notice) {
  public static ReplySource of(Notice notice) {
    return new ReplySource(
        notice.caseId(), notice.addressee(), notice.addresseeName(), Optional.of(notice));
  }

  /** Whether nothing of ours can have been answered then: it was not sent yet. */
  public boolean isBeforeSent(Instant received) {
    return notice.filter(n -> received.plusSeconds(60).isBefore(n.sentAt())).isPresent();
  }

  @Override
  public String toString() {
    return "ReplySource[" + caseId + "]";
  }
}
