package tutela.storage.pages;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that stays open when a thread using it is interrupted. A {@link FileChannel} closes itself
 * then, and a cancelled task of the screen would take the whole database with it; so the channel is
 * opened again, the operation repeated (all of them say their position), and the interruption left
 * for the caller to see.
 */
public final class FileDisk implements Disk {
  private final Path file;
  private volatile FileChannel channel;
  private volatile boolean closed;

  private FileDisk(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Creates the file; fails if it is there. */
  public static FileDisk create(Path file) throws IOException {
    return new FileDisk(
        file,
        FileChannel.open(
            file,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE));
  }

  /** Opens a file that is there, for reading and writing. */
  public static FileDisk open(Path file) throws IOException {
    return new FileDisk(file, channel(file));
  }

  private static FileChannel channel(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  @Override
  public void read(ByteBuffer target, long position) throws IOException {
    int start = target.position();
    steady(
        c -> {
          target.position(start);
          long at = position;
          while (target.hasRemaining()) {
            int n = c.read(target, at);
            if (n < 0) {
              break;
            }
            at += n;
          }
          return 0L;
        });
  }

  @Override
  public void write(ByteBuffer source, long position) throws IOException {
    int start = source.position();
    steady(
        c -> {
          source.position(start);
          long at = position;
          while (source.hasRemaining()) {
            at += c.write(source, at);
          }
          return 0L;
        });
  }

  @Override
  public void truncate(long size) throws IOException {
    steady(
        c -> {
          c.truncate(size);
          return 0L;
        });
  }

  @Override
  public void force() throws IOException {
    steady(
        c -> {
          c.force(true);
          return 0L;
        });
  }

  @Override
  public long size() throws IOException {
    return steady(FileChannel::size);
  }

  @Override
  public void close() throws IOException {
    closed = true;
    channel.close();
  }

  private long steady(Operation operation) throws IOException {
    boolean interrupted = false;
    try {
      while (true) {
        FileChannel current = channel;
        try {
          return operation.on(current);
        } catch (ClosedChannelException e) {
          if (closed) {
            throw e;
          }
          interrupted |= Thread.interrupted();
          reopen(current);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private synchronized void reopen(FileChannel seen) throws IOException {
    if (channel == seen && !closed) {
      channel = channel(file);
    }
  }

  @FunctionalInterface
  private interface Operation {
    long on(FileChannel channel) throws IOException;
  }
}
