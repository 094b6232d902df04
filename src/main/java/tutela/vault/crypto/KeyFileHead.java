package tutela.vault.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tutela.kernel.AppFailure;

/**
 * What stands before the slots, and what a slot is bound to by it.
 *
 * @param generation of the data key: the store files that belong to this key file carry it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record KeyFileHead(byte[] vaultId, int generation) {
  private static final byte[] MAGIC = "TUTELAKY".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = 1;
  private static final int VAULT_ID = 16;
  private static final int PREFIX = MAGIC.length + 4 + VAULT_ID;
  static final int SIZE = PREFIX + 4;

  static KeyFileHead first() {
    return new KeyFileHead(Secrets.random(VAULT_ID), 1);
  }

  KeyFileHead next() {
    return new KeyFileHead(vaultId, Math.addExact(generation, 1));
  }

  static boolean isAt(byte[] bytes) {
    return bytes.length > SIZE && Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
  }

  /**
   * @throws AppFailure.StoreNewer if a later version of the program wrote it
   */
  static KeyFileHead read(ByteBuffer in) {
    in.position(MAGIC.length);
    if (in.getInt() != VERSION) {
      throw new AppFailure.StoreNewer();
    }
    byte[] vaultId = new byte[VAULT_ID];
    in.get(vaultId);
    int generation = in.getInt();
    if (generation < 1) {
      throw new AppFailure.KeyFileDamaged();
    }
    return new KeyFileHead(vaultId, generation);
  }

  void write(ByteBuffer out) {
    out.put(MAGIC).putInt(VERSION).put(vaultId).putInt(generation);
  }

  /** Goes with the sealed private key, which outlives a data key. */
  byte[] label(byte[] fields) {
    ByteBuffer out = ByteBuffer.allocate(PREFIX + fields.length);
    return out.put(MAGIC).putInt(VERSION).put(vaultId).put(fields).array();
  }

  /** Goes with the data key handed over, which belongs to one generation. */
  byte[] info(byte[] fields) {
    ByteBuffer out = ByteBuffer.allocate(SIZE + fields.length);
    write(out);
    return out.put(fields).array();
  }
}
