package tutela.vault;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import tutela.kernel.AppFailure;
import tutela.storage.AtomicWrite;
import tutela.storage.Database;
import tutela.storage.FolderLock;
import tutela.vault.crypto.KeyFile;

/** A case file whose keys are made and that is not on disk yet. Closing it forgets the keys. */
public final class NewVault implements AutoCloseable {
  private final VaultService service;
  private final KeyFile.Made made;
  private final Clock clock;
  private boolean used;

  NewVault(VaultService service, KeyFile.Made made, Clock clock) {
    this.service = service;
    this.made = made;
    this.clock = clock;
  }

  /** Twelve words that open the case file when the passphrase is lost; shown this once. */
  public List<String> recoveryWords() {
    return made.words();
  }

  /**
   * Writes the case file and opens it. The folder is made if it is not there; what an attempt that
   * was cut off left in it is cleared away.
   *
   * @param migrations folders on the class path with the numbered SQL files of the features
   * @throws AppFailure.StoreExists if the folder holds a case file
   * @throws AppFailure.StoreBusy if another process works in the folder
   * @throws AppFailure.DiskFull if there is no room
   * @throws AppFailure.NotWritable if the folder cannot be written
   */
  public OpenVault createIn(Path folder, List<String> migrations) {
    if (used) {
      throw new IllegalStateException("keys are for one case file");
    }
    VaultFolder place = new VaultFolder(folder);
    if (service.existsIn(folder)) {
      throw new AppFailure.StoreExists();
    }
    place.make();
    FolderLock lock = FolderLock.take(folder);
    Database database = null;
    boolean done = false;
    try {
      if (service.existsIn(folder)) {
        throw new AppFailure.StoreExists();
      }
      if (place.hasRemains()) {
        place.clearRemains();
      }
      place.beginCreating();
      database =
          Database.create(
              place.store(made.file().generation()), made.keys().store(), migrations, clock);
      AtomicWrite.to(place.keys(), made.file().bytes());
      place.endCreating();
      done = true;
      used = true;
      return new OpenVault(
          service, place, lock, made.keys(), database, made.slot(), Optional.empty());
    } finally {
      if (!done) {
        if (database != null) {
          database.close();
        }
        lock.close();
      }
    }
  }

  @Override
  public void close() {
    if (!used) {
      used = true;
      made.keys().close();
    }
  }
}
