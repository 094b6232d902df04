package tutela.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import tutela.kernel.AppFailure;
import tutela.storage.pages.Disk;
import tutela.storage.pages.FileDisk;

/**
 * What the database must hold at least, kept outside of it: number and hash of the last journal
 * entry that was confirmed. H2 opens a shortened or older file without a word, so the file itself
 * cannot tell.
 *
 * <p>Two records in blocks of their own. A change writes the one that was not forced last time and
 * forces it, then brings the other to the same state without waiting for it. So at any moment one
 * record is whole on the medium, and at rest both say the same: putting back the state before the
 * last change would mean to destroy both, and then neither is authentic.
 *
 * <p>What it cannot tell: that database and anchor were both put back to the same earlier day.
 */
final class Anchor implements AutoCloseable {
  private static final byte[] MAGIC = "TUTELAAN".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = 1;
  private static final int BLOCK = 4096;
  private static final int FIELDS = MAGIC.length + 4 + 8 + ChainKey.SIZE;
  private static final int RECORD = FIELDS + ChainKey.SIZE;

  private final Disk disk;
  private final ChainKey key;
  private int next;
  private Head head;

  private Anchor(Disk disk, ChainKey key, Head head, int next) {
    this.disk = disk;
    this.key = key;
    this.head = head;
    this.next = next;
  }

  /** The end of the journal: number of the last entry, 0 if there is none, and its hash. */
  @SuppressWarnings("ArrayRecordComponent") // compared by same() alone
  record Head(long seq, byte[] hash) {
    static final Head EMPTY = new Head(0, new byte[ChainKey.SIZE]);

    @Override
    public String toString() {
      return seq + " " + HexFormat.of().formatHex(hash);
    }

    boolean same(Head other) {
      return seq == other.seq && MessageDigest.isEqual(hash, other.hash);
    }
  }

  static Anchor create(Path file, ChainKey key) throws IOException {
    Anchor made = new Anchor(FileDisk.create(file), key, Head.EMPTY, 0);
    try {
      made.write(Head.EMPTY);
      made.disk.force();
      return made;
    } catch (IOException | RuntimeException e) {
      made.disk.close();
      throw e;
    }
  }

  /**
   * @throws AppFailure.StoreDamaged if there is no authentic record
   */
  static Anchor open(Path file, ChainKey key) throws IOException {
    return open(FileDisk.open(file), key);
  }

  /** As {@link #open(Path, ChainKey)}; closes the disk if it fails. */
  static Anchor open(Disk disk, ChainKey key) throws IOException {
    try {
      Head best = null;
      int at = 0;
      for (int record = 0; record < 2; record++) {
        Head found = read(disk, record, key);
        if (found != null && (best == null || found.seq > best.seq)) {
          best = found;
          at = record;
        }
      }
      if (best == null) {
        throw new AppFailure.StoreDamaged();
      }
      return new Anchor(disk, key, best, 1 - at);
    } catch (IOException | RuntimeException e) {
      disk.close();
      throw e;
    }
  }

  /** For a store that is looked at and never changed. */
  static Anchor nowhere(Head head, ChainKey key) {
    return new Anchor(new Nowhere(), key, head, 0);
  }

  private static final class Nowhere implements Disk {
    @Override
    public void read(ByteBuffer target, long position) {}

    @Override
    public void write(ByteBuffer source, long position) {
      throw new IllegalStateException("only looked at");
    }

    @Override
    public void truncate(long size) {}

    @Override
    public void force() {}

    @Override
    public long size() {
      return 0;
    }

    @Override
    public void close() {}
  }

  private static @Nullable Head read(Disk disk, int record, ChainKey key) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(RECORD);
    disk.read(bytes, (long) record * BLOCK);
    if (bytes.hasRemaining()) {
      return null;
    }
    byte[] fields = Arrays.copyOf(bytes.array(), FIELDS);
    byte[] mac = Arrays.copyOfRange(bytes.array(), FIELDS, RECORD);
    ByteBuffer in = ByteBuffer.wrap(fields).position(MAGIC.length);
    if (!MessageDigest.isEqual(mac, key.mac(fields))
        || !Arrays.equals(MAGIC, Arrays.copyOf(fields, MAGIC.length))) {
      return null;
    }
    if (in.getInt() != VERSION) {
      throw new AppFailure.StoreNewer();
    }
    long seq = in.getLong();
    byte[] hash = new byte[ChainKey.SIZE];
    in.get(hash);
    return new Head(seq, hash);
  }

  Head head() {
    return head;
  }

  /** Returns when the new head is on the medium. */
  void write(Head newHead) throws IOException {
    put(next, newHead);
    disk.force();
    put(1 - next, newHead);
    next = 1 - next;
    head = newHead;
  }

  private void put(int record, Head newHead) throws IOException {
    byte[] fields =
        ByteBuffer.allocate(FIELDS)
            .put(MAGIC)
            .putInt(VERSION)
            .putLong(newHead.seq)
            .put(newHead.hash)
            .array();
    ByteBuffer bytes = ByteBuffer.allocate(BLOCK).put(fields).put(key.mac(fields));
    disk.write(bytes.rewind(), (long) record * BLOCK);
  }

  @Override
  public void close() throws IOException {
    try (disk) {
      disk.force();
    }
  }
}
