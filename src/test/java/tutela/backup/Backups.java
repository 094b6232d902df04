package tutela.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import tutela.backup.store.JdbiBackupStore;
import tutela.kernel.Progress;
import tutela.settings.SettingsService;
import tutela.settings.domain.Policy;
import tutela.settings.domain.Settings;
import tutela.storage.Change;
import tutela.vault.OpenVault;
import tutela.vault.Vaults;
import tutela.vault.domain.Key;

/** Case files of tests that are backed up: all real, but cheap to unlock. */
public final class Backups {
  static final List<String> MIGRATIONS = List.of("tutela/testing/store", "tutela/backup/store");

  private Backups() {}

  static OpenVault open(Path folder) {
    return Vaults.open(folder, MIGRATIONS);
  }

  public static BackupService service(OpenVault vault, Path folder, int kept, Clock clock) {
    return service(vault, folder, kept, false, clock);
  }

  static BackupService service(
      OpenVault vault, Path folder, int kept, boolean practice, Clock clock) {
    Settings chosen = Settings.FIRST.backedUpTo(folder.toString()).keeping(kept);
    return service(vault, chosen, Policy.NONE, practice, clock);
  }

  static BackupService service(
      OpenVault vault, Settings chosen, Policy policy, boolean practice, Clock clock) {
    SettingsService.Store store =
        new SettingsService.Store() {
          @Override
          public Settings load() {
            return chosen;
          }

          @Override
          public void save(Settings settings) {}
        };
    return new BackupService(
        vault,
        new JdbiBackupStore(vault.database()),
        new SettingsService(store, policy, Runnable::run, failure -> {}),
        () -> practice,
        clock);
  }

  static Path backUp(OpenVault vault, Path folder) throws IOException {
    Files.createDirectories(folder);
    BackupService service = service(vault, folder, 99, new Ticking());
    return folder.resolve(service.backUp(Progress.none()).name());
  }

  static RestoreService restoring() {
    return new RestoreService(Vaults.service(), new Ticking());
  }

  static Optional<String> restore(Path backup, Key key, Path folder) {
    return restore(backup, key, folder, MIGRATIONS);
  }

  public static Optional<String> restore(
      Path backup, Key key, Path folder, List<String> migrations) {
    RestoreService restoring = restoring();
    try (RestoreService.Unsealed unsealed = restoring.unseal(backup, key, Progress.none())) {
      return restoring.restore(unsealed, folder, migrations, Progress.none());
    }
  }

  static void insert(OpenVault vault, String text, byte[] bytes) {
    vault
        .database()
        .change(
            Change.of("note.added"),
            h ->
                h.createUpdate("INSERT INTO note (text, bytes) VALUES (:text, :bytes)")
                    .bind("text", text)
                    .bind("bytes", bytes)
                    .execute());
  }

  static List<String> texts(OpenVault vault) {
    return vault
        .database()
        .read(h -> h.createQuery("SELECT text FROM note ORDER BY id").mapTo(String.class).list());
  }

  static long lastEntry(OpenVault vault) {
    return vault
        .database()
        .read(h -> h.createQuery("SELECT MAX(seq) FROM journal").mapTo(long.class).one());
  }

  static byte[] random(int length, long seed) {
    byte[] bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  /** A second later each time it is asked, from now on. */
  public static final class Ticking extends Clock {
    private Instant now = Instant.now();

    @Override
    public synchronized Instant instant() {
      now = now.plusSeconds(1);
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
