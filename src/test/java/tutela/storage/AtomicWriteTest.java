package tutela.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.Needs;
import tutela.kernel.AppFailure;

final class AtomicWriteTest {
  @Test
  void replacesTheFileAndLeavesNothingBeside(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("file");
    AtomicWrite.to(file, new byte[] {1, 2});
    AtomicWrite.to(file, new byte[] {3});
    assertThat(file).hasBinaryContent(new byte[] {3});
    assertThat(folder).isDirectoryNotContaining(f -> !f.equals(file));
  }

  @Test
  void endsWhatItBeganThoughTheThreadIsInterrupted(@TempDir Path folder) {
    Path file = folder.resolve("file");
    Thread.currentThread().interrupt();
    try {
      AtomicWrite.to(file, new byte[] {1, 2});
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(file).hasBinaryContent(new byte[] {1, 2});
  }

  @Test
  void theOldFileIsWholeWhenThereIsNoRoomForTheNew(@TempDir Path temp) throws IOException {
    try (Needs.Mount disk = Needs.tmpfs(Files.createDirectory(temp.resolve("m")), "size=64k")) {
      Path file = disk.folder().resolve("file");
      AtomicWrite.to(file, new byte[] {1});
      assertThatThrownBy(() -> AtomicWrite.to(file, new byte[1 << 20]))
          .isInstanceOf(AppFailure.DiskFull.class);
      assertThat(file).hasBinaryContent(new byte[] {1});
      assertThat(disk.folder()).isDirectoryNotContaining(f -> !f.equals(file));
    }
  }
}
