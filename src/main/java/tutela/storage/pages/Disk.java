package tutela.storage.pages;

import java.io.IOException;
import java.nio.ByteBuffer;

/** The bytes under a page file. A port so that a test can cut the power between two writes. */
public interface Disk extends AutoCloseable {
  /** Reads until the buffer is full or the file ends. */
  void read(ByteBuffer target, long position) throws IOException;

  /** Writes the whole buffer. */
  void write(ByteBuffer source, long position) throws IOException;

  void truncate(long size) throws IOException;

  /** Returns when everything written before is on the medium. */
  void force() throws IOException;

  long size() throws IOException;

  @Override
  void close() throws IOException;
}
