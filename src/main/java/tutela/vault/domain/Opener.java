package tutela.vault.domain;

import java.time.Instant;

/**
 * What opens the case file, as people speak of it.
 *
 * @param name of the person whose passphrase it is; empty for the recovery key
 * @param since when it was added
 * @param changed when its passphrase was last chosen
 * @param place where the sheet with the recovery key lies; empty if nobody said, and for a
 *     passphrase
 */
public record Opener(Slot slot, String name, Instant since, Instant changed, String place) {
  public static Opener passphrase(SlotId id, String name, Instant since) {
    return new Opener(new Slot(id, Slot.Kind.PASSPHRASE), name, since, since, "");
  }

  public static Opener recoveryKey(SlotId id, Instant since, String place) {
    return new Opener(new Slot(id, Slot.Kind.RECOVERY), "", since, since, place);
  }

  public Opener changedAt(Instant moment) {
    return new Opener(slot, name, since, moment, place);
  }

  public Opener named(String known) {
    return new Opener(slot, known, since, changed, place);
  }

  public Opener lyingAt(String where) {
    return new Opener(slot, name, since, changed, where);
  }

  /** Says nothing of a person. */
  @Override
  public String toString() {
    return "Opener[" + slot + "]";
  }
}
