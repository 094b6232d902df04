package tutela.storage.pages;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;

/**
 * A page file as the channel that H2 works with. Closing it leaves the page file open. Not
 * synchronized as its parent is: the page file does that, and lets reads run beside each other.
 */
@SuppressWarnings("UnsynchronizedOverridesSynchronized")
final class PageChannel extends FileBaseDefault {
  private final PageFile file;

  PageChannel(PageFile file) {
    this.file = file;
  }

  @Override
  public int read(ByteBuffer target, long position) throws IOException {
    return file.read(target, position);
  }

  @Override
  public int write(ByteBuffer source, long position) throws IOException {
    return file.write(source, position);
  }

  @Override
  public long size() {
    return file.size();
  }

  @Override
  public void force(boolean metaData) throws IOException {
    file.force();
  }

  @Override
  protected void implTruncate(long size) throws IOException {
    file.truncate(size);
  }

  @Override
  protected void implCloseChannel() {}

  /**
   * Always granted: the folder is locked as a whole, by a file that nobody else opens. A lock on
   * the database file itself would be lost on POSIX as soon as any part of this process (a backup,
   * say) closed another descriptor of it.
   */
  @Override
  public FileLock tryLock(long position, long size, boolean shared) {
    return new Granted(this, position, size, shared);
  }

  private static final class Granted extends FileLock {
    private volatile boolean valid = true;

    Granted(FileChannel channel, long position, long size, boolean shared) {
      super(channel, position, size, shared);
    }

    @Override
    public boolean isValid() {
      return valid;
    }

    @Override
    public void release() {
      valid = false;
    }
  }
}
