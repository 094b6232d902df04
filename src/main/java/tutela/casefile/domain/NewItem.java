package tutela.casefile.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
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
  /**
   * The same address stood elsewhere too: the earlier day, and what is said there as well.
   *
   * @param longest beyond which nothing is added to what is said
   */
  public NewItem with(WrittenAddress again, int longest) {
    Optional<LocalDate> seenOn =
        Stream.of(firstSeenOn, again.firstSeenOn())
            .flatMap(Optional::stream)
            .min(Comparator.naturalOrder());
    boolean told =
        again.remark().isEmpty() || description.lines().toList().contains(again.remark());
    String both = (description + "\n" + again.remark()).strip();
    return new NewItem(
        url,
        canonical,
        told || both.length() > longest ? description : both,
        platform,
        kind,
        seenOn,
        firstSeenBy);
  }

  @Override
  public String toString() {
    return "NewItem";
  }
}
