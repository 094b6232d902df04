package tutela.tracking.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tutela.kernel.AddresseeId;
import tutela.kernel.AttachmentId;
import tutela.kernel.CaseId;
import tutela.kernel.ItemId;
import tutela.kernel.NoticeId;
import tutela.kernel.ReplyId;

/**
 * What came back, word for word. Never edited: a slip is mended by a further reply.
 *
 * @param notice what it answers
 * @param receivedAt when it arrived
 * @param original the file as it came, sealed
 */
public record Reply(
    ReplyId id,
    CaseId caseId,
    Optional<NoticeId> notice,
    AddresseeId addressee,
    String addresseeName,
    Instant receivedAt,
    Instant recordedAt,
    Set<ReplyKind> kinds,
    String text,
    List<Evidence> evidence,
    Map<ItemId, Claim> claims,
    Optional<AttachmentId> original,
    String ticket) {
  public Reply {
    kinds = Set.copyOf(kinds);
    evidence = List.copyOf(evidence);
    claims = Map.copyOf(claims);
  }

  /**
   * Whether it came back on a notice to the same addressee or after it. Both instants are told to
   * the minute, so that a reply of the same minute counts.
   */
  public boolean isSince(Notice sent) {
    return notice.filter(sent.id()::equals).isPresent()
        || !receivedAt.isBefore(sent.sentAt().truncatedTo(ChronoUnit.MINUTES));
  }

  /** Whether it says that something stays within reach: no waiting changes that. */
  public boolean refuses() {
    return kinds.contains(ReplyKind.REFUSED)
        || kinds.contains(ReplyKind.BLOCKED_REGIONALLY)
        || kinds.contains(ReplyKind.PARTLY_REMOVED);
  }

  @Override
  public String toString() {
    return "Reply[" + id + "]";
  }
}
