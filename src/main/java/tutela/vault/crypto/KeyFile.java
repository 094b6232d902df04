package tutela.vault.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import tutela.kernel.AppFailure;
import tutela.kernel.Language;
import tutela.kernel.Progress;
import tutela.vault.domain.Key;

/**
 * The content of {@code tutela.keys}: the data key of the case file, sealed once for each thing
 * that opens it. Immutable; a change makes a new one.
 *
 * <p>Two checks stand at its end. A plain SHA-256 tells a file that was damaged before a passphrase
 * is even tried, so that nobody doubts her memory for a bad disk. A keyed hash, verified once the
 * data key is known, tells one that was changed on purpose, a slot added or taken out. The bytes
 * are described in {@code src/docs/case-file-format.md}.
 */
public final class KeyFile {
  private static final byte[] MAGIC = "TUTELAKY".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = 1;
  private static final int VAULT_ID = 16;
  private static final int FIXED = MAGIC.length + 4 + VAULT_ID;
  private static final int HEADER = FIXED + 4;
  private static final int SLOT_ID = 16;
  private static final int SALT = 32;
  private static final int SLOT_FIELDS = 12 + SLOT_ID + SALT;
  private static final int BOX = DataKey.SIZE + 28;
  private static final int SLOT = SLOT_FIELDS + BOX;
  private static final int HASH = 32;
  private static final int MOST_SLOTS = 16;

  private static final int PASSPHRASE = 1;
  private static final int RECOVERY = 2;

  private final byte[] vaultId;
  private final List<Slot> slots;
  private final byte[] mac;

  private KeyFile(byte[] vaultId, List<Slot> slots, byte[] mac) {
    this.vaultId = vaultId;
    this.slots = List.copyOf(slots);
    this.mac = mac;
  }

  /**
   * One thing that opens the case file.
   *
   * @param kind passphrase or recovery key
   * @param fields all that is authenticated with the box
   * @param box the sealed data key
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Slot(int kind, Argon2.Cost cost, byte[] salt, byte[] fields, byte[] box) {}

  /**
   * A key file just made, with what only this moment knows.
   *
   * @param words of the recovery key, to be printed
   * @param keys of the case file, open
   */
  public record Made(KeyFile file, List<String> words, VaultKeys keys) {
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
    byte[] vaultId = Secrets.random(VAULT_ID);
    byte[] recovery = Secrets.random(RecoveryKey.SIZE);
    byte[] typed = Secrets.utf8(passphrase);
    try (DataKey data = DataKey.random(vaultId)) {
      List<String> words = RecoveryKey.words(recovery, language);
      step(progress, 0);
      Slot first = slot(PASSPHRASE, typed, vaultId, data, argon2);
      step(progress, 0.5);
      Slot second = slot(RECOVERY, recovery, vaultId, data, argon2);
      step(progress, 1);
      List<Slot> slots = List.of(first, second);
      KeyFile file = new KeyFile(vaultId, slots, mac(data, vaultId, slots));
      return new Made(file, words, new VaultKeys(data));
    } finally {
      Secrets.wipe(recovery);
      Secrets.wipe(typed);
    }
  }

  /**
   * @throws AppFailure.KeyFileDamaged if it does not have the form of a key file, or not the one it
   *     was written with, or asks for more or less work than is allowed
   * @throws AppFailure.StoreNewer if a later version of the program wrote it
   */
  public static KeyFile read(byte[] bytes, Argon2 argon2) {
    int count = (bytes.length - HEADER - 2 * HASH) / SLOT;
    if (count < 1
        || count > MOST_SLOTS
        || bytes.length != HEADER + count * SLOT + 2 * HASH
        || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)
        || !MessageDigest.isEqual(
            sha256(Arrays.copyOf(bytes, bytes.length - HASH)),
            Arrays.copyOfRange(bytes, bytes.length - HASH, bytes.length))) {
      throw new AppFailure.KeyFileDamaged();
    }
    ByteBuffer in = ByteBuffer.wrap(bytes).position(MAGIC.length);
    if (in.getInt() != VERSION) {
      throw new AppFailure.StoreNewer();
    }
    byte[] vaultId = take(in, VAULT_ID);
    if (in.getInt() != count) {
      throw new AppFailure.KeyFileDamaged();
    }
    List<Slot> slots = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] fields = take(in, SLOT_FIELDS);
      ByteBuffer field = ByteBuffer.wrap(fields);
      int kind = field.getShort();
      int lanes = field.getShort();
      Argon2.Cost cost = new Argon2.Cost(field.getInt(), field.getInt(), lanes);
      argon2.check(cost);
      byte[] salt = Arrays.copyOfRange(fields, SLOT_FIELDS - SALT, SLOT_FIELDS);
      slots.add(new Slot(kind, cost, salt, fields, take(in, BOX)));
    }
    return new KeyFile(vaultId, slots, take(in, HASH));
  }

  public byte[] bytes() {
    byte[] authenticated = authenticated(vaultId, slots);
    ByteBuffer out = ByteBuffer.allocate(authenticated.length + 2 * HASH);
    out.put(authenticated).put(mac);
    out.put(sha256(Arrays.copyOf(out.array(), authenticated.length + HASH)));
    return out.array();
  }

  /**
   * @throws AppFailure.WrongPassphrase if the key opens no slot of its kind
   * @throws AppFailure.KeyFileDamaged if it does, but the file was changed
   * @throws AppFailure.Invalid as {@code RecoveryKey.read} says, for words that cannot be a key
   * @throws CancellationException if the progress is cancelled
   */
  public VaultKeys open(Key key, Argon2 argon2, Progress progress) {
    try (Unwrapped found = unwrap(key, argon2, progress)) {
      return new VaultKeys(found.data());
    }
  }

  /**
   * The same file with another passphrase; the recovery key stays as it is.
   *
   * @param current passphrase or recovery key; fails as {@link #open} does
   */
  public KeyFile withPassphrase(Key current, char[] passphrase, Argon2 argon2, Progress progress) {
    byte[] typed = Secrets.utf8(passphrase);
    try (Unwrapped found = unwrap(current, argon2, share -> progress.at(share / 2))) {
      List<Slot> changed = new ArrayList<>();
      changed.add(slot(PASSPHRASE, typed, vaultId, found.data(), argon2));
      slots.stream().filter(slot -> slot.kind != PASSPHRASE).forEach(changed::add);
      step(progress, 1);
      return new KeyFile(vaultId, changed, mac(found.data(), vaultId, changed));
    } finally {
      Secrets.wipe(typed);
    }
  }

  record Unwrapped(DataKey data) implements AutoCloseable {
    @Override
    public void close() {
      data.close();
    }
  }

  Unwrapped unwrap(Key key, Argon2 argon2, Progress progress) {
    int kind = key instanceof Key.Passphrase ? PASSPHRASE : RECOVERY;
    byte[] secret =
        switch (key) {
          case Key.Passphrase typed -> Secrets.utf8(typed.characters());
          case Key.RecoveryWords typed -> RecoveryKey.read(typed.words());
        };
    try {
      step(progress, 0);
      for (Slot slot : slots) {
        if (slot.kind == kind) {
          DataKey data = opened(slot, secret, argon2);
          if (data != null) {
            if (!MessageDigest.isEqual(mac, mac(data, vaultId, slots))) {
              data.close();
              throw new AppFailure.KeyFileDamaged();
            }
            step(progress, 1);
            return new Unwrapped(data);
          }
        }
      }
      step(progress, 1);
      throw new AppFailure.WrongPassphrase();
    } finally {
      Secrets.wipe(secret);
    }
  }

  private @Nullable DataKey opened(Slot slot, byte[] secret, Argon2 argon2) {
    byte[] bytes = new byte[DataKey.SIZE];
    try (AesPageCipher cipher = new AesPageCipher(argon2.derive(secret, slot.salt, slot.cost))) {
      return cipher.open(label(vaultId, slot.fields), slot.box, 0, DataKey.SIZE, bytes, 0)
          ? new DataKey(bytes, vaultId)
          : null;
    }
  }

  private static Slot slot(int kind, byte[] secret, byte[] vaultId, DataKey data, Argon2 argon2) {
    Argon2.Cost cost = argon2.cost();
    byte[] salt = Secrets.random(SALT);
    byte[] fields =
        ByteBuffer.allocate(SLOT_FIELDS)
            .putShort((short) kind)
            .putShort((short) cost.lanes())
            .putInt(cost.memory())
            .putInt(cost.passes())
            .put(Secrets.random(SLOT_ID))
            .put(salt)
            .array();
    byte[] box = new byte[BOX];
    try (AesPageCipher cipher = new AesPageCipher(argon2.derive(secret, salt, cost))) {
      cipher.seal(label(vaultId, fields), data.bytes(), 0, DataKey.SIZE, box, 0);
    }
    return new Slot(kind, cost, salt, fields, box);
  }

  private static byte[] label(byte[] vaultId, byte[] slotFields) {
    return ByteBuffer.allocate(FIXED + SLOT_FIELDS)
        .put(MAGIC)
        .putInt(VERSION)
        .put(vaultId)
        .put(slotFields)
        .array();
  }

  private static byte[] authenticated(byte[] vaultId, List<Slot> slots) {
    ByteBuffer out = ByteBuffer.allocate(HEADER + slots.size() * SLOT);
    out.put(MAGIC).putInt(VERSION).put(vaultId).putInt(slots.size());
    slots.forEach(slot -> out.put(slot.fields).put(slot.box));
    return out.array();
  }

  private static byte[] mac(DataKey data, byte[] vaultId, List<Slot> slots) {
    try (MacKey key = new MacKey(data.derive("key-file"))) {
      return key.mac(authenticated(vaultId, slots));
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] take(ByteBuffer in, int length) {
    byte[] bytes = new byte[length];
    in.get(bytes);
    return bytes;
  }

  private static void step(Progress progress, double share) {
    if (progress.cancelled()) {
      throw new CancellationException();
    }
    progress.at(share);
  }
}
