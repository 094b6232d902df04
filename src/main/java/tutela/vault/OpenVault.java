package tutela.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import tutela.kernel.AppFailure;
import tutela.kernel.ChainReport;
import tutela.kernel.OpenReport;
import tutela.kernel.Progress;
import tutela.kernel.SweepReport;
import tutela.storage.AtomicWrite;
import tutela.storage.Change;
import tutela.storage.Database;
import tutela.storage.FolderLock;
import tutela.vault.crypto.BackupKey;
import tutela.vault.crypto.KeyFile;
import tutela.vault.crypto.VaultKeys;
import tutela.vault.domain.Key;

/** A case file that is unlocked. Closing it is locking it. */
public final class OpenVault implements AutoCloseable {
  private final VaultService service;
  private final VaultFolder folder;
  private final FolderLock lock;
  private final VaultKeys keys;
  private final Database database;
  private boolean closed;

  OpenVault(
      VaultService service,
      VaultFolder folder,
      FolderLock lock,
      VaultKeys keys,
      Database database) {
    this.service = service;
    this.folder = folder;
    this.lock = lock;
    this.keys = keys;
    this.database = database;
  }

  public Database database() {
    return database;
  }

  /** What opening found. */
  public OpenReport report() {
    return database.report();
  }

  /**
   * Reads every page of the database and tells which are damaged; may run on another thread while
   * the case file is in use.
   *
   * @throws java.util.concurrent.CancellationException if the progress is cancelled
   */
  public SweepReport sweep(Progress progress) {
    return database.sweep(progress);
  }

  /** Walks the journal from its first entry to its last. */
  public ChainReport verifyJournal() {
    return database.verifyChain();
  }

  /** Where it lies. */
  public Path path() {
    return folder.path();
  }

  /**
   * What opens it, to be kept with a backup of it.
   *
   * @throws AppFailure.KeyFileMissing if it is gone
   */
  public byte[] keyFile() {
    return folder.readKeys();
  }

  /** As {@link BackupKey#sealing}. */
  public OutputStream sealing(OutputStream target, byte[] label) throws IOException {
    return keys.backup().sealing(target, label);
  }

  /** As {@link BackupKey#opening}. */
  public InputStream opening(InputStream source, byte[] label) throws IOException {
    return keys.backup().opening(source, label);
  }

  /**
   * A hash that only this case file can make, for finding a value again without storing it.
   *
   * @param purpose keeps the hashes of one use apart from those of another
   * @return 32 bytes
   */
  public byte[] mac(String purpose, byte[] data) {
    return keys.mac(purpose, data);
  }

  /**
   * Gives the case file another passphrase; the recovery words stay valid. Until the new key file
   * is whole on the medium the old one holds.
   *
   * @param current passphrase, or recovery words where it was lost
   * @param next left as it is
   * @throws AppFailure.WrongPassphrase if the current key does not open it; nothing was changed
   * @throws AppFailure.Invalid {@code passphrase-too-weak}, or as for unlocking with words
   * @throws AppFailure.KeyFileDamaged if the key file was changed meanwhile
   * @throws AppFailure.DiskFull if there is no room; the old passphrase holds
   * @throws AppFailure.NotWritable if the folder cannot be written; the old passphrase holds
   */
  public void changePassphrase(Key current, char[] next, Progress progress) {
    service.requireAccepted(next);
    KeyFile file = KeyFile.read(folder.readKeys(), service.argon2());
    KeyFile changed = file.withPassphrase(current, next, service.argon2(), progress);
    // noted first: when this returns with a failure the old passphrase must still hold
    database.note(Change.of("passphrase.changed"));
    try {
      AtomicWrite.to(folder.keys(), changed.bytes());
    } catch (AppFailure e) {
      database.note(Change.of("passphrase.change-failed"));
      throw e;
    }
  }

  /** Shuts the database down, wipes the keys, gives the folder back. Again does nothing. */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try (lock) {
      try (keys) {
        database.close();
      }
    }
  }
}
