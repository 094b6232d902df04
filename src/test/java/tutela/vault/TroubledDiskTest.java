package tutela.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.Needs;
import tutela.kernel.AppFailure;
import tutela.kernel.Language;
import tutela.kernel.Progress;
import tutela.storage.Change;

/** Disks that are full, that cannot be written, that go away. */
final class TroubledDiskTest {
  @Test
  void aFullDiskRefusesTheChangeAndLeavesTheCaseFileUsable(@TempDir Path temp) throws IOException {
    try (Needs.Mount disk = Needs.tmpfs(Files.createDirectory(temp.resolve("m")), "size=24m")) {
      Path folder = disk.folder().resolve("case file");
      try (OpenVault vault = create(folder)) {
        Vaults.insert(vault.database(), "before");
        Path filler = disk.folder().resolve("filler");
        Files.write(filler, new byte[18 << 20]);
        assertThatThrownBy(() -> Vaults.insert(vault.database(), "no room"))
            .isInstanceOf(AppFailure.DiskFull.class);
        assertThat(Vaults.texts(vault.database())).containsExactly("before");
        Files.delete(filler);
        Vaults.insert(vault.database(), "after");
      }
      try (OpenVault vault = unlock(folder)) {
        assertThat(Vaults.texts(vault.database())).containsExactly("before", "after");
      }
    }
  }

  /** More is written in one change than the room that is kept free. */
  @Test
  void runningFullInTheMiddleOfAChangeLosesNothingConfirmed(@TempDir Path temp) throws IOException {
    try (Needs.Mount disk = Needs.tmpfs(Files.createDirectory(temp.resolve("m")), "size=24m")) {
      Path folder = disk.folder().resolve("case file");
      Path filler = disk.folder().resolve("filler");
      OpenVault vault = create(folder);
      Vaults.insert(vault.database(), "before");
      Files.write(filler, new byte[10 << 20]);
      Random random = new Random(1);
      assertThatThrownBy(
              () ->
                  vault
                      .database()
                      .change(
                          Change.of("note.added"),
                          h -> {
                            for (int i = 0; i < 20; i++) {
                              byte[] bytes = new byte[1_000_000];
                              random.nextBytes(bytes);
                              h.createUpdate("INSERT INTO note (text, bytes) VALUES ('big', :b)")
                                  .bind("b", bytes)
                                  .execute();
                            }
                            return true;
                          }))
          .isInstanceOf(AppFailure.DiskFull.class);
      assertThatThrownBy(() -> Vaults.texts(vault.database()))
          .as("closed to everything until it is opened again")
          .isInstanceOf(AppFailure.DiskFull.class);
      vault.close();
      try (OpenVault still = unlock(folder)) {
        assertThat(Vaults.texts(still.database())).as("can be read").containsExactly("before");
      }
      Files.delete(filler);
      try (OpenVault again = unlock(folder)) {
        assertThat(Vaults.texts(again.database())).containsExactly("before");
        assertThat(again.database().sweep(Progress.none()).live()).isEmpty();
        Vaults.insert(again.database(), "after");
      }
    }
  }

  @Test
  void noRoomForANewCaseFileLeavesNone(@TempDir Path temp) throws IOException {
    try (Needs.Mount disk = Needs.tmpfs(Files.createDirectory(temp.resolve("m")), "size=64k")) {
      Path folder = disk.folder().resolve("case file");
      assertThatThrownBy(() -> create(folder)).isInstanceOf(AppFailure.DiskFull.class);
      assertThat(Vaults.service().existsIn(folder)).isFalse();
    }
  }

  @Test
  void aDiskThatCannotBeWrittenIsSaidToBeSo(@TempDir Path temp) throws IOException {
    try (Needs.Mount disk = Needs.tmpfs(Files.createDirectory(temp.resolve("m")), "size=24m")) {
      Path folder = disk.folder().resolve("case file");
      create(folder).close();
      disk.remount("ro");
      assertThatThrownBy(() -> unlock(folder)).isInstanceOf(AppFailure.NotWritable.class);
      assertThatThrownBy(() -> create(disk.folder().resolve("other")))
          .isInstanceOf(AppFailure.NotWritable.class);
      disk.remount("rw");
      unlock(folder).close();
    }
  }

  @Test
  void aFolderWithoutTheRightToWriteIsSaidToBeSo(@TempDir Path temp) throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "not a folder");
    assertThatThrownBy(() -> create(file.resolve("below")))
        .isInstanceOf(AppFailure.NotWritable.class);
    assertThatThrownBy(() -> create(file)).isInstanceOf(AppFailure.NotWritable.class);
  }

  private static OpenVault create(Path folder) {
    try (NewVault made =
        Vaults.service().prepare(Vaults.passphrase(), Language.NL, Progress.none())) {
      return made.createIn(folder, Vaults.MIGRATIONS);
    }
  }

  private static OpenVault unlock(Path folder) {
    return Vaults.service().unlock(folder, Vaults.key(), Vaults.MIGRATIONS, Progress.none());
  }
}
