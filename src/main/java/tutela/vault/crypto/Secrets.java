package tutela.vault.crypto;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;

/** Random bytes, and passphrases as bytes. */
final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {}

  static byte[] random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  static void random(byte[] target, int offset, int length) {
    byte[] bytes = random(length);
    System.arraycopy(bytes, 0, target, offset, length);
  }

  static void wipe(byte[] secret) {
    Arrays.fill(secret, (byte) 0);
  }

  /**
   * UTF-8 of the composed form: the same keys give the same bytes on every system. The caller wipes
   * the result. (Only where a system delivers decomposed letters is a text made that cannot be
   * wiped.)
   */
  static byte[] utf8(char[] passphrase) {
    CharBuffer typed = CharBuffer.wrap(passphrase);
    CharBuffer composed =
        Normalizer.isNormalized(typed, Normalizer.Form.NFC)
            ? typed
            : CharBuffer.wrap(Normalizer.normalize(typed, Normalizer.Form.NFC));
    ByteBuffer encoded = StandardCharsets.UTF_8.encode(composed);
    byte[] bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    if (encoded.hasArray()) {
      Arrays.fill(
          encoded.array(),
          encoded.arrayOffset(),
          encoded.arrayOffset() + encoded.capacity(),
          (byte) 0);
    }
    return bytes;
  }
}
