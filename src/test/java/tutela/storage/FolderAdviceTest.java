package tutela.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tutela.kernel.FolderConcern;

final class FolderAdviceTest {
  private final FolderAdvice advice = new FolderAdvice(Map.of());

  @ParameterizedTest
  @CsvSource({
    "OneDrive/Tutela, ONEDRIVE",
    "OneDrive - IGVM-IEFH/Dossiers, ONEDRIVE",
    "Dropbox/x, DROPBOX",
    "Dropbox (Office)/x, DROPBOX",
    "Google Drive/x, GOOGLE_DRIVE",
    "Library/CloudStorage/GoogleDrive-a@example.org/x, GOOGLE_DRIVE",
    "Library/CloudStorage/Other/x, OTHER_SYNCHRONISATION",
    "Library/Mobile Documents/com~apple~CloudDocs/x, ICLOUD",
    "iCloudDrive/x, ICLOUD",
    "Nextcloud/x, NEXTCLOUD",
    "ownCloud/x, NEXTCLOUD",
    "pCloudDrive/x, OTHER_SYNCHRONISATION"
  })
  void knowsTheFoldersByTheirNames(String path, FolderConcern concern, @TempDir Path home) {
    assertThat(advice.about(home.resolve(path))).contains(concern);
  }

  @Test
  void knowsThemByTheirMarkers(@TempDir Path home) throws IOException {
    Path folder = Files.createDirectories(home.resolve("mine/inside"));
    assertThat(advice.about(folder)).isEmpty();
    Files.createFile(home.resolve("mine/.sync_0123456789ab.db"));
    assertThat(advice.about(folder)).containsExactly(FolderConcern.NEXTCLOUD);
    Files.createDirectory(home.resolve("mine/.stfolder"));
    assertThat(advice.about(folder.resolve("not/there/yet")))
        .containsExactly(FolderConcern.NEXTCLOUD, FolderConcern.OTHER_SYNCHRONISATION);
  }

  /** The program keeps its settings in a folder of this name in each home. */
  @Test
  void doesNotTakeAHomeForADropbox(@TempDir Path home) throws IOException {
    Files.createDirectory(home.resolve(".dropbox"));
    assertThat(advice.about(home.resolve("Documents"))).isEmpty();
    Files.delete(home.resolve(".dropbox"));
    Files.createFile(home.resolve(".dropbox"));
    assertThat(advice.about(home.resolve("Documents"))).containsExactly(FolderConcern.DROPBOX);
  }

  @Test
  void followsLinksAndTheVariableOfOneDrive(@TempDir Path home) throws IOException {
    Path synced = Files.createDirectories(home.resolve("Nextcloud/x"));
    Path link = Files.createSymbolicLink(home.resolve("innocent"), synced);
    assertThat(advice.about(link)).containsExactly(FolderConcern.NEXTCLOUD);
    Path renamed = Files.createDirectories(home.resolve("Documenten"));
    assertThat(
            new FolderAdvice(Map.of("OneDriveCommercial", renamed.toString()))
                .about(renamed.resolve("Tutela")))
        .containsExactly(FolderConcern.ONEDRIVE);
  }

  @ParameterizedTest
  @CsvSource({
    "nfs4, true",
    "cifs, true",
    "smb3, true",
    "fuse.sshfs, true",
    "fuse.rclone, true",
    "9p, true",
    "fuse.gvfsd-fuse, true",
    "ext4, false",
    "NTFS, false",
    "apfs, false",
    "btrfs, false",
    "tmpfs, false",
    "zfs, false",
    "overlay, false",
    "exfat, false",
    "vfat, false"
  })
  void knowsNetworkDrivesByTheirType(String type, boolean network) {
    assertThat(FolderAdvice.isNetwork(Path.of("/mnt/x"), type)).isEqualTo(network);
  }
}
