package tutela.vault.crypto;

import java.io.Serial;
import javax.crypto.SecretKey;

/**
 * A key that can be wiped, which the one of the JDK cannot. The JDK's ciphers keep copies of their
 * own until they are collected; those are out of reach.
 */
final class SecretBytes implements SecretKey {
  @Serial private static final long serialVersionUID = 1;

  private final transient byte[] bytes;
  private final transient String algorithm;
  private transient volatile boolean destroyed;

  /**
   * @param bytes kept, not copied
   */
  SecretBytes(byte[] bytes, String algorithm) {
    this.bytes = bytes;
    this.algorithm = algorithm;
  }

  @Override
  public String getAlgorithm() {
    return algorithm;
  }

  @Override
  public String getFormat() {
    return "RAW";
  }

  @Override
  public byte[] getEncoded() {
    if (destroyed) {
      throw new IllegalStateException("wiped");
    }
    return bytes.clone();
  }

  @Override
  public void destroy() {
    destroyed = true;
    Secrets.wipe(bytes);
  }

  @Override
  public boolean isDestroyed() {
    return destroyed;
  }

  @Override
  public String toString() {
    return algorithm;
  }
}
