package tutela.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tutela.kernel.AppFailure;

/**
 * The right to work in a folder, held by one process at a time, and in it once. It is a lock of the
 * operating system on a file that stays when the lock goes: a killed process leaves nothing that
 * blocks the next one.
 */
public final class FolderLock implements AutoCloseable {
  /** Name of the file. Nobody else may open it: on POSIX closing it would lift the lock. */
  public static final String FILE = "lock";

  /**
   * Folders held by this process. Asked before the file is opened, since opening and closing it
   * once more would lift the lock that is held.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel channel;

  private FolderLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * @throws AppFailure.StoreBusy if another process, or this one, holds the folder
   * @throws AppFailure.NotWritable if the folder is not there or cannot be written
   */
  public static FolderLock take(Path folder) {
    try {
      Path real = folder.toRealPath();
      if (!HELD.add(real)) {
        throw new AppFailure.StoreBusy();
      }
      boolean taken = false;
      try {
        FileChannel channel =
            FileChannel.open(
                real.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
          FileLock lock = channel.tryLock();
          if (lock == null) {
            throw new AppFailure.StoreBusy();
          }
          taken = true;
          return new FolderLock(real, channel);
        } catch (OverlappingFileLockException e) {
          throw new AppFailure.StoreBusy();
        } finally {
          if (!taken) {
            channel.close();
          }
        }
      } finally {
        if (!taken) {
          HELD.remove(real);
        }
      }
    } catch (IOException e) {
      throw Failures.of(e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw Failures.of(e);
    } finally {
      HELD.remove(folder);
    }
  }
}
