package tutela.storage.pages;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * The head of a page file: which file it is and how many nonces are reserved, in two records that
 * are written in turn. The higher of the authentic ones counts.
 */
final class Head {
  static final int SIZE = 4096;
  static final int FILE_ID = 16;

  /** Two records, far enough apart that one torn sector or block does not meet both. */
  private static final int RECORD_AT = 2048;

  private static final byte[] MAGIC = "TUTELAPG".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = 1;
  private static final int FIELDS = MAGIC.length + 4 + FILE_ID + 8;
  private static final int RECORD_SIZE = FIELDS + PageCipher.OVERHEAD;

  private final byte[] fileId;
  private int next;

  private Head(byte[] fileId, int next) {
    this.fileId = fileId;
    this.next = next;
  }

  /**
   * @param nonces how many were reserved at most
   * @param isWhole whether both records are authentic
   */
  record Found(Head head, long nonces, boolean isWhole) {}

  /** Of a new file. */
  static Head fresh(SecureRandom random) {
    byte[] id = new byte[FILE_ID];
    random.nextBytes(id);
    return new Head(id, 0);
  }

  /**
   * @throws DamagedPageException if no record is authentic under this key
   * @throws NewerFormatException if a later version of the program wrote the file
   */
  static Found read(Disk disk, PageCipher cipher) throws IOException {
    byte[] head = new byte[SIZE];
    disk.read(ByteBuffer.wrap(head), 0);
    long best = -1;
    int bestRecord = -1;
    int broken = 0;
    for (int record = 0; record < 2; record++) {
      long count = authenticCount(head, record * RECORD_AT, cipher);
      if (count < 0) {
        broken++;
      } else if (count > best) {
        best = count;
        bestRecord = record;
      }
    }
    if (bestRecord < 0) {
      throw new DamagedPageException(DamagedPages.HEAD);
    }
    int idAt = bestRecord * RECORD_AT + MAGIC.length + 4;
    return new Found(
        new Head(Arrays.copyOfRange(head, idAt, idAt + FILE_ID), 1 - bestRecord),
        best,
        broken == 0);
  }

  private static long authenticCount(byte[] head, int at, PageCipher cipher) throws IOException {
    if (!Arrays.equals(head, at, at + MAGIC.length, MAGIC, 0, MAGIC.length)) {
      return -1;
    }
    byte[] fields = Arrays.copyOfRange(head, at, at + FIELDS);
    if (!cipher.open(fields, head, at + FIELDS, 0, new byte[0], 0)) {
      return -1;
    }
    ByteBuffer in = ByteBuffer.wrap(fields).position(MAGIC.length);
    if (in.getInt() != VERSION) {
      throw new NewerFormatException();
    }
    return in.position(FIELDS - 8).getLong();
  }

  byte[] fileId() {
    return fileId;
  }

  /** Writes the record whose turn it is; the other one stays until this is on the medium. */
  void write(Disk disk, PageCipher cipher, long reserved) throws IOException {
    byte[] fields =
        ByteBuffer.allocate(FIELDS)
            .put(MAGIC)
            .putInt(VERSION)
            .put(fileId)
            .putLong(reserved)
            .array();
    byte[] record = Arrays.copyOf(fields, next == 0 ? RECORD_AT : RECORD_SIZE);
    cipher.seal(fields, new byte[0], 0, 0, record, FIELDS);
    if (next == 1) {
      // the rest of the head belongs to the file from the start, so that slots lie where they do
      record = Arrays.copyOf(record, SIZE - RECORD_AT);
    }
    disk.write(ByteBuffer.wrap(record), (long) next * RECORD_AT);
  }

  /** What was written is on the medium. */
  void turn() {
    next = 1 - next;
  }
}
