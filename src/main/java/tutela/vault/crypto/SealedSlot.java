package tutela.vault.crypto;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import tutela.kernel.AppFailure;
import tutela.vault.domain.Slot;
import tutela.vault.domain.SlotId;

/**
 * One slot as it lies in the key file. A passphrase unseals the private key of the slot; to that
 * the data key was handed over. So the data key can change for everybody at once, while each
 * passphrase is known to its owner alone.
 *
 * @param fields all that is authenticated with both parts
 * @param box private key and voucher, sealed under the passphrase
 * @param handed the data key, for the private key
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SealedSlot(Slot slot, Argon2.Cost cost, byte[] fields, byte[] box, byte[] handed) {
  private static final int ID = 16;
  private static final int SALT = 32;
  private static final int SALT_AT = 12 + ID;
  private static final int PUBLIC_AT = SALT_AT + SALT;
  private static final int FIELDS = PUBLIC_AT + Handover.KEY;
  private static final int SECRETS = Handover.KEY + Secret.VOUCHER;
  private static final int BOX = SECRETS + 28;

  /** Bytes in the file. */
  static final int SIZE = FIELDS + BOX + Handover.SIZE;

  private static final int PASSPHRASE = 1;
  private static final int RECOVERY = 2;

  /** What a passphrase unseals. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Secret(byte[] privateKey, byte[] voucher) implements AutoCloseable {
    static final int VOUCHER = 32;

    @Override
    public void close() {
      Secrets.wipe(privateKey);
      Secrets.wipe(voucher);
    }
  }

  /** A slot with a new key pair. */
  static SealedSlot make(
      KeyFileHead head, Slot slot, byte[] secret, byte[] voucher, DataKey data, Argon2 argon2) {
    Argon2.Cost cost = argon2.cost();
    byte[] salt = Secrets.random(SALT);
    byte[] both = Secrets.random(SECRETS);
    System.arraycopy(voucher, 0, both, Handover.KEY, Secret.VOUCHER);
    byte[] fields =
        ByteBuffer.allocate(FIELDS)
            .putShort((short) (slot.isRecovery() ? RECOVERY : PASSPHRASE))
            .putShort((short) cost.lanes())
            .putInt(cost.memory())
            .putInt(cost.passes())
            .put(HexFormat.of().parseHex(slot.id().hex()))
            .put(salt)
            .put(Handover.publicKey(both))
            .array();
    byte[] box = new byte[BOX];
    try (AesPageCipher cipher = new AesPageCipher(argon2.derive(secret, salt, cost))) {
      cipher.seal(head.label(fields), both, 0, SECRETS, box, 0);
    } finally {
      Secrets.wipe(both);
    }
    return new SealedSlot(slot, cost, fields, box, new byte[0]).handing(head, data, voucher);
  }

  static SlotId newId() {
    return new SlotId(HexFormat.of().formatHex(Secrets.random(ID)));
  }

  /** The same slot, with this data key in it. */
  SealedSlot handing(KeyFileHead head, DataKey data, byte[] voucher) {
    byte[] publicKey = Arrays.copyOfRange(fields, PUBLIC_AT, FIELDS);
    return new SealedSlot(
        slot,
        cost,
        fields,
        box,
        Handover.to(publicKey, head.info(fields), data.bytes(), voucher, head.vaultId()));
  }

  /**
   * @return null if the secret does not fit
   * @throws AppFailure.KeyFileDamaged if the cost is outside the limits
   */
  @Nullable Secret unseal(KeyFileHead head, byte[] secret, Argon2 argon2) {
    byte[] salt = Arrays.copyOfRange(fields, SALT_AT, PUBLIC_AT);
    byte[] both = new byte[SECRETS];
    try (AesPageCipher cipher = new AesPageCipher(argon2.derive(secret, salt, cost))) {
      return cipher.open(head.label(fields), box, 0, SECRETS, both, 0)
          ? new Secret(
              Arrays.copyOf(both, Handover.KEY), Arrays.copyOfRange(both, Handover.KEY, SECRETS))
          : null;
    } finally {
      Secrets.wipe(both);
    }
  }

  /**
   * @throws AppFailure.KeyFileDamaged if no owner of a slot handed it over
   */
  DataKey dataKey(KeyFileHead head, Secret secret) {
    byte[] data =
        Handover.take(secret.privateKey, handed, head.info(fields), secret.voucher, head.vaultId());
    if (data == null) {
      throw new AppFailure.KeyFileDamaged();
    }
    return new DataKey(data, head.vaultId());
  }

  static SealedSlot read(ByteBuffer in) {
    byte[] fields = new byte[FIELDS];
    byte[] box = new byte[BOX];
    byte[] handed = new byte[Handover.SIZE];
    in.get(fields).get(box).get(handed);
    ByteBuffer field = ByteBuffer.wrap(fields);
    Slot.Kind kind =
        switch (field.getShort()) {
          case PASSPHRASE -> Slot.Kind.PASSPHRASE;
          case RECOVERY -> Slot.Kind.RECOVERY;
          default -> throw new AppFailure.KeyFileDamaged();
        };
    int lanes = field.getShort();
    Argon2.Cost cost = new Argon2.Cost(field.getInt(), field.getInt(), lanes);
    SlotId id = new SlotId(HexFormat.of().formatHex(fields, 12, SALT_AT));
    return new SealedSlot(new Slot(id, kind), cost, fields, box, handed);
  }

  void write(ByteBuffer out) {
    out.put(fields).put(box).put(handed);
  }
}
