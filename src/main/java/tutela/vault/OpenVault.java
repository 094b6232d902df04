package tutela.vault;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tutela.kernel.AppFailure;
import tutela.kernel.ChainReport;
import tutela.kernel.IntegrityReport;
import tutela.kernel.OpenReport;
import tutela.kernel.Progress;
import tutela.kernel.SweepReport;
import tutela.storage.AtomicWrite;
import tutela.storage.Change;
import tutela.storage.Database;
import tutela.storage.FolderLock;
import tutela.vault.crypto.KeyFile;
import tutela.vault.crypto.OpenKeyFile;
import tutela.vault.crypto.VaultKeys;
import tutela.vault.domain.Key;
import tutela.vault.domain.Slot;

/** A case file that is unlocked. Closing it is locking it. */
public final class OpenVault implements AutoCloseable {
  /** Kind of the entry that an erasure leaves in the journal. */
  public static final String ERASED = "erasure.made";

  static final String RENEWED = "keys.renewed";
  static final String VERIFIED = "store.verified";

  private final VaultService service;
  private final VaultFolder folder;
  private final FolderLock lock;
  private final Database database;
  private final Slot slot;

  /** Replaced by renewing alone, in a turn of the database. */
  private volatile VaultKeys keys;

  // guarded by this
  private @Nullable OpenKeyFile quick;
  private boolean closed;

  /**
   * @param slot that opened it
   * @param quick its key file, still open, where the slot may be worth strengthening
   */
  OpenVault(
      VaultService service,
      VaultFolder folder,
      FolderLock lock,
      VaultKeys keys,
      Database database,
      Slot slot,
      Optional<OpenKeyFile> quick) {
    this.service = service;
    this.folder = folder;
    this.lock = lock;
    this.keys = keys;
    this.database = database;
    this.slot = slot;
    this.quick = quick.orElse(null);
  }

  public Database database() {
    return database;
  }

  /** Whether it is damaged and only read. */
  public boolean isLookedAt() {
    return database.isLookedAt();
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
   * What a backup of this moment is sealed with. Asked in a turn of the database, as {@link
   * tutela.storage.CopyTarget#begin} is, it belongs to the store as it is then.
   *
   * @throws AppFailure.KeyFileMissing if the key file is gone
   */
  public BackupSeal backupSeal() {
    return new BackupSeal(folder.readKeys(), keys.backup().copy());
  }

  /**
   * Looks whether everything is as the program wrote it: pages, journal and rows. May run on
   * another thread while the case file is in use; a change waits for the table that is being looked
   * at.
   *
   * @throws java.util.concurrent.CancellationException if the progress is cancelled
   * @throws AppFailure.StoreDamaged if a page of the journal is damaged
   */
  public IntegrityReport verify(Progress progress) {
    return database.verify(progress);
  }

  /**
   * A hash that only this case file can make, for finding a value again without storing it. Asked
   * in a turn of the database, it is of the key that the database is under then; it waits for
   * nobody, or a change and a renewal could wait for each other.
   *
   * @param purpose keeps the hashes of one use apart from those of another
   * @return 32 bytes
   */
  public byte[] mac(String purpose, byte[] data) {
    return keys.mac(purpose, data);
  }

  /** What opened it. */
  public Slot openedBy() {
    return slot;
  }

  /**
   * What opens it.
   *
   * @throws AppFailure.KeyFileDamaged if the key file was changed meanwhile
   * @throws AppFailure.KeyFileMissing if it is gone
   */
  List<Slot> slots() {
    return readKeys().slots();
  }

  private KeyFile readKeys() {
    return KeyFile.read(folder.readKeys(), service.argon2());
  }

  /**
   * Opens the key file, to change it, by the slot that opened the case file.
   *
   * @throws AppFailure.WrongPassphrase if the key does not fit that slot
   */
  OpenKeyFile openKeys(Key own, Progress progress) {
    return readKeys().openWith(slot, own, service.argon2(), progress);
  }

  /**
   * @throws AppFailure.WrongPassphrase if the key fits none
   */
  Slot slotOpenedBy(Key key, Progress progress) {
    try (OpenKeyFile opened = readKeys().open(key, List.of(), service.argon2(), progress)) {
      return opened.slot();
    }
  }

  /**
   * @throws AppFailure.Invalid {@code passphrase-too-weak}
   */
  void requireAccepted(char[] passphrase) {
    service.requireAccepted(passphrase);
  }

  /**
   * Until the new key file is whole on the medium the old one holds.
   *
   * @throws AppFailure.Invalid {@code keys-changed} if it is not that file any more
   * @throws AppFailure.DiskFull if there is no room; the old file holds
   * @throws AppFailure.NotWritable if the folder cannot be written; the old file holds
   */
  synchronized void replaceKeys(KeyFile before, KeyFile after) {
    if (closed) {
      throw new IllegalStateException("closed");
    }
    requireUnchanged(before);
    AtomicWrite.to(folder.keys(), after.bytes());
  }

  /**
   * @throws AppFailure.Invalid {@code keys-changed} if the key file is another by now
   */
  void requireUnchanged(KeyFile before) {
    if (!Arrays.equals(folder.readKeys(), before.bytes())) {
      throw new AppFailure.Invalid("keys-changed");
    }
  }

  /**
   * Puts the key that opened it behind more work, if opening it was quicker than it should be on
   * this machine. Takes seconds; may run on another thread while the case file is in use, and does
   * nothing once it is closed.
   *
   * @throws AppFailure if the key file cannot be replaced; the old one holds
   */
  public void strengthen() {
    OpenKeyFile quick = takeQuick();
    if (quick == null) {
      return;
    }
    try (quick) {
      KeyFile stronger = quick.strengthened().orElse(null);
      if (stronger != null) {
        replaceStrengthened(quick.file(), stronger);
      }
    }
  }

  private synchronized @Nullable OpenKeyFile takeQuick() {
    OpenKeyFile taken = quick;
    quick = null;
    return taken;
  }

  private synchronized void replaceStrengthened(KeyFile before, KeyFile after) {
    if (!closed) {
      database.note(new Change("slot.strengthened", Optional.empty(), slot.id().hex()));
      replaceKeys(before, after);
    }
  }

  /**
   * Gives the case file a new data key: everything that is alive is moved into new files under it,
   * and the old ones are removed. What was erased, and a copy of the old key that somebody may have
   * kept, lead nowhere from then on. All passphrases and the recovery key stay as they are. Takes
   * as long as copying the case file; whoever uses it waits. Cut off at any moment, the old files
   * or the new ones hold, whole.
   *
   * @param own key that the case file was opened with
   * @throws AppFailure.WrongPassphrase if it does not fit; nothing was changed
   * @throws AppFailure.DiskFull if there is no room for a second copy; nothing was changed
   * @throws AppFailure.NotWritable if the disk refuses
   * @throws AppFailure.StoreDamaged if the case file is not whole; nothing was changed
   * @throws java.util.concurrent.CancellationException if the progress is cancelled in time
   */
  public void renew(Key own, Progress progress) {
    try (OpenKeyFile opened = openKeys(own, Progress.none())) {
      renew(opened, progress);
    }
  }

  /** As {@link #renew(Key, Progress)}, with the key file open. */
  synchronized void renew(OpenKeyFile opened, Progress progress) {
    if (closed) {
      throw new IllegalStateException("closed");
    }
    OpenKeyFile.NewDataKey next = opened.withNewDataKey();
    VaultKeys before = keys;
    try {
      database.renew(
          folder.store(next.file().generation()),
          next.keys().store(),
          Change.of(RENEWED),
          () -> {
            replaceKeys(opened.file(), next.file());
            keys = next.keys();
          },
          progress);
    } finally {
      (keys == before ? next.keys() : before).close();
    }
    folder.keepOnly(next.file().generation());
    OpenKeyFile stale = takeQuick();
    if (stale != null) {
      stale.close();
    }
  }

  /** Whether something was erased since the data key was last renewed. */
  public boolean isRenewalDue() {
    return database.lastOf(ERASED) > database.lastOf(RENEWED);
  }

  /** Shuts the database down, wipes the keys, gives the folder back. Again does nothing. */
  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    OpenKeyFile unused = takeQuick();
    if (unused != null) {
      unused.close();
    }
    try (lock) {
      VaultKeys last = keys;
      try (last) {
        database.close();
      }
    }
  }
}
