package tutela.tracking;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tutela.casefile.CaseService;
import tutela.kernel.AddresseeId;
import tutela.kernel.CaseId;
import tutela.kernel.ItemId;
import tutela.letters.Correspondence;
import tutela.letters.domain.Earlier;
import tutela.tracking.domain.Claim;
import tutela.tracking.domain.Notice;
import tutela.tracking.domain.Reply;

/** Tells letters what was sent before and what came of it. */
public final class Sent implements Correspondence {
  private final CaseService cases;
  private final NoticeService notices;
  private final ReplyService.Store replies;

  public Sent(CaseService cases, NoticeService notices, ReplyService.Store replies) {
    this.cases = cases;
    this.notices = notices;
    this.replies = replies;
  }

  @Override
  public List<Earlier> sentTo(CaseId caseId, AddresseeId addressee) {
    String reference = cases.get(caseId).reference();
    List<Reply> answers =
        replies.of(caseId).stream().filter(r -> r.addressee().equals(addressee)).toList();
    return notices.of(caseId).stream()
        .filter(n -> n.addressee().equals(addressee))
        .map(n -> earlier(n, reference, answers))
        .toList();
  }

  private static Earlier earlier(Notice notice, String reference, List<Reply> answers) {
    Map<ItemId, Earlier.Claimed> claimed = new HashMap<>();
    Optional<Instant> answeredAt = Optional.empty();
    String ticket = notice.ticket();
    for (Reply reply : answers) {
      if (!reply.isSince(notice)) {
        continue;
      }
      answeredAt = Optional.of(reply.receivedAt());
      ticket = reply.ticket().isEmpty() ? ticket : reply.ticket();
      reply.claims().forEach((item, claim) -> said(claim).ifPresent(c -> claimed.put(item, c)));
    }
    return new Earlier(
        notice.letterId(),
        notice.rung(),
        reference + "/L" + notice.letterNumber(),
        notice.sentAt(),
        ticket,
        notice.items(),
        answeredAt,
        notice.acknowledgedAt().isPresent(),
        claimed);
  }

  private static Optional<Earlier.Claimed> said(Claim claim) {
    return switch (claim) {
      case REMOVED -> Optional.of(Earlier.Claimed.REMOVED);
      case REFUSED -> Optional.of(Earlier.Claimed.REFUSED);
      case LIMITED -> Optional.of(Earlier.Claimed.LIMITED);
      case NOTHING, TO_CLARIFY -> Optional.empty();
    };
  }
}
