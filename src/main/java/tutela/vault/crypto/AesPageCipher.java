package tutela.vault.crypto;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import tutela.storage.pages.PageCipher;

/** AES-256-GCM of the JDK, with random nonces of 96 bits and tags of 128. */
public final class AesPageCipher implements PageCipher, AutoCloseable {
  private static final int NONCE = 12;
  private static final int TAG = 16;

  private final SecretBytes key;

  /** Looking one up costs more than sealing a page with it. */
  private final ConcurrentLinkedQueue<Cipher> idle = new ConcurrentLinkedQueue<>();

  /**
   * @param key 32 bytes; kept, and wiped by {@link #close()}
   */
  public AesPageCipher(byte[] key) {
    if (key.length != 32) {
      throw new IllegalArgumentException("key of " + key.length + " bytes");
    }
    this.key = new SecretBytes(key, "AES");
  }

  @Override
  public void seal(byte[] label, byte[] plain, int offset, int length, byte[] box, int boxOffset) {
    Secrets.random(box, boxOffset, NONCE);
    try {
      Cipher cipher = take();
      cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG * 8, box, boxOffset, NONCE));
      cipher.updateAAD(label);
      cipher.doFinal(plain, offset, length, box, boxOffset + NONCE);
      give(cipher);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public boolean open(
      byte[] label, byte[] box, int boxOffset, int length, byte[] plain, int offset) {
    try {
      Cipher cipher = take();
      cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG * 8, box, boxOffset, NONCE));
      cipher.updateAAD(label);
      cipher.doFinal(box, boxOffset + NONCE, length + TAG, plain, offset);
      give(cipher);
      return true;
    } catch (AEADBadTagException e) {
      Arrays.fill(plain, offset, offset + length, (byte) 0);
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Cipher take() throws GeneralSecurityException {
    Cipher cipher = idle.poll();
    return cipher == null ? Cipher.getInstance("AES/GCM/NoPadding") : cipher;
  }

  /** What is still at work while this is closed must not bring its copy of the key back. */
  private void give(Cipher cipher) {
    idle.add(cipher);
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
