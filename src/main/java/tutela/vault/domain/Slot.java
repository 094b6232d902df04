package tutela.vault.domain;

/**
 * A place in the key file that one key fits.
 *
 * @param id stays the same when the passphrase is changed
 */
public record Slot(SlotId id, Kind kind) {
  /** What fits. */
  public enum Kind {
    PASSPHRASE,
    RECOVERY
  }

  public boolean isRecovery() {
    return kind == Kind.RECOVERY;
  }
}
