package tutela.storage;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import tutela.kernel.AppFailure;

/** The disk under a folder, as far as the system tells. */
public final class Volume {
  private Volume() {}

  /**
   * Whether two folders are lost together when a disk breaks. Two partitions of one disk are told
   * on Linux alone.
   *
   * @throws IOException if one of them cannot be looked at
   */
  public static boolean isSame(Path one, Path other) throws IOException {
    FileStore first = Files.getFileStore(one);
    FileStore second = Files.getFileStore(other);
    return first.equals(second) || isPartOf(first.name(), second.name());
  }

  static boolean isPartOf(String device, String other) {
    return device.startsWith("/dev/") && disk(device).equals(disk(other));
  }

  /** {@code /dev/sda} of {@code /dev/sda1}, {@code /dev/nvme0n1} of {@code /dev/nvme0n1p2}. */
  private static String disk(String device) {
    return device.replaceFirst("(?<=\\d)p\\d+$|(?<=/sd[a-z])\\d+$", "");
  }

  /**
   * @throws AppFailure.DiskFull if a folder's disk says that it has less room
   */
  public static void requireRoom(Path folder, long bytes) throws IOException {
    requireRoom(Files.getFileStore(folder), bytes);
  }

  static void requireRoom(FileStore disk, long bytes) throws IOException {
    // some network drives say 0 for both
    if (disk.getTotalSpace() > 0 && disk.getUsableSpace() < bytes) {
      throw new AppFailure.DiskFull(new IOException("less room than is needed"));
    }
  }
}
