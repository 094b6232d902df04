package tutela.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.kernel.AppFailure;

final class FolderLockTest {
  @Test
  void isHeldOnceInAProcessByWhateverNameTheFolderIsCalled(@TempDir Path temp) throws IOException {
    Path folder = Files.createDirectory(temp.resolve("folder"));
    Path link = Files.createSymbolicLink(temp.resolve("link"), folder);
    FolderLock lock = FolderLock.take(folder);
    for (Path name : java.util.List.of(folder, link, temp.resolve("./folder/../folder"))) {
      assertThatThrownBy(() -> FolderLock.take(name)).isInstanceOf(AppFailure.StoreBusy.class);
    }
    lock.close();
    lock.close();
    FolderLock.take(link).close();
    assertThat(folder.resolve("lock")).exists();
  }

  @Test
  void aFolderThatIsNotThereCannotBeHeld(@TempDir Path temp) {
    assertThatThrownBy(() -> FolderLock.take(temp.resolve("nowhere")))
        .isInstanceOf(AppFailure.NotWritable.class);
  }

  @Test
  void aLockFileLeftBehindDoesNotBlock(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("lock"), "left");
    FolderLock.take(folder).close();
  }
}
