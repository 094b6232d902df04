package tutela.tracking;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tutela.kernel.AppFailure;
import tutela.kernel.AttachmentId;
import tutela.kernel.CaseId;
import tutela.kernel.ItemId;
import tutela.kernel.ReplyId;
import tutela.tracking.domain.Claim;
import tutela.tracking.domain.Evidence;
import tutela.tracking.domain.Notice;
import tutela.tracking.domain.Reply;
import tutela.tracking.domain.ReplyKind;
import tutela.tracking.domain.ReplySource;

/** Records what came back, word for word. */
public final class ReplyService {
  /** Where replies are kept; they are only added. */
  public interface Store {
    List<Reply> of(CaseId caseId);

    /**
     * Keeps a reply and, if it acknowledges what nobody acknowledged before, says so of the notice.
     */
    Reply add(Reply withoutId);
  }

  /** What is recorded of one reply. */
  public record Draft(
      ReplySource source,
      Instant receivedAt,
      Set<ReplyKind> kinds,
      String text,
      List<Evidence> evidence,
      Map<ItemId, Claim> claims,
      Optional<AttachmentId> original,
      String ticket) {
    @Override
    public String toString() {
      return "Draft";
    }
  }

  private static final int LONGEST = 1_000_000;

  private final Store store;
  private final Clock clock;

  public ReplyService(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  public List<Reply> of(CaseId caseId) {
    return store.of(caseId);
  }

  /**
   * Keeps a reply. One that acknowledges also marks the notice acknowledged.
   *
   * @throws AppFailure.Invalid {@code reply.kind-missing}, {@code reply.text-missing}, {@code
   *     reply.text-too-long}, {@code reply.text-changed} if a passage of evidence is not in it,
   *     {@code reply.in-future}, {@code reply.before-sent}, {@code notice.ticket-too-long}
   */
  public Reply record(Draft draft) {
    if (draft.text().isBlank() && draft.original().isEmpty()) {
      throw new AppFailure.Invalid("reply.text-missing");
    }
    if (draft.text().length() > LONGEST) {
      throw new AppFailure.Invalid("reply.text-too-long", "n", LONGEST);
    }
    if (!draft.evidence().stream().allMatch(e -> e.isIn(draft.text()))) {
      throw new AppFailure.Invalid("reply.text-changed");
    }
    NoticeService.checkTicket(draft.ticket());
    if (draft.kinds().isEmpty()) {
      throw new AppFailure.Invalid("reply.kind-missing");
    }
    Instant now = clock.instant();
    if (draft.receivedAt().isAfter(now)) {
      throw new AppFailure.Invalid("reply.in-future");
    }
    ReplySource source = draft.source();
    if (source.isBeforeSent(draft.receivedAt())) {
      throw new AppFailure.Invalid("reply.before-sent");
    }
    return store.add(
        new Reply(
            new ReplyId(0),
            source.caseId(),
            source.notice().map(Notice::id),
            source.addressee(),
            source.addresseeName(),
            draft.receivedAt(),
            now,
            draft.kinds(),
            draft.text(),
            draft.evidence(),
            draft.claims(),
            draft.original(),
            draft.ticket().strip()));
  }
}
