package tutela.vault.crypto;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import tutela.kernel.AppFailure;
import tutela.kernel.Language;
import tutela.kernel.Progress;
import tutela.vault.domain.Slot;
import tutela.vault.domain.SlotId;

/**
 * A key file that somebody's key has opened, and what can be made of it then. Each change makes a
 * new key file and leaves this one as it is. Closing it wipes the data key.
 */
public final class OpenKeyFile implements AutoCloseable {
  private final KeyFile file;
  private final SealedSlot own;
  private final SealedSlot.Secret unsealed;
  private final DataKey data;
  private final byte[] secret;
  private final long took;
  private final Argon2 argon2;

  /**
   * @param unsealed kept, as are data and secret, and wiped by {@link #close()}
   * @param took nanoseconds to derive its key
   */
  OpenKeyFile(
      KeyFile file,
      SealedSlot own,
      SealedSlot.Secret unsealed,
      DataKey data,
      byte[] secret,
      long took,
      Argon2 argon2) {
    this.file = file;
    this.own = own;
    this.unsealed = unsealed;
    this.data = data;
    this.secret = secret;
    this.took = took;
    this.argon2 = argon2;
  }

  /** The slot that the key fitted. */
  public Slot slot() {
    return own.slot();
  }

  /** As it was opened. */
  public KeyFile file() {
    return file;
  }

  /** The keys that the case file is worked with; the caller closes them. */
  public VaultKeys keys() {
    return new VaultKeys(data);
  }

  /**
   * @param slot the new one
   */
  public record Added(KeyFile file, Slot slot) {}

  /**
   * @param slot of the new recovery key
   * @param words to be printed; nothing keeps them
   */
  public record NewRecoveryKey(KeyFile file, Slot slot, List<String> words) {
    @Override
    public String toString() {
      return "NewRecoveryKey";
    }
  }

  /**
   * @param keys that come from the new data key; the caller closes them
   */
  public record NewDataKey(KeyFile file, VaultKeys keys) {}

  /**
   * Lets another person in.
   *
   * @param passphrase left as it is
   * @throws AppFailure.Invalid {@code too-many-slots}; {@code passphrase-in-use} if it opens a slot
   *     already: who unlocks is who acts
   * @throws CancellationException if the progress is cancelled
   */
  public Added withAdded(char[] passphrase, Progress progress) {
    Slot slot = new Slot(SealedSlot.newId(), Slot.Kind.PASSPHRASE);
    if (file.sealed().size() >= KeyFile.MOST_SLOTS) {
      throw new AppFailure.Invalid("too-many-slots");
    }
    byte[] typed = Secrets.utf8(passphrase);
    try {
      requireUnused(typed, other -> true, progress);
      List<SealedSlot> slots = new ArrayList<>(file.sealed());
      slots.add(sealed(slot, typed));
      return new Added(with(slots), slot);
    } finally {
      Secrets.wipe(typed);
    }
  }

  /**
   * Another passphrase for a slot, under the same id and with a new key pair: who kept the old
   * passphrase and an old key file reaches no data key that comes later.
   *
   * @param passphrase left as it is
   * @throws AppFailure.Invalid {@code passphrase-in-use} if it opens another slot
   * @throws IllegalArgumentException if it is no slot of a passphrase
   * @throws CancellationException if the progress is cancelled
   */
  public KeyFile withChanged(SlotId id, char[] passphrase, Progress progress) {
    Slot slot = find(id);
    if (slot.isRecovery()) {
      throw new IllegalArgumentException("a recovery key is not chosen");
    }
    byte[] typed = Secrets.utf8(passphrase);
    try {
      requireUnused(typed, other -> !other.id().equals(id), progress);
      return replaced(sealed(slot, typed));
    } finally {
      Secrets.wipe(typed);
    }
  }

  /**
   * Takes a slot out. Who kept a copy of the key file still opens with it what is under the present
   * data key.
   *
   * @throws AppFailure.Invalid {@code last-passphrase} or {@code last-recovery-key}: of each kind
   *     one stays
   * @throws IllegalArgumentException if there is no such slot
   */
  public KeyFile without(SlotId id) {
    Slot slot = find(id);
    if (file.slots().stream().filter(other -> other.kind() == slot.kind()).count() == 1) {
      throw new AppFailure.Invalid(slot.isRecovery() ? "last-recovery-key" : "last-passphrase");
    }
    return with(file.sealed().stream().filter(other -> !other.slot().id().equals(id)).toList());
  }

  /**
   * New words, in place of all there were.
   *
   * @param language of the words
   */
  public NewRecoveryKey withNewRecoveryKey(Language language) {
    byte[] recovery = Secrets.random(RecoveryKey.SIZE);
    try {
      Slot slot = new Slot(SealedSlot.newId(), Slot.Kind.RECOVERY);
      List<SealedSlot> slots = new ArrayList<>(file.sealed());
      slots.removeIf(other -> other.slot().isRecovery());
      slots.add(sealed(slot, recovery));
      return new NewRecoveryKey(with(slots), slot, RecoveryKey.words(recovery, language));
    } finally {
      Secrets.wipe(recovery);
    }
  }

  /** A random data key of the next generation, handed to every slot: all keys stay as they are. */
  public NewDataKey withNewDataKey() {
    try (DataKey next = DataKey.random(file.head().vaultId())) {
      return new NewDataKey(next(next), new VaultKeys(next));
    }
  }

  /** The same data key in the next generation: it belongs to other store files from now on. */
  public KeyFile withNextGeneration() {
    return next(data);
  }

  private KeyFile next(DataKey key) {
    KeyFileHead head = file.head().next();
    return new KeyFile(
        head,
        file.sealed().stream().map(slot -> slot.handing(head, key, unsealed.voucher())).toList(),
        key);
  }

  /** Whether deriving its key went so quickly that the slot may be worth strengthening. */
  public boolean wasQuick() {
    return Argon2.isTooQuick(took);
  }

  /**
   * The same key behind as much work as a new slot costs on this machine.
   *
   * @return empty if it costs that already
   */
  public Optional<KeyFile> strengthened() {
    return own.cost().isLessThan(argon2.cost())
        ? Optional.of(replaced(sealed(own.slot(), secret)))
        : Optional.empty();
  }

  private void requireUnused(byte[] typed, Predicate<Slot> among, Progress progress) {
    List<SealedSlot> others =
        file.sealed().stream()
            .filter(other -> !other.slot().isRecovery() && among.test(other.slot()))
            .toList();
    for (int i = 0; i < others.size(); i++) {
      KeyFile.step(progress, i, others.size() + 1);
      try (SealedSlot.Secret found = others.get(i).unseal(file.head(), typed, argon2)) {
        if (found != null) {
          throw new AppFailure.Invalid("passphrase-in-use");
        }
      }
    }
    KeyFile.step(progress, others.size(), others.size() + 1);
  }

  private Slot find(SlotId id) {
    return file.slots().stream()
        .filter(slot -> slot.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such slot"));
  }

  private SealedSlot sealed(Slot slot, byte[] key) {
    return SealedSlot.make(file.head(), slot, key, unsealed.voucher(), data, argon2);
  }

  private KeyFile replaced(SealedSlot slot) {
    return with(
        file.sealed().stream()
            .map(other -> other.slot().equals(slot.slot()) ? slot : other)
            .toList());
  }

  private KeyFile with(List<SealedSlot> slots) {
    return new KeyFile(file.head(), slots, data);
  }

  @Override
  public void close() {
    unsealed.close();
    data.close();
    Secrets.wipe(secret);
  }
}
