package tutela.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.kernel.AppFailure;
import tutela.kernel.Progress;
import tutela.vault.OpenVault;
import tutela.vault.Vaults;

/** Backups of case files that were renewed, before or meanwhile, and of those that have none. */
final class BackupOfWhichVaultTest {
  @TempDir private Path temp;

  private Path caseFile() {
    return temp.resolve("case file");
  }

  private Path backups() throws IOException {
    return Files.createDirectories(temp.resolve("backups"));
  }

  @Test
  void afterARenewalItIsUnderTheNewKeysAndComesBackInTheFilesOfItsGeneration() throws IOException {
    Path early;
    Path late;
    try (OpenVault vault = Backups.open(caseFile())) {
      Backups.insert(vault, "early", new byte[0]);
      early = Backups.backUp(vault, backups());
      vault.renew(Vaults.key(), Progress.none());
      Backups.insert(vault, "late", new byte[0]);
      late = Backups.backUp(vault, backups());
    }
    comesBack(early, "store-1.mv.db", "early");
    comesBack(late, "store-2.mv.db", "early", "late");
    Backups.restore(early, Vaults.key(), caseFile());
    try (OpenVault vault = Backups.open(caseFile())) {
      assertThat(Backups.texts(vault)).containsExactly("early");
    }
  }

  @Test
  void oneThatARenewalMeetsIsOfTheKeysBeforeOrAfterIt() throws IOException {
    for (double when : new double[] {0.1, 0.75}) {
      Path place = temp.resolve("case file " + when);
      Path made;
      try (OpenVault vault = Backups.open(place)) {
        for (int i = 0; i < 3; i++) {
          Backups.insert(vault, "note " + i, Backups.random(700_000, i));
        }
        BackupService service = Backups.service(vault, backups(), 9, new Backups.Ticking());
        made = backups().resolve(service.backUp(new RenewedAt(when, vault)).name());
        assertThat(place.resolve("store-2.mv.db")).exists();
        Backups.insert(vault, "after", new byte[0]);
      }
      String store = when < 0.5 ? "store-2.mv.db" : "store-1.mv.db";
      comesBack(made, store, "note 0", "note 1", "note 2");
    }
  }

  private void comesBack(Path backup, String store, String... texts) throws IOException {
    Path restored = temp.resolve("restored " + backup.getFileName());
    Backups.restore(backup, Vaults.key(), restored);
    assertThat(restored.resolve(store)).exists();
    try (OpenVault vault = Backups.open(restored)) {
      assertThat(Backups.texts(vault)).containsExactly(texts);
      assertThat(vault.verify(Progress.none()).sound()).isTrue();
    }
  }

  /** Renews the case file once, when the work is so far. */
  private static final class RenewedAt implements Progress {
    private final double when;
    private final OpenVault vault;
    private boolean done;

    RenewedAt(double when, OpenVault vault) {
      this.when = when;
      this.vault = vault;
    }

    @Override
    public void at(double share) {
      if (!done && share >= when) {
        done = true;
        vault.renew(Vaults.key(), Progress.none());
      }
    }
  }

  @Test
  void noneIsMadeOfOneThatIsOnlyLookedAt() throws IOException {
    Path database = caseFile().resolve("store-1.mv.db");
    Backups.open(caseFile()).close();
    byte[] early = Files.readAllBytes(database);
    try (OpenVault vault = Backups.open(caseFile())) {
      Backups.insert(vault, "lost", new byte[0]);
    }
    Files.write(database, early);
    try (OpenVault vault =
        Vaults.service()
            .look(caseFile(), Vaults.key(), List.of(), Backups.MIGRATIONS, Progress.none())) {
      BackupService service = Backups.service(vault, backups(), 3, Clock.systemUTC());
      isRefused(service, AppFailure.OnlyLooking.class);
    }
  }

  @Test
  void noneIsMadeOfAPracticeOne() throws IOException {
    try (OpenVault vault = Backups.open(caseFile())) {
      BackupService service = Backups.service(vault, backups(), 3, true, Clock.systemUTC());
      isRefused(service, AppFailure.Invalid.class);
    }
  }

  private void isRefused(BackupService service, Class<? extends AppFailure> why)
      throws IOException {
    assertThat(service.isDue()).isFalse();
    assertThat(service.reminder()).isEmpty();
    assertThat(service.state().hindrance().orElseThrow()).isInstanceOf(why);
    assertThatThrownBy(() -> service.backUp(Progress.none())).isInstanceOf(why);
    try (var files = Files.list(backups())) {
      assertThat(files).isEmpty();
    }
  }
}
