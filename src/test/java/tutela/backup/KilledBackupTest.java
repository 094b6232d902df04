package tutela.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.Beside;
import tutela.Child;
import tutela.kernel.Progress;
import tutela.vault.OpenVault;
import tutela.vault.Vaults;

/** A process killed while it writes a backup leaves none that is half. */
@Beside
final class KilledBackupTest {
  private static final int ROUNDS = 5;

  @TempDir private Path temp;

  @Test
  void everyFileWithTheNameOfABackupIsWhole() throws Exception {
    Path folder = temp.resolve("case file");
    Path backups = Files.createDirectories(temp.resolve("backups"));
    try (OpenVault vault = Backups.open(folder)) {
      for (int i = 0; i < 8; i++) {
        Backups.insert(vault, "large", Backups.random(1_000_000, i));
      }
    }
    Random random = new Random(7);
    for (int round = 0; round < ROUNDS; round++) {
      Process child =
          Child.of(BackingUp.class, temp.resolve("child"))
              .headless()
              .start(folder.toString(), backups.toString());
      try (BufferedReader said = child.inputReader()) {
        assertThat(said.readLine()).isEqualTo("begun");
        for (int made = 0; made < round % 3; made++) {
          assertThat(said.readLine()).isEqualTo("made");
        }
        Thread.sleep(random.nextInt(400));
      } finally {
        child.destroyForcibly().waitFor();
      }
    }
    int parts = named(backups, ".part").size();
    System.out.println(parts + " parts of backups left by " + ROUNDS + " kills");
    List<Path> taken = named(backups, ".tutela");
    assertThat(taken).hasSizeGreaterThanOrEqualTo(ROUNDS - 1);
    for (int i = 0; i < taken.size(); i++) {
      Path restored = temp.resolve("restored " + i);
      Backups.restore(taken.get(i), Vaults.key(), restored);
      try (OpenVault vault = Backups.open(restored)) {
        assertThat(Backups.texts(vault)).hasSize(8);
      }
    }
    assertThat(parts).as("it was met at work").isPositive();
    try (OpenVault vault = Backups.open(folder)) {
      assertThat(Backups.service(vault, backups, 99, new Backups.Ticking()).state().last())
          .satisfies(
              last -> last.ifPresent(b -> assertThat(backups.resolve(b.name())).isRegularFile()));
    }
  }

  private static List<Path> named(Path folder, String ending) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(ending)).toList();
    }
  }

  /** The child. */
  static final class BackingUp {
    private BackingUp() {}

    public static void main(String[] arguments) {
      try (OpenVault vault = Backups.open(Path.of(arguments[0]))) {
        BackupService service =
            Backups.service(vault, Path.of(arguments[1]), 99, new Backups.Ticking());
        System.out.println("begun");
        System.out.flush();
        while (true) {
          service.backUp(Progress.none());
          System.out.println("made");
          System.out.flush();
        }
      }
    }
  }
}
