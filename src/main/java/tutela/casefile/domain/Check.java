package tutela.casefile.domain;

import java.time.Instant;
import tutela.kernel.CheckId;
import tutela.kernel.ItemId;

/**
 * Somebody looked. A later check stands beside it, never in its place.
 *
 * @param at when one looked
 */
public record Check(
    CheckId id,
    ItemId itemId,
    int number,
    ContentItem.Seen result,
    Instant at,
    String checkedBy,
    String note) {
  @Override
  public String toString() {
    return "Check[" + id + "]";
  }
}
