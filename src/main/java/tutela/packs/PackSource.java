package tutela.packs;

import tutela.packs.domain.PackNode;

/** Where content packs are read from. */
public interface PackSource {
  /**
   * @param name of the pack without folder and ending, such as {@code law}
   * @throws tutela.kernel.AppFailure.PackInvalid if there is no such pack or it is not well formed
   */
  PackNode read(String name);
}
