package tutela.packs;

import tutela.kernel.AppFailure.PackInvalid;
import tutela.packs.domain.PackNode;

/** Makes a pack of the text of a file. */
public interface PackParser {
  /**
   * @param file name to show in messages
   * @throws PackInvalid with file, line and column if it is not well formed
   */
  PackNode parse(String file, String text);
}
