package tutela.vault.domain;

/**
 * Names a slot of the key file; random, and nothing else is told by it.
 *
 * @param hex 16 bytes, as 32 digits
 */
public record SlotId(String hex) {
  public SlotId {
    if (!isOne(hex)) {
      throw new IllegalArgumentException("no id of a slot");
    }
  }

  /** Whether a text can be the id of a slot. */
  public static boolean isOne(String text) {
    return text.matches("[0-9a-f]{32}");
  }
}
