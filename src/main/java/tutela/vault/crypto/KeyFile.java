package tutela.vault.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import tutela.kernel.AppFailure;
import tutela.kernel.Language;
import tutela.kernel.Progress;
import tutela.vault.domain.Key;
import tutela.vault.domain.Slot;
import tutela.vault.domain.SlotId;

/**
 * The content of {@code tutela.keys}: slots, each of which leads one key to the data key of the
 * case file. Immutable and without a secret in clear; what changes it stands at {@link
 * OpenKeyFile}.
 *
 * <p>Two checks stand at its end. A plain SHA-256 tells a file that was damaged before a passphrase
 * is even tried, so that nobody doubts her memory for a bad disk. A keyed hash, verified once the
 * data key is known, tells one that was changed on purpose, a slot added or taken out. The bytes
 * are described in {@code src/docs/case-file-format.md}.
 */
public final class KeyFile {
  static final int MOST_SLOTS = 16;

  private static final int HEADER = KeyFileHead.SIZE + 4;
  private static final int HASH = 32;

  private final KeyFileHead head;
  private final List<SealedSlot> slots;
  private final byte[] mac;

  private KeyFile(KeyFileHead head, List<SealedSlot> slots, byte[] mac) {
    this.head = head;
    this.slots = List.copyOf(slots);
    this.mac = mac;
  }

  /** With the keyed hash that belongs to it. */
  KeyFile(KeyFileHead head, List<SealedSlot> slots, DataKey data) {
    this(head, slots, mac(head, slots, data));
  }

  /**
   * A key file just made, with what only this moment knows.
   *
   * @param words of the recovery key, to be printed
   * @param slot of the passphrase
   * @param keys of the case file, open
   */
  public record Made(KeyFile file, List<String> words, Slot slot, VaultKeys keys) {
    @Override
    public String toString() {
      return "Made";
    }
  }

  /**
   * A new data key, in two slots.
   *
   * @param passphrase left as it is
   * @param language of the recovery words
   * @throws CancellationException if the progress is cancelled
   */
  public static Made create(
      char[] passphrase, Language language, Argon2 argon2, Progress progress) {
    KeyFileHead head = KeyFileHead.first();
    Slot own = new Slot(SealedSlot.newId(), Slot.Kind.PASSPHRASE);
    Slot paper = new Slot(SealedSlot.newId(), Slot.Kind.RECOVERY);
    byte[] recovery = Secrets.random(RecoveryKey.SIZE);
    byte[] voucher = Secrets.random(SealedSlot.Secret.VOUCHER);
    byte[] typed = Secrets.utf8(passphrase);
    try (DataKey data = DataKey.random(head.vaultId())) {
      List<String> words = RecoveryKey.words(recovery, language);
      step(progress, 0, 2);
      SealedSlot first = SealedSlot.make(head, own, typed, voucher, data, argon2);
      step(progress, 1, 2);
      SealedSlot second = SealedSlot.make(head, paper, recovery, voucher, data, argon2);
      step(progress, 2, 2);
      KeyFile file = new KeyFile(head, List.of(first, second), data);
      return new Made(file, words, own, new VaultKeys(data));
    } finally {
      Secrets.wipe(recovery);
      Secrets.wipe(voucher);
      Secrets.wipe(typed);
    }
  }

  /**
   * @throws AppFailure.KeyFileDamaged if it does not have the form of a key file, or not the one it
   *     was written with, or asks for more or less work than is allowed
   * @throws AppFailure.StoreNewer if a later version of the program wrote it
   */
  public static KeyFile read(byte[] bytes, Argon2 argon2) {
    if (!KeyFileHead.isAt(bytes)
        || !MessageDigest.isEqual(
            sha256(bytes, bytes.length - HASH),
            Arrays.copyOfRange(bytes, bytes.length - HASH, bytes.length))) {
      throw new AppFailure.KeyFileDamaged();
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    KeyFileHead head = KeyFileHead.read(in);
    int count = in.getInt();
    if (count < 1
        || count > MOST_SLOTS
        || bytes.length != HEADER + count * SealedSlot.SIZE + 2 * HASH) {
      throw new AppFailure.KeyFileDamaged();
    }
    List<SealedSlot> slots = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      SealedSlot slot = SealedSlot.read(in);
      argon2.check(slot.cost());
      slots.add(slot);
    }
    byte[] mac = new byte[HASH];
    in.get(mac);
    return new KeyFile(head, slots, mac);
  }

  public byte[] bytes() {
    byte[] authenticated = authenticated(head, slots);
    ByteBuffer out = ByteBuffer.allocate(authenticated.length + 2 * HASH);
    out.put(authenticated).put(mac);
    out.put(sha256(out.array(), authenticated.length + HASH));
    return out.array();
  }

  /** Of the data key: 1 at first. The store files that belong to it carry the same. */
  public int generation() {
    return head.generation();
  }

  /** What opens it, in the order of the file. */
  public List<Slot> slots() {
    return slots.stream().map(SealedSlot::slot).toList();
  }

  /**
   * Tries the key on every slot of its kind, one after the other.
   *
   * @param likely slots to begin with; ids that are not in the file do not matter
   * @param progress told before each slot how many of how many are behind
   * @throws AppFailure.WrongPassphrase if the key opens none of them
   * @throws AppFailure.KeyFileDamaged if it does, but the file was changed
   * @throws AppFailure.Invalid as {@code RecoveryKey.read} says, for words that cannot be a key
   * @throws CancellationException if the progress is cancelled
   */
  public OpenKeyFile open(Key key, List<SlotId> likely, Argon2 argon2, Progress progress) {
    List<SealedSlot> order = new ArrayList<>(slots);
    order.sort(Comparator.comparing(slot -> !likely.contains(slot.slot().id())));
    return tryEach(key, order, argon2, progress);
  }

  /** As {@link #open(Key, List, Argon2, Progress)}, where it is known which slot must open. */
  public OpenKeyFile openWith(Slot slot, Key key, Argon2 argon2, Progress progress) {
    return tryEach(
        key, slots.stream().filter(each -> each.slot().equals(slot)).toList(), argon2, progress);
  }

  private OpenKeyFile tryEach(Key key, List<SealedSlot> order, Argon2 argon2, Progress progress) {
    Slot.Kind kind = key instanceof Key.Passphrase ? Slot.Kind.PASSPHRASE : Slot.Kind.RECOVERY;
    List<SealedSlot> tried = order.stream().filter(slot -> slot.slot().kind() == kind).toList();
    byte[] secret =
        switch (key) {
          case Key.Passphrase typed -> Secrets.utf8(typed.characters());
          case Key.RecoveryWords typed -> RecoveryKey.read(typed.words());
        };
    boolean kept = false;
    try {
      for (int i = 0; i < tried.size(); i++) {
        step(progress, i, tried.size());
        long began = System.nanoTime();
        SealedSlot.Secret unsealed = tried.get(i).unseal(head, secret, argon2);
        if (unsealed != null) {
          long took = System.nanoTime() - began;
          OpenKeyFile opened = checked(tried.get(i), unsealed, secret, took, argon2);
          kept = true;
          step(progress, tried.size(), tried.size());
          return opened;
        }
      }
      progress.at(1);
      throw new AppFailure.WrongPassphrase();
    } finally {
      if (!kept) {
        Secrets.wipe(secret);
      }
    }
  }

  private OpenKeyFile checked(
      SealedSlot own, SealedSlot.Secret unsealed, byte[] secret, long took, Argon2 argon2) {
    DataKey data = null;
    boolean right = false;
    try {
      data = own.dataKey(head, unsealed);
      right = MessageDigest.isEqual(mac, mac(head, slots, data));
      if (!right) {
        throw new AppFailure.KeyFileDamaged();
      }
      return new OpenKeyFile(this, own, unsealed, data, secret, took, argon2);
    } finally {
      if (!right) {
        unsealed.close();
        if (data != null) {
          data.close();
        }
      }
    }
  }

  KeyFileHead head() {
    return head;
  }

  List<SealedSlot> sealed() {
    return slots;
  }

  private static byte[] authenticated(KeyFileHead head, List<SealedSlot> slots) {
    ByteBuffer out = ByteBuffer.allocate(HEADER + slots.size() * SealedSlot.SIZE);
    head.write(out);
    out.putInt(slots.size());
    slots.forEach(slot -> slot.write(out));
    return out.array();
  }

  private static byte[] mac(KeyFileHead head, List<SealedSlot> slots, DataKey data) {
    try (MacKey key = new MacKey(data.derive("key-file"))) {
      return key.mac(authenticated(head, slots));
    }
  }

  private static byte[] sha256(byte[] bytes, int length) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes, 0, length);
      return digest.digest();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static void step(Progress progress, int done, int of) {
    if (progress.cancelled()) {
      throw new CancellationException();
    }
    progress.at(done, of);
  }
}
