package tutela.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import tutela.storage.pages.Disk;

/** Notes what is done to a disk. */
final class CountingDisk implements Disk {
  final List<String> log = new ArrayList<>();
  private final Disk disk;

  CountingDisk(Disk disk) {
    this.disk = disk;
  }

  @Override
  public void read(ByteBuffer target, long position) throws IOException {
    disk.read(target, position);
  }

  @Override
  public void write(ByteBuffer source, long position) throws IOException {
    log.add("write " + (position - 4096) / 4132 + "+" + source.remaining() / 4132);
    disk.write(source, position);
  }

  @Override
  public void truncate(long size) throws IOException {
    log.add("truncate " + (size - 4096) / 4132);
    disk.truncate(size);
  }

  @Override
  public void force() throws IOException {
    log.add("force");
    disk.force();
  }

  @Override
  public long size() throws IOException {
    return disk.size();
  }

  @Override
  public void close() throws IOException {
    disk.close();
  }
}
