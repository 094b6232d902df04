package tutela.storage;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import tutela.storage.pages.Disk;
import tutela.storage.pages.FileDisk;

/**
 * A large file that is written from front to back. It has its name when all of it is on the medium,
 * and not before; what a crash leaves has another name.
 */
public final class FileInMaking implements AutoCloseable {
  /** Of the name until then. */
  public static final String ENDING = ".part";

  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final Path part;
  private final Disk disk;
  private boolean done;

  private FileInMaking(Path file, Path part, Disk disk) {
    this.file = file;
    this.part = part;
    this.disk = disk;
  }

  /**
   * @param file is not there yet; its folder is
   */
  public static FileInMaking begin(Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ENDING);
    Files.deleteIfExists(part);
    return new FileInMaking(file, part, FileDisk.create(part));
  }

  /** From the first byte on; what was written before is gone. */
  public OutputStream fromTheStart() throws IOException {
    disk.truncate(0);
    return new BufferedOutputStream(new Growing(), BUFFER);
  }

  /** Where the bytes are for now. */
  public Path soFar() {
    return part;
  }

  /** Returns when all that was written is on the medium, still under the other name. */
  public void force() throws IOException {
    disk.force();
  }

  /** Returns when the file is there under its name. */
  public void finish() throws IOException {
    disk.force();
    disk.close();
    if (Files.exists(file)) {
      throw new FileAlreadyExistsException(null);
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    done = true;
    AtomicWrite.force(folder(file));
  }

  /** Unless it is finished, nothing of it stays. */
  @Override
  public void close() throws IOException {
    if (!done) {
      try (disk) {
        Files.deleteIfExists(part);
      }
    }
  }

  private static Path folder(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().getParent());
  }

  private final class Growing extends OutputStream {
    private long at;

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      disk.write(ByteBuffer.wrap(bytes, offset, length), at);
      at += length;
    }

    @Override
    public void close() {
      // the file is closed when it is finished or given up
    }
  }
}
