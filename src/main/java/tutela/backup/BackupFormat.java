package tutela.backup;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import tutela.kernel.AppFailure;
import tutela.storage.StoreMoment;
import tutela.vault.BackupSeal;

/** The bytes of a backup; described in {@code src/docs/case-file-format.md}. */
final class BackupFormat {
  private static final byte[] MAGIC = "TUTELABU".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = 1;

  private BackupFormat() {}

  /**
   * What stands before the sealed stream, and is its label.
   *
   * @param bytes all of it
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Header(byte[] bytes, byte[] keyFile) {
    static Header of(byte[] keyFile) {
      ByteBuffer bytes = ByteBuffer.allocate(MAGIC.length + 8 + keyFile.length);
      bytes.put(MAGIC).putInt(VERSION).putInt(keyFile.length).put(keyFile);
      return new Header(bytes.array(), keyFile);
    }

    /**
     * @throws AppFailure.BackupDamaged if it is none
     * @throws AppFailure.StoreNewer if a later version of the program wrote it
     */
    static Header read(InputStream source) throws IOException {
      DataInputStream in = new DataInputStream(source);
      if (!Arrays.equals(MAGIC, in.readNBytes(MAGIC.length))) {
        throw new AppFailure.BackupDamaged();
      }
      if (in.readInt() != VERSION) {
        throw new AppFailure.StoreNewer();
      }
      int length = in.readInt();
      if (length < 1 || length > BackupSeal.LARGEST_KEY_FILE) {
        throw new AppFailure.BackupDamaged();
      }
      byte[] keyFile = new byte[length];
      in.readFully(keyFile);
      return of(keyFile);
    }
  }

  /** What stands before the pages: what they are. */
  record Manifest(Instant at, StoreMoment moment) {
    byte[] bytes() {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (DataOutputStream out = new DataOutputStream(bytes)) {
        out.writeLong(at.toEpochMilli());
        out.writeLong(moment.pages());
        out.writeLong(moment.seq());
        out.write(moment.hash());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return bytes.toByteArray();
    }

    static Manifest read(InputStream source) throws IOException {
      DataInputStream in = new DataInputStream(source);
      Instant at = Instant.ofEpochMilli(in.readLong());
      long pages = in.readLong();
      long seq = in.readLong();
      byte[] hash = new byte[StoreMoment.HASH];
      in.readFully(hash);
      return new Manifest(at, new StoreMoment(pages, seq, hash));
    }

    boolean same(Manifest other) {
      return Arrays.equals(bytes(), other.bytes());
    }
  }
}
