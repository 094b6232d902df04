package tutela.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import tutela.kernel.AppFailure;
import tutela.storage.StoreFiles;

/**
 * The names in the folder of a case file.
 *
 * <p>While one is made, a file {@code creating} says so. It is there before anything else and goes
 * last; the key file is written last but one. So a folder with {@code creating} and without key
 * file is the remains of an attempt that was cut off, and holds nothing of anybody.
 */
record VaultFolder(Path path) {
  static final int LARGEST_KEY_FILE = 64 * 1024;

  Path keys() {
    return path.resolve("tutela.keys");
  }

  Path creating() {
    return path.resolve("creating");
  }

  /**
   * @param generation as the key file names it
   */
  StoreFiles store(int generation) {
    return StoreFiles.in(path, generation);
  }

  boolean hasKeys() {
    return Files.exists(keys());
  }

  /** Whether there is a store, of whatever generation. */
  boolean hasStore() {
    return StoreFiles.anyIn(path);
  }

  boolean hasStore(int generation) {
    return Files.exists(store(generation).database());
  }

  /**
   * Clears away what does not belong to the generation that the key file names; what cannot be
   * removed is left for the next time.
   */
  void keepOnly(int generation) {
    try {
      StoreFiles.keepOnly(path, generation);
    } catch (IOException e) {
      // it is sealed under a key that nobody has any more, or it holds nothing yet
    }
  }

  boolean hasRemains() {
    return Files.exists(creating()) && !hasKeys();
  }

  byte[] readKeys() {
    try {
      if (Files.size(keys()) > LARGEST_KEY_FILE) {
        throw new AppFailure.KeyFileDamaged();
      }
      return Files.readAllBytes(keys());
    } catch (NoSuchFileException e) {
      throw new AppFailure.KeyFileMissing();
    } catch (IOException e) {
      throw new AppFailure.NotWritable(e);
    }
  }

  /**
   * Makes the folder if it is not there, for its owner alone where the system knows such a thing.
   */
  void make() {
    try {
      if (!Files.isDirectory(path)) {
        Files.createDirectories(path);
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
          Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
      }
    } catch (IOException e) {
      throw new AppFailure.NotWritable(e);
    }
  }

  void clearRemains() {
    try {
      StoreFiles.clear(path);
    } catch (IOException e) {
      throw new AppFailure.NotWritable(e);
    }
  }

  void beginCreating() {
    try {
      Files.write(
          creating(),
          new byte[0],
          StandardOpenOption.CREATE,
          StandardOpenOption.WRITE,
          StandardOpenOption.SYNC);
    } catch (IOException e) {
      throw new AppFailure.NotWritable(e);
    }
  }

  void endCreating() {
    try {
      Files.deleteIfExists(creating());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
