package tutela.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import tutela.kernel.AppFailure;
import tutela.kernel.Progress;
import tutela.storage.AtomicWrite;
import tutela.storage.Database;
import tutela.storage.FolderLock;
import tutela.storage.StoreFiles;
import tutela.storage.StoreMoment;
import tutela.storage.StoreRestore;
import tutela.vault.crypto.BackupKey;
import tutela.vault.crypto.KeyFile;
import tutela.vault.crypto.VaultKeys;

/** A case file that lies in a backup, with its keys. Closing it wipes them. */
public final class KeptVault implements AutoCloseable {
  private static final double WRITTEN = 0.8;

  private final KeyFile keyFile;
  private final VaultKeys keys;
  private final Clock clock;

  KeptVault(KeyFile keyFile, VaultKeys keys, Clock clock) {
    this.keyFile = keyFile;
    this.keys = keys;
    this.clock = clock;
  }

  /** As {@link BackupKey#opening}. */
  public InputStream opening(InputStream source, byte[] label) throws IOException {
    return keys.backup().opening(source, label);
  }

  /**
   * Makes the case file in a folder and proves that it opens. What is in the folder of another one,
   * or of the same, is moved into a folder below it and stays there; until all is made and proved
   * it stays where it is.
   *
   * @param folder made if it is not there
   * @param aside name of that folder below it
   * @param migrations folders on the class path with the numbered SQL files of the features
   * @return whether something was moved aside
   * @throws AppFailure.StoreBusy if another process works in the folder
   * @throws AppFailure.StoreDamaged if it does not open; nothing was changed
   * @throws AppFailure.StoreNewer if a later version of the program wrote it; nothing was changed
   * @throws AppFailure.DiskFull if there is no room; nothing was changed
   * @throws AppFailure.NotWritable if the folder cannot be written
   * @throws java.util.concurrent.CancellationException if the progress is cancelled; nothing was
   *     changed
   */
  public boolean restoreIn(
      Path folder,
      String aside,
      StoreMoment moment,
      StoreRestore.Pages pages,
      List<String> migrations,
      Progress progress) {
    VaultFolder place = new VaultFolder(folder);
    place.make();
    FolderLock lock = FolderLock.take(folder);
    try {
      Replacement made = Replacement.begin(place);
      try {
        StoreFiles files = made.place().store(keyFile.generation());
        StoreRestore.into(files, keys.store(), moment, pages, progress.part(0, WRITTEN));
        AtomicWrite.to(made.place().keys(), keyFile.bytes());
        prove(files, migrations);
        return made.takePlace(aside);
      } finally {
        made.discard();
      }
    } finally {
      lock.close();
    }
  }

  private void prove(StoreFiles made, List<String> migrations) {
    try (Database opened = Database.open(made, keys.store(), migrations, clock)) {
      if (!opened.verifyChain().isWhole()) {
        throw new AppFailure.StoreDamaged();
      }
    }
  }

  @Override
  public void close() {
    keys.close();
  }
}
