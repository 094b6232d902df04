package tutela.casefile.domain;

import java.time.LocalDate;
import java.util.Optional;
import tutela.kernel.AddresseeId;

/** An item about to be kept; see {@link ContentItem} for the parts. */
public record NewItem(
    String url,
    String canonical,
    String description,
    AddresseeId platform,
    ContentItem.Kind kind,
    Optional<LocalDate> firstSeenOn,
    ContentItem.SeenBy firstSeenBy) {
  @Override
  public String toString() {
    return "NewItem";
  }
}
