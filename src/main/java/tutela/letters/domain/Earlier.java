package tutela.letters.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tutela.kernel.ItemId;
import tutela.kernel.LetterId;

/**
 * What was sent before to the same addressee, and what came of it.
 *
 * @param reference ours, as printed
 * @param ticket number that the addressee gave it, empty if none
 * @param answeredAt latest answer of any kind since
 * @param acknowledged whether receipt was confirmed
 * @param claimed what the addressee says of each item
 */
public record Earlier(
    LetterId letter,
    Rung rung,
    String reference,
    Instant sentAt,
    String ticket,
    Set<ItemId> items,
    Optional<Instant> answeredAt,
    boolean acknowledged,
    Map<ItemId, Claimed> claimed) {
  /** What an addressee may say of an item. */
  public enum Claimed {
    REMOVED,
    REFUSED,
    LIMITED
  }

  public Earlier {
    items = Set.copyOf(items);
    claimed = Map.copyOf(claimed);
  }
}
