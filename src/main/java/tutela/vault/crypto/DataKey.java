package tutela.vault.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The random key of a case file. Nothing is encrypted with it; HKDF-SHA256 makes one key for each
 * purpose from it, with the id of the vault as salt.
 */
final class DataKey implements AutoCloseable {
  static final int SIZE = 32;

  private final byte[] bytes;
  private final byte[] vaultId;

  /**
   * @param bytes kept, and wiped by {@link #close()}
   */
  DataKey(byte[] bytes, byte[] vaultId) {
    this.bytes = bytes;
    this.vaultId = vaultId.clone();
  }

  static DataKey random(byte[] vaultId) {
    return new DataKey(Secrets.random(SIZE), vaultId);
  }

  byte[] bytes() {
    return bytes;
  }

  /** The caller wipes it. */
  byte[] derive(String purpose) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveData(
              HKDFParameterSpec.ofExtract()
                  .addIKM(bytes)
                  .addSalt(vaultId)
                  .thenExpand(("tutela/" + purpose).getBytes(StandardCharsets.UTF_8), SIZE));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    Secrets.wipe(bytes);
  }
}
