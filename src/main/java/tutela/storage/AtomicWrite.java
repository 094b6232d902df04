package tutela.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import tutela.kernel.AppFailure;
import tutela.storage.pages.Disk;
import tutela.storage.pages.FileDisk;

/**
 * Replaces a small file so that at every moment either the old or the new one is there, whole: a
 * new file in the same folder, forced, moved over the old one in one step, and the folder forced.
 */
public final class AtomicWrite {
  private static final String ENDING = ".new";

  private AtomicWrite() {}

  /**
   * Returns when the content is on the medium.
   *
   * @throws AppFailure.DiskFull if there is no room; the old file is whole
   * @throws AppFailure.NotWritable if the folder cannot be written; the old file is whole
   */
  public static void to(Path file, byte[] content) {
    Path made = file.resolveSibling(file.getFileName() + ENDING);
    try {
      Files.deleteIfExists(made);
      try (Disk disk = FileDisk.create(made)) {
        disk.write(ByteBuffer.wrap(content), 0);
        disk.force();
      }
      Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      force(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    } catch (IOException e) {
      try {
        Files.deleteIfExists(made);
      } catch (IOException ignored) {
        // the next write replaces it
      }
      throw Failures.of(e);
    }
  }

  /**
   * Returns when names that were added to or removed from the folder are on the medium. Windows
   * cannot open a folder as a file and does this by itself.
   */
  public static void force(Path folder) throws IOException {
    FileChannel channel;
    try {
      channel = FileChannel.open(folder, StandardOpenOption.READ);
    } catch (IOException e) {
      return;
    }
    // a channel refuses a thread that was interrupted, and what is begun here must end
    boolean interrupted = Thread.interrupted();
    try (channel) {
      channel.force(true);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
