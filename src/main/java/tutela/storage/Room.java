package tutela.storage;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tutela.kernel.AppFailure;

/** The room a change needs on the volume of a store. */
final class Room {
  /**
   * Room that is left alone, in bytes: a change that finds less is refused before it begins, and
   * the database stays usable, where running out in the middle closes it.
   */
  private static final long KEPT_FREE = 8L << 20;

  private final @Nullable FileStore volume;

  /**
   * @param volume null where the system names none; then the write will tell
   */
  Room(@Nullable FileStore volume) {
    this.volume = volume;
  }

  static Room around(Path file) {
    try {
      return new Room(Files.getFileStore(file));
    } catch (IOException e) {
      return new Room(null);
    }
  }

  /**
   * @throws AppFailure.DiskFull if there is too little
   */
  void require() {
    try {
      if (volume != null) {
        Volume.requireRoom(volume, KEPT_FREE);
      }
    } catch (IOException e) {
      // the write will tell
    }
  }
}
