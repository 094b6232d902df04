package tutela.kernel;

import java.util.OptionalLong;

/**
 * What walking the journal found.
 *
 * @param entries that were read
 * @param firstBroken number of the first entry that is missing or not what was written, if any
 */
public record ChainReport(long entries, OptionalLong firstBroken) {
  /** Whether it is what was written, to the last entry that was confirmed. */
  public boolean isWhole() {
    return firstBroken.isEmpty();
  }
}
