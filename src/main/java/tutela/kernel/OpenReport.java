package tutela.kernel;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * What opening a store found.
 *
 * @param recovered the program had been stopped between saving a change and confirming it; the
 *     change is there
 * @param damagedPages pages that were met and not authentic while opening; with all confirmed
 *     changes there they are remains of a write that was cut off, until a sweep tells otherwise
 * @param migrations versions that were applied
 * @param milliseconds that each step took, in their order
 */
public record OpenReport(
    boolean recovered,
    SortedSet<Long> damagedPages,
    List<String> migrations,
    Map<String, Long> milliseconds) {}
