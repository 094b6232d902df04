package tutela.vault.crypto;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;

/**
 * Seals backups: streams of any length, of which nothing can be changed, cut off, added, moved or
 * taken from another one. Tink's AES-256-GCM-HKDF in segments of 1 MiB, with a key of its own for
 * each stream.
 */
public final class BackupKey implements AutoCloseable {
  private static final int SIZE = 32;
  private static final int SEGMENT = 1 << 20;

  private final SecretBytes key;

  /**
   * @param key 32 bytes; kept, and wiped by {@link #close()}
   */
  public BackupKey(byte[] key) {
    this.key = new SecretBytes(key, "AES");
  }

  /** The same key, to be closed by itself. */
  public BackupKey copy() {
    return new BackupKey(key.getEncoded());
  }

  /**
   * Seals what is written; closing it ends the stream and closes the target.
   *
   * @param label must be given again to open it
   */
  public OutputStream sealing(OutputStream target, byte[] label) throws IOException {
    try {
      return streaming().newEncryptingStream(target, label);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Opens what was sealed. Each segment is authentic before a byte of it is given; that the stream
   * is whole is known when it has been read to its end.
   *
   * @return throws an {@link IOException} where it is not authentic
   */
  public InputStream opening(InputStream source, byte[] label) throws IOException {
    try {
      return streaming().newDecryptingStream(source, label);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private AesGcmHkdfStreaming streaming() throws GeneralSecurityException {
    byte[] bytes = key.getEncoded();
    try {
      return new AesGcmHkdfStreaming(bytes, "HmacSha256", SIZE, SEGMENT, 0);
    } finally {
      Secrets.wipe(bytes);
    }
  }

  @Override
  public void close() {
    key.destroy();
  }
}
