package tutela.backup;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import tutela.backup.BackupFormat.Manifest;
import tutela.backup.domain.BackupNames;
import tutela.backup.domain.Contents;
import tutela.kernel.AppFailure;
import tutela.kernel.Brussels;
import tutela.kernel.Progress;
import tutela.vault.KeptVault;
import tutela.vault.VaultService;
import tutela.vault.domain.Key;

/** Brings a case file back from a backup, on this machine or another. */
public final class RestoreService {
  private static final double CHECKED = 0.4;

  private final VaultService vaults;
  private final Clock clock;

  public RestoreService(VaultService vaults, Clock clock) {
    this.vaults = vaults;
    this.clock = clock;
  }

  /** A backup whose key is known. Closing it wipes the keys. */
  public static final class Unsealed implements AutoCloseable {
    private final Path file;
    private final KeptVault vault;
    private final Manifest manifest;

    private Unsealed(Path file, KeptVault vault, Manifest manifest) {
      this.file = file;
      this.vault = vault;
      this.manifest = manifest;
    }

    public Contents contents() {
      return new Contents(manifest.at(), manifest.moment().seq());
    }

    @Override
    public void close() {
      vault.close();
    }
  }

  /** Whether a case file, or what is left of one, is in the folder. */
  public boolean existsIn(Path folder) {
    return vaults.existsIn(folder);
  }

  /**
   * Opens a backup with what opened the case file when it was made.
   *
   * @throws AppFailure.WrongPassphrase if the key does not open it
   * @throws AppFailure.Invalid for words that cannot be a key, as for unlocking
   * @throws AppFailure.BackupDamaged if it is not as it was written, so far
   * @throws AppFailure.StoreNewer if a later version of the program wrote it
   * @throws CancellationException if the progress is cancelled
   */
  public Unsealed unseal(Path file, Key key, Progress progress) {
    KeptVault vault = open(BackupReader.header(file).keyFile(), key, progress);
    boolean done = false;
    try (BackupReader reader = BackupReader.open(file, vault::opening)) {
      done = true;
      return new Unsealed(file, vault, reader.manifest());
    } finally {
      if (!done) {
        vault.close();
      }
    }
  }

  private KeptVault open(byte[] keyFile, Key key, Progress progress) {
    try {
      return vaults.unseal(keyFile, key, progress);
    } catch (AppFailure.KeyFileDamaged e) {
      throw new AppFailure.BackupDamaged(e);
    }
  }

  /**
   * Reads the backup to its end, then makes the case file in the folder. What is there of one is
   * moved into a folder below it and kept.
   *
   * @param migrations folders on the class path with the numbered SQL files of the features
   * @return name of the folder with what was there before, if anything was
   * @throws AppFailure.BackupDamaged if it is not whole or not as it was written; nothing was
   *     changed
   * @throws AppFailure.StoreDamaged if what it holds does not open; nothing was changed
   * @throws AppFailure.StoreBusy if another process works in the folder; nothing was changed
   * @throws AppFailure.DiskFull if there is no room; nothing was changed
   * @throws AppFailure.NotWritable if the folder cannot be written
   * @throws CancellationException if the progress is cancelled; nothing was changed
   */
  public Optional<String> restore(
      Unsealed backup, Path folder, List<String> migrations, Progress progress) {
    check(backup, progress.part(0, CHECKED));
    try (BackupReader reader = reread(backup)) {
      String aside = BackupNames.aside(clock.instant(), Brussels.ZONE);
      boolean kept =
          backup.vault.restoreIn(
              folder,
              aside,
              backup.manifest.moment(),
              reader,
              migrations,
              progress.part(CHECKED, 1));
      return kept ? Optional.of(aside) : Optional.empty();
    }
  }

  private static void check(Unsealed backup, Progress progress) {
    try (BackupReader reader = reread(backup)) {
      reader.readAll(progress);
    }
  }

  /** The file may be another by now. */
  private static BackupReader reread(Unsealed backup) {
    BackupReader reader = BackupReader.open(backup.file, backup.vault::opening);
    if (!reader.manifest().same(backup.manifest)) {
      reader.close();
      throw new AppFailure.BackupDamaged();
    }
    return reader;
  }
}
