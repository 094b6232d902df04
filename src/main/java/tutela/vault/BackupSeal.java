package tutela.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import tutela.vault.crypto.BackupKey;

/**
 * What one backup is sealed with, to its end, even if the case file goes on under other keys
 * meanwhile. Closing it wipes the key.
 */
public final class BackupSeal implements AutoCloseable {
  /** Bytes that no key file exceeds. */
  public static final int LARGEST_KEY_FILE = VaultFolder.LARGEST_KEY_FILE;

  private final byte[] keyFile;
  private final BackupKey key;

  /**
   * @param key closed with this
   */
  BackupSeal(byte[] keyFile, BackupKey key) {
    this.keyFile = keyFile.clone();
    this.key = key;
  }

  /** What opens the case file, to be kept with the backup. */
  public byte[] keyFile() {
    return keyFile.clone();
  }

  /** As {@link BackupKey#sealing}. */
  public OutputStream sealing(OutputStream target, byte[] label) throws IOException {
    return key.sealing(target, label);
  }

  /** As {@link BackupKey#opening}. */
  public InputStream opening(InputStream source, byte[] label) throws IOException {
    return key.opening(source, label);
  }

  @Override
  public void close() {
    key.close();
  }
}
