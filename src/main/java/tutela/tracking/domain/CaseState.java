package tutela.tracking.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tutela.casefile.domain.Case;
import tutela.casefile.domain.Check;
import tutela.casefile.domain.ContentItem;
import tutela.casefile.domain.Mandate;
import tutela.casefile.domain.Note;
import tutela.kernel.AddresseeId;
import tutela.kernel.ItemId;
import tutela.letters.domain.Letter;

/**
 * All of a case that says where it stands. Ladder, agenda, next step and timeline are computed from
 * it and kept nowhere else.
 *
 * @param nextContact when one speaks with the person again
 * @param closings each time it was closed, oldest first
 */
public record CaseState(
    Case matter,
    Mandate mandate,
    Optional<Instant> mandateRecordedAt,
    List<ContentItem> items,
    List<Letter> letters,
    List<Notice> notices,
    List<Reply> replies,
    List<Check> checks,
    List<Note> notes,
    Optional<Instant> nextContact,
    List<Closing> closings) {
  /** Before the first question was handled, and after an age was taken back. */
  private static final Set<String> AGES_OPEN = Set.of("", "OPEN");

  private static final Set<String> MINOR_ROUTES = Set.of("M", "M_PLUS", "X", "H");

  /** That it is closed; empty while it is open. */
  public Optional<Closing> closing() {
    return closings.isEmpty()
        ? Optional.empty()
        : Optional.of(closings.getLast()).filter(c -> c.reopened().isEmpty());
  }

  /**
   * Whether somebody was, or may have been, under 18: others act, the office looks at nothing and
   * writes to nobody.
   */
  public boolean isForMinors() {
    return MINOR_ROUTES.contains(matter.route());
  }

  /** Until her age today and in the images is known nobody looks or writes. */
  public boolean areAgesKnown() {
    return !AGES_OPEN.contains(matter.route());
  }

  /** The items that are passed on in such a case: all but those she marked as of an adult. */
  public List<ContentItem> itemsForMinors() {
    return items.stream()
        .filter(i -> !matter.route().equals("X") || i.ageMark() != ContentItem.AgeMark.ADULT)
        .toList();
  }

  /** The items of one addressee: those of its platform and those it was written about. */
  public List<ContentItem> itemsOf(AddresseeId addressee) {
    return items.stream()
        .filter(
            item ->
                item.platform().equals(addressee)
                    || notices.stream()
                        .anyMatch(
                            n -> n.addressee().equals(addressee) && n.items().contains(item.id())))
        .toList();
  }

  /** Notices to one addressee, oldest first. */
  public List<Notice> noticesTo(AddresseeId addressee) {
    return notices.stream()
        .filter(n -> n.addressee().equals(addressee))
        .sorted(Comparator.comparing(Notice::sentAt))
        .toList();
  }

  public Optional<Notice> lastNoticeTo(AddresseeId addressee) {
    List<Notice> sent = noticesTo(addressee);
    return sent.isEmpty() ? Optional.empty() : Optional.of(sent.getLast());
  }

  /** What was last sent to one addressee about each item: its clock runs, whatever left later. */
  public Map<ItemId, Notice> lastNotices(AddresseeId addressee) {
    Map<ItemId, Notice> last = new HashMap<>();
    noticesTo(addressee).forEach(notice -> notice.items().forEach(item -> last.put(item, notice)));
    return last;
  }

  /** Items of a platform in reach about which nothing was ever sent to it. */
  public List<ContentItem> unwritten(AddresseeId platform) {
    Set<ItemId> written = lastNotices(platform).keySet();
    return items.stream()
        .filter(item -> item.platform().equals(platform) && item.seen().isAccessible())
        .filter(item -> !written.contains(item.id()))
        .toList();
  }

  /** Replies of one addressee, oldest first. */
  public List<Reply> repliesOf(AddresseeId addressee) {
    return replies.stream()
        .filter(r -> r.addressee().equals(addressee))
        .sorted(Comparator.comparing(Reply::receivedAt))
        .toList();
  }

  /** What came back on a notice or after it, oldest first. */
  public List<Reply> repliesSince(Notice notice) {
    return repliesOf(notice.addressee()).stream().filter(r -> r.isSince(notice)).toList();
  }

  /** Addressees with items or notices, those written to first, with the names known for them. */
  public Map<AddresseeId, String> addressees() {
    Map<AddresseeId, String> all = new LinkedHashMap<>();
    notices.forEach(n -> all.putIfAbsent(n.addressee(), n.addresseeName()));
    letters.forEach(l -> all.putIfAbsent(l.addressee(), l.addresseeName()));
    items.forEach(i -> all.putIfAbsent(i.platform(), i.platform().value()));
    return all;
  }

  /** Latest claim about each item, with the instant it arrived. */
  public Map<ItemId, ClaimedAt> claims() {
    return claims(replies);
  }

  private static Map<ItemId, ClaimedAt> claims(List<Reply> replies) {
    Map<ItemId, ClaimedAt> latest = new HashMap<>();
    replies.stream()
        .sorted(Comparator.comparing(Reply::receivedAt))
        .forEach(
            reply ->
                reply
                    .claims()
                    .forEach(
                        (item, claim) -> {
                          if (claim != Claim.NOTHING) {
                            latest.put(item, new ClaimedAt(claim, reply.receivedAt()));
                          }
                        }));
    return latest;
  }

  /** A claim and when it arrived. */
  public record ClaimedAt(Claim claim, Instant at) {}

  /** Latest claim of one addressee about each item: each speaks for itself alone. */
  public Map<ItemId, ClaimedAt> claimsOf(AddresseeId addressee) {
    return claims(repliesOf(addressee));
  }

  /** Items that the addressee says are removed and that nobody saw so, nor looked at since. */
  public List<ContentItem> claimedNotSeen(AddresseeId addressee) {
    Map<ItemId, ClaimedAt> claims = claimsOf(addressee);
    return itemsOf(addressee).stream()
        .filter(item -> item.seen() != ContentItem.Seen.REMOVED)
        .filter(
            item -> {
              ClaimedAt claim = claims.get(item.id());
              return claim != null
                  && claim.claim() == Claim.REMOVED
                  && item.seenAt().map(at -> at.isBefore(claim.at())).orElse(true);
            })
        .toList();
  }

  /** Items of the addressee that are still in reach, as far as was seen. */
  public List<ContentItem> accessible(AddresseeId addressee) {
    return itemsOf(addressee).stream().filter(i -> i.seen().isAccessible()).toList();
  }
}
