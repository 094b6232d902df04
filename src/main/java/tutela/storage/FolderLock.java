package tutela.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tutela.kernel.AppFailure;
import tutela.kernel.Holder;

/**
 * The right to work in a folder, held by one process at a time, and in it once. It is a lock of the
 * operating system on a file that stays when the lock goes: a killed process leaves nothing that
 * blocks the next one. While it is held the file says by whom.
 */
public final class FolderLock implements AutoCloseable {
  /** Name of the file. Nobody else may open it: on POSIX closing it would lift the lock. */
  public static final String FILE = "lock";

  /** The last byte there can be: what is written before it can be read while it is locked. */
  private static final long LOCKED = Long.MAX_VALUE - 1;

  private static final int LONGEST = 1024;

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
   * @throws AppFailure.StoreBusy if another process, or this one, holds the folder; says who
   * @throws AppFailure.NotWritable if the folder is not there or cannot be written
   */
  public static FolderLock take(Path folder) {
    try {
      Path real = folder.toRealPath();
      if (!HELD.add(real)) {
        throw new AppFailure.StoreBusy(me());
      }
      boolean taken = false;
      try {
        FileChannel channel =
            FileChannel.open(
                real.resolve(FILE),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        try {
          FileLock lock = channel.tryLock(LOCKED, 1, false);
          if (lock == null) {
            throw busy(channel);
          }
          sign(channel);
          taken = true;
          return new FolderLock(real, channel);
        } catch (OverlappingFileLockException e) {
          throw new AppFailure.StoreBusy(me());
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

  /** This process, as others are told of it. */
  public static Holder me() {
    return new Holder(System.getProperty("user.name", ""), machine());
  }

  private static String machine() {
    String windows = System.getenv("COMPUTERNAME");
    if (windows != null) {
      return windows;
    }
    try {
      Path linux = Path.of("/proc/sys/kernel/hostname");
      return Files.exists(linux) ? Files.readString(linux).strip() : asked();
    } catch (IOException e) {
      return "";
    }
  }

  private static String asked() throws IOException {
    try (var said = new ProcessBuilder("hostname").start().inputReader()) {
      return Optional.ofNullable(said.readLine()).orElse("").strip();
    }
  }

  private static void sign(FileChannel channel) throws IOException {
    Holder me = me();
    channel.truncate(0);
    channel.write(StandardCharsets.UTF_8.encode(me.user() + "\n" + me.machine() + "\n"), 0);
  }

  private static AppFailure.StoreBusy busy(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(LONGEST);
    channel.read(bytes, 0);
    List<String> lines = StandardCharsets.UTF_8.decode(bytes.flip()).toString().lines().toList();
    // nothing is there while the other is about to write it
    return lines.size() < 2
        ? new AppFailure.StoreBusy()
        : new AppFailure.StoreBusy(new Holder(lines.get(0), lines.get(1)));
  }

  @Override
  public void close() {
    try {
      if (channel.isOpen()) {
        channel.truncate(0);
      }
      channel.close();
    } catch (IOException e) {
      throw Failures.of(e);
    } finally {
      HELD.remove(folder);
    }
  }
}
