package tutela.vault.crypto;

import java.security.GeneralSecurityException;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Mac;
import tutela.storage.ChainKey;

/** HMAC-SHA256. */
public final class MacKey implements ChainKey, AutoCloseable {
  private final SecretBytes key;
  private final ConcurrentLinkedQueue<Mac> idle = new ConcurrentLinkedQueue<>();

  /**
   * @param key kept, and wiped by {@link #close()}
   */
  public MacKey(byte[] key) {
    this.key = new SecretBytes(key, "HmacSHA256");
  }

  @Override
  public byte[] mac(byte[] data) {
    if (key.isDestroyed()) {
      throw new IllegalStateException("wiped");
    }
    try {
      Mac mac = idle.poll();
      if (mac == null) {
        mac = Mac.getInstance("HmacSHA256");
        mac.init(key);
      }
      byte[] made = mac.doFinal(data);
      give(mac);
      return made;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is still at work while this is closed must not bring its copy of the key back. */
  private void give(Mac mac) {
    idle.add(mac);
    if (key.isDestroyed()) {
      idle.clear();
    }
  }

  @Override
  public void close() {
    key.destroy();
    idle.clear();
  }
}
