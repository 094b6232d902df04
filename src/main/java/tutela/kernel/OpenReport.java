package tutela.kernel;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What opening a store found.
 *
 * @param recovered the program had been stopped between saving a change and confirming it; the
 *     change is there
 * @param damagedPages pages that were met and not authentic while opening; with all confirmed
 *     changes there they are remains of a write that was cut off, until a sweep tells otherwise
 * @param lastEntry instant of the newest entry of the journal when it was opened
 * @param migrations versions that were applied
 * @param milliseconds that each step took, in their order
 */
public record OpenReport(
    boolean recovered,
    SortedSet<Long> damagedPages,
    Optional<Instant> lastEntry,
    List<String> migrations,
    Map<String, Long> milliseconds) {
  /** Of a store with nothing to tell. */
  public static final OpenReport NOTHING =
      new OpenReport(false, Collections.emptySortedSet(), Optional.empty(), List.of(), Map.of());
}
