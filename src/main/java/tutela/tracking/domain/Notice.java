package tutela.tracking.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tutela.kernel.AddresseeId;
import tutela.kernel.AttachmentId;
import tutela.kernel.CaseId;
import tutela.kernel.ItemId;
import tutela.kernel.LetterId;
import tutela.kernel.NoticeId;
import tutela.letters.domain.Rung;

/**
 * The sending of a letter about given items. Sent, received and acknowledged are three events; each
 * rule says from which its clock runs.
 *
 * @param trackingNumber of the post, empty if none
 * @param receivedAt when it reached the addressee, with what shows it in {@code receivedHow}
 * @param ticket number that the addressee gave it
 */
public record Notice(
    NoticeId id,
    CaseId caseId,
    LetterId letterId,
    int letterNumber,
    Rung rung,
    AddresseeId addressee,
    String addresseeName,
    Set<ItemId> items,
    Set<Channel> channels,
    Instant sentAt,
    String trackingNumber,
    Optional<AttachmentId> proof,
    Optional<Instant> receivedAt,
    String receivedHow,
    Optional<Instant> acknowledgedAt,
    String ticket) {
  public Notice {
    items = Set.copyOf(items);
    channels = Set.copyOf(channels);
  }

  @Override
  public String toString() {
    return "Notice[" + id + "]";
  }
}
