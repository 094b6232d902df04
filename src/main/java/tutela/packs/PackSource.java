package tutela.packs;

import tutela.kernel.AppFailure.PackInvalid;
import tutela.packs.domain.PackNode;

/** Where content packs are read from. */
public interface PackSource {
  /**
   * @param name of the pack without folder and ending, such as {@code law}
   * @throws PackInvalid if there is no such pack or it is not well formed
   */
  PackNode read(String name);
}
