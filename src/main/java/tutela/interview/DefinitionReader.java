package tutela.interview;

import tutela.interview.domain.Definition;
import tutela.packs.PackSource;
import tutela.packs.domain.PackNode;

/** Reads the interview from its pack, and refuses one that would fail a conversation. */
public final class DefinitionReader {
  private final PackSource packs;

  public DefinitionReader(PackSource packs) {
    this.packs = packs;
  }

  /**
   * @throws tutela.kernel.AppFailure.PackInvalid with file, line and column of what is wrong
   */
  public Definition read() {
    return read(new PackFiles(packs).read());
  }

  /**
   * @throws tutela.kernel.AppFailure.PackInvalid with file, line and column of what is wrong
   */
  public static Definition read(PackNode pack) {
    return new Reading().read(pack);
  }
}
