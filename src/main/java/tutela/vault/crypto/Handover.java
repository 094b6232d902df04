package tutela.vault.crypto;

import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.jspecify.annotations.Nullable;

/**
 * Hands the data key to the owner of a key pair: HPKE of RFC 9180 over X25519, HKDF-SHA256 and
 * AES-256-GCM, in its mode with a shared key.
 *
 * <p>The public keys stand in the key file, so whoever can write there could hand over a data key
 * of his own, with a case file to match, and read what is written into it. The shared key, which
 * only the owners of slots know, is what he lacks.
 */
final class Handover {
  static final int KEY = 32;
  private static final int ENCAPSULATED = 32;

  /** Encapsulation and sealed data key. */
  static final int SIZE = ENCAPSULATED + DataKey.SIZE + 16;

  private static final byte[] NOTHING = new byte[0];

  private Handover() {}

  private static HPKE hpke() {
    return new HPKE(
        HPKE.mode_psk, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
  }

  static byte[] publicKey(byte[] privateKey) {
    return new X25519PrivateKeyParameters(privateKey, 0).generatePublicKey().getEncoded();
  }

  /**
   * @param info what both sides must agree on
   * @param voucher the shared key
   * @param name of the shared key
   * @return {@link #SIZE} bytes
   */
  static byte[] to(byte[] publicKey, byte[] info, byte[] data, byte[] voucher, byte[] name) {
    HPKE hpke = hpke();
    try {
      byte[][] made =
          hpke.seal(hpke.deserializePublicKey(publicKey), info, NOTHING, data, voucher, name, null);
      byte[] all = new byte[SIZE];
      System.arraycopy(made[1], 0, all, 0, ENCAPSULATED);
      System.arraycopy(made[0], 0, all, ENCAPSULATED, SIZE - ENCAPSULATED);
      return all;
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @return the data key, which the caller wipes; null if it was not handed over so
   */
  static byte @Nullable [] take(
      byte[] privateKey, byte[] handed, byte[] info, byte[] voucher, byte[] name) {
    X25519PrivateKeyParameters own = new X25519PrivateKeyParameters(privateKey, 0);
    byte[] encapsulated = java.util.Arrays.copyOf(handed, ENCAPSULATED);
    byte[] sealed = java.util.Arrays.copyOfRange(handed, ENCAPSULATED, SIZE);
    try {
      return hpke()
          .open(
              encapsulated,
              new AsymmetricCipherKeyPair(own.generatePublicKey(), own),
              info,
              NOTHING,
              sealed,
              voucher,
              name,
              null);
    } catch (InvalidCipherTextException | IllegalStateException e) {
      return null; // a point of small order is an illegal state to the library
    }
  }
}
